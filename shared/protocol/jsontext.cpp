// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shared/protocol/jsontext.h"

#include <boost/json/basic_parser_impl.hpp>
#include <boost/json/parse.hpp>

namespace json = boost::json;

namespace medlem {

namespace {

constexpr std::size_t deepest = 32;

// Boost.JSON keeps the last of repeated names; two readers that keep different ones would see different requests. This
// handler counts the names in the text: with a repetition there are more than in the value.
class NameCounter
{
public:
    static constexpr std::size_t max_object_size = std::size_t(-1);
    static constexpr std::size_t max_array_size = std::size_t(-1);
    static constexpr std::size_t max_key_size = 1000;
    static constexpr std::size_t max_string_size = std::size_t(-1);

    [[nodiscard]] std::size_t count() const { return m_count; }

    bool on_document_begin(json::error_code &) { return true; }
    bool on_document_end(json::error_code &) { return true; }
    bool on_object_begin(json::error_code &) { return true; }
    bool on_object_end(std::size_t, json::error_code &) { return true; }
    bool on_array_begin(json::error_code &) { return true; }
    bool on_array_end(std::size_t, json::error_code &) { return true; }
    bool on_key_part(json::string_view, std::size_t, json::error_code &) { return true; }
    bool on_key(json::string_view, std::size_t, json::error_code &)
    {
        ++m_count;
        return true;
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
    std::size_t m_count = 0;
};

// No deeper than parseJson lets the text be.
std::size_t countNames(const json::value &value)
{
    std::size_t count = 0;
    if (const auto *object = value.if_object()) {
        count = object->size();
        for (const auto &member : *object)
            count += countNames(member.value());
    } else if (const auto *array = value.if_array()) {
        for (const json::value &item : *array)
            count += countNames(item);
    }
    return count;
}

QByteArray escaped(char c)
{
    switch (c) {
    case '"':
        return QByteArrayLiteral("\\\"");
    case '\\':
        return QByteArrayLiteral("\\\\");
    case '\n':
        return QByteArrayLiteral("\\n");
    case '\t':
        return QByteArrayLiteral("\\t");
    default:
        return "\\u" + QByteArray::number(c, 16).rightJustified(4, '0');
    }
}

void appendDigits(QByteArray &out, int number, int width)
{
    if (width > 1)
        appendDigits(out, number / 10, width - 1);
    out.append(static_cast<char>('0' + number % 10));
}

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

    json::basic_parser<NameCounter> counter(options);
    counter.write_some(false, text.constData(), size, error);
    if (error || counter.handler().count() != countNames(value))
        return fail(ErrorCode::Malformed, QStringLiteral("A name stands twice in one object."));
    return value;
}

void appendJsonString(QByteArray &out, const QString &text)
{
    const QByteArray utf8 = text.toUtf8();
    qsizetype written = 0;
    out.append('"');
    for (qsizetype i = 0; i < utf8.size(); ++i) {
        const char c = utf8.at(i);
        if (static_cast<unsigned char>(c) >= 0x20 && c != '"' && c != '\\')
            continue;
        out.append(QByteArrayView(utf8).sliced(written, i - written)).append(escaped(c));
        written = i + 1;
    }
    out.append(QByteArrayView(utf8).sliced(written)).append('"');
}

// QDate::toString() formats through printf.
void appendJsonDate(QByteArray &out, QDate date)
{
    if (!date.isValid() || date.year() < 0 || date.year() > 9999) {
        appendJsonString(out, date.toString(Qt::ISODate));
        return;
    }
    int year = 0;
    int month = 0;
    int day = 0;
    date.getDate(&year, &month, &day);
    out.append('"');
    appendDigits(out, year, 4);
    out.append('-');
    appendDigits(out, month, 2);
    out.append('-');
    appendDigits(out, day, 2);
    out.append('"');
}

} // namespace medlem
