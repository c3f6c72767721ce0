// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/http/requestparser.h"

#include <boost/asio/buffer.hpp>
#include <boost/beast/http/fields.hpp>
#include <boost/beast/http/parser.hpp>

#include <algorithm>
#include <array>
#include <optional>

namespace medlem::server {

namespace http = boost::beast::http;

namespace {

// Beast's Body concept over QByteArray, so that a body is copied once, from the input buffer to where handlers read it.
struct ByteArrayBody
{
    using value_type = QByteArray;

    class reader
    {
    public:
        template <bool isRequest, class Fields>
        reader(http::header<isRequest, Fields> &, value_type &body)
            : m_body(body)
        {
        }

        // What a peer announces is not yet sent: it reserves no more than a little of it.
        void init(const boost::optional<std::uint64_t> &length, boost::system::error_code &ec)
        {
            constexpr std::uint64_t trusted = 64 * 1024;
            if (length)
                m_body.reserve(static_cast<qsizetype>(std::min(*length, trusted)));
            ec = {};
        }

        template <class Buffers>
        std::size_t put(const Buffers &buffers, boost::system::error_code &ec)
        {
            std::size_t total = 0;
            for (auto it = boost::asio::buffer_sequence_begin(buffers); it != boost::asio::buffer_sequence_end(buffers);
                 ++it) {
                const boost::asio::const_buffer buffer = *it;
                m_body.append(static_cast<const char *>(buffer.data()), static_cast<qsizetype>(buffer.size()));
                total += buffer.size();
            }
            ec = {};
            return total;
        }

        void finish(boost::system::error_code &ec) { ec = {}; }

    private:
        value_type &m_body;
    };
};

QByteArray toByteArray(boost::beast::string_view view)
{
    return QByteArray(view.data(), static_cast<qsizetype>(view.size()));
}

bool isDigits(boost::beast::string_view view)
{
    return !view.empty() && std::all_of(view.begin(), view.end(), [](char c) {
        return c >= '0' && c <= '9';
    });
}

int statusOf(const boost::system::error_code &ec)
{
    if (ec == http::error::body_limit)
        return 413;
    if (ec == http::error::bad_version)
        return 505;
    return 400;
}

} // namespace

struct RequestParser::Codec
{
    std::optional<http::request_parser<ByteArrayBody>> parser;

    [[nodiscard]] auto &message() { return parser->get(); }

    [[nodiscard]] std::size_t count(http::field field) { return message().count(field); }
};

RequestParser::RequestParser(const HttpLimits &limits)
    : m_limits(limits)
    , m_codec(std::make_unique<Codec>())
{
    beginNext();
}

RequestParser::~RequestParser() = default;

void RequestParser::beginNext()
{
    m_codec->parser.emplace();
    m_codec->parser->header_limit(static_cast<std::uint32_t>(m_limits.headBytes));
    m_codec->parser->body_limit(boost::none); // set per request, once the path is known
    m_request = {};
    m_headBytes = 0;
    m_bodyBytesSeen = 0;
    m_headDone = false;
    m_begun = hasBufferedInput();
}

void RequestParser::append(QByteArrayView bytes)
{
    if (!hasBufferedInput()) {
        m_buffer.resize(0);
        m_offset = 0;
    } else if (m_offset > m_buffer.size() / 2) {
        m_buffer.remove(0, m_offset);
        m_offset = 0;
    }
    m_buffer.append(bytes.data(), bytes.size());
    m_begun = true;
}

RequestParser::Progress RequestParser::advance()
{
    if (m_errorStatus != 0)
        return Progress::Failed;
    auto &parser = *m_codec->parser;
    if (!m_headDone && m_headBytes == 0 && !skipEmptyLines())
        return Progress::NeedMore;
    while (!parser.is_done()) {
        const bool wasInHead = !parser.is_header_done();
        const qsizetype before = m_offset;
        if (!step())
            return m_errorStatus != 0 ? Progress::Failed : Progress::NeedMore;
        if (!wasInHead) {
            m_bodyBytesSeen += m_offset - before;
            continue;
        }
        m_headBytes += m_offset - before;
        if (parser.is_header_done()) {
            if (!checkHead())
                return Progress::Failed;
            m_headDone = true;
            if (!parser.is_done())
                return Progress::HeadDone;
        }
    }
    return Progress::Done;
}

// RFC 9112 section 2.2: an empty line before a request is to be tolerated. False when half of one stands there.
bool RequestParser::skipEmptyLines()
{
    while (m_buffer.size() - m_offset >= 2 && m_buffer[m_offset] == '\r' && m_buffer[m_offset + 1] == '\n')
        m_offset += 2;
    return m_buffer.size() - m_offset != 1 || m_buffer[m_offset] != '\r';
}

// One Beast step; false when it needs more input or has failed.
bool RequestParser::step()
{
    auto &parser = *m_codec->parser;
    const qsizetype available = m_buffer.size() - m_offset;
    // Beast's chunk parser assumes that at least the last chunk, "0 CRLF CRLF", is there whenever it is called.
    constexpr qsizetype lastChunk = 5;
    if (available == 0 || (parser.is_header_done() && parser.chunked() && available < lastChunk))
        return false;

    boost::system::error_code ec;
    const boost::asio::const_buffer input(m_buffer.constData() + m_offset, static_cast<std::size_t>(available));
    const bool inFirstLine =
        !parser.is_header_done() && m_headBytes == 0 && !QByteArrayView(m_buffer).sliced(m_offset).contains('\n');
    const std::size_t used = parser.put(input, ec);
    m_offset += static_cast<qsizetype>(used);
    if (!ec)
        return true;
    const qsizetype left = m_buffer.size() - m_offset;
    if (ec == http::error::header_limit || (ec == http::error::need_more && left >= m_limits.headBytes))
        return failWith(inFirstLine ? 414 : 431);
    if (ec == http::error::need_more) {
        if (!parser.is_header_done())
            m_headBytes += static_cast<qsizetype>(used);
        return false;
    }
    return failWith(statusOf(ec));
}

bool RequestParser::failWith(int status)
{
    m_errorStatus = status;
    m_keepAlive = false;
    return false;
}

bool RequestParser::checkHead()
{
    auto &message = m_codec->message();
    m_http10 = message.version() == 10;
    m_head = message.method() == http::verb::head;
    if (message.target().size() > static_cast<std::size_t>(m_limits.targetBytes))
        return failWith(414);
    if (m_headBytes > m_limits.headBytes)
        return failWith(431);
    if (std::distance(message.begin(), message.end()) > m_limits.headFields)
        return failWith(431);
    if (!checkFields())
        return false;
    const auto expect = message[http::field::expect];
    m_expectsContinue = !m_http10 && boost::beast::iequals(expect, "100-continue");
    if (!expect.empty() && !m_expectsContinue && !m_http10)
        return failWith(417);
    m_keepAlive = m_codec->parser->keep_alive();
    copyHead();
    return m_request.target.startsWith('/') ? true : failWith(400);
}

// Two readings of one request are how requests get smuggled past a proxy: everything ambiguous is refused.
bool RequestParser::checkFields()
{
    constexpr std::array once = {
        http::field::host,          http::field::content_length, http::field::transfer_encoding,
        http::field::authorization, http::field::content_type,   http::field::if_match};
    if (std::any_of(once.begin(), once.end(), [this](http::field field) {
            return m_codec->count(field) > 1;
        }))
        return failWith(400);
    auto &message = m_codec->message();
    if (!m_http10 && m_codec->count(http::field::host) != 1)
        return failWith(400);
    const bool hasLength = m_codec->count(http::field::content_length) == 1;
    const bool hasEncoding = m_codec->count(http::field::transfer_encoding) == 1;
    if (hasLength && (hasEncoding || !isDigits(message[http::field::content_length])))
        return failWith(400);
    if (hasEncoding && (m_http10 || !boost::beast::iequals(message[http::field::transfer_encoding], "chunked")))
        return failWith(400);
    return true;
}

void RequestParser::copyHead()
{
    auto &message = m_codec->message();
    // The handler sees GET; only the connection knows that the body of the answer stays here.
    m_request.method = m_head ? QByteArray("GET") : toByteArray(message.method_string());
    m_request.target = toByteArray(message.target());
    if (m_request.target.startsWith("https://") || m_request.target.startsWith("http://")) {
        const qsizetype slash = m_request.target.indexOf('/', m_request.target.indexOf("://") + 3);
        m_request.target = slash < 0 ? QByteArray("/") : m_request.target.sliced(slash);
    }
    const qsizetype mark = m_request.target.indexOf('?');
    m_request.path = mark < 0 ? m_request.target : m_request.target.first(mark);
    m_request.query = mark < 0 ? QByteArray() : m_request.target.sliced(mark + 1);
    m_request.headers.reserve(std::distance(message.begin(), message.end()));
    for (const auto &field : message)
        m_request.headers.emplace_back(toByteArray(field.name_string()).toLower(), toByteArray(field.value()));
}

bool RequestParser::setBodyLimit(qsizetype bytes)
{
    auto &parser = *m_codec->parser;
    const auto limit = static_cast<std::uint64_t>(bytes);
    const boost::optional<std::uint64_t> length = parser.content_length();
    if (length && *length > limit)
        return failWith(413);
    parser.body_limit(limit);
    return true;
}

HttpRequest RequestParser::take()
{
    HttpRequest request = std::move(m_request);
    request.body = std::move(m_codec->message().body());
    beginNext();
    return request;
}

} // namespace medlem::server
