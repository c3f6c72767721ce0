// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shared/protocol/jsontext.h"

#include <boost/json/basic_parser_impl.hpp>
#include <boost/json/parse.hpp>

#include <set>
#include <string>
#include <vector>

namespace json = boost::json;

namespace medlem {

namespace {

constexpr std::size_t deepest = 32;

// Boost.JSON keeps the last of repeated names; two readers that keep different ones would see different requests, so
// this handler only looks for repetitions.
class RepetitionFinder
{
public:
    static constexpr std::size_t max_object_size = std::size_t(-1);
    static constexpr std::size_t max_array_size = std::size_t(-1);
    static constexpr std::size_t max_key_size = 1000;
    static constexpr std::size_t max_string_size = std::size_t(-1);

    bool on_document_begin(json::error_code &) { return true; }
    bool on_document_end(json::error_code &) { return true; }
    bool on_object_begin(json::error_code &)
    {
        m_names.emplace_back();
        return true;
    }
    bool on_object_end(std::size_t, json::error_code &)
    {
        m_names.pop_back();
        return true;
    }
    bool on_array_begin(json::error_code &) { return true; }
    bool on_array_end(std::size_t, json::error_code &) { return true; }
    bool on_key_part(json::string_view part, std::size_t, json::error_code &)
    {
        m_key.append(part.data(), part.size());
        return true;
    }
    bool on_key(json::string_view part, std::size_t, json::error_code &error)
    {
        m_key.append(part.data(), part.size());
        const bool isNew = m_names.back().insert(m_key).second;
        m_key.clear();
        if (!isNew)
            error = json::error::extra_data;
        return isNew;
    }
    bool on_string_part(json::string_view, std::size_t, json::error_code &) { return true; }
    bool on_string(json::string_view, std::size_t, json::error_code &) { return true; }
    bool on_number_part(json::string_view, json::error_code &) { return true; }
    bool on_int64(std::int64_t, json::string_view, json::error_code &) { return true; }
    bool on_uint64(std::uint64_t, json::string_view, json::error_code &) { return true; }
    bool on_double(double, json::string_view, json::error_code &) { return true; }
    bool on_bool(bool, json::error_code &) { return true; }
    bool on_null(json::error_code &) { return true; }
    bool on_comment_part(json::string_view, json::error_code &) { return true; }
    bool on_comment(json::string_view, json::error_code &) { return true; }

private:
    std::vector<std::set<std::string>> m_names;
    std::string m_key;
};

} // namespace

Result<json::value> parseJson(const QByteArray &text)
{
    json::parse_options options;
    options.max_depth = deepest;
    const auto size = static_cast<std::size_t>(text.size());

    json::error_code error;
    json::value value = json::parse({text.constData(), size}, error, {}, options);
    if (error)
        return fail(ErrorCode::Malformed, QStringLiteral("The body is not JSON."));

    json::basic_parser<RepetitionFinder> finder(options);
    finder.write_some(false, text.constData(), size, error);
    if (error)
        return fail(ErrorCode::Malformed, QStringLiteral("A name stands twice in one object."));
    return value;
}

} // namespace medlem
