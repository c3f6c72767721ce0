// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/e2e/badrequests.h"

#include <QTest>

namespace medlem::test {

namespace {

void addBytes(const char *name, const QByteArray &bytes, int status)
{
    QTest::newRow(name) << bytes << status;
}

QByteArray post(const QByteArray &headers, const QByteArray &body)
{
    return "POST MEMBERS/search HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer TOKEN\r\n"
           "Content-Type: application/json\r\n" +
           headers + "\r\n" + body;
}

} // namespace

void addBadBytes()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("status");
    const QByteArray body = R"({"text": "Qvarnzebulon"})";
    const QByteArray length = "Content-Length: " + QByteArray::number(body.size()) + "\r\n";
    addBytes("no HTTP", "Qvarnzebulon\r\n\r\n", 400);
    addBytes("no host", "GET /healthz HTTP/1.1\r\n\r\n", 400);
    addBytes("two hosts", "GET /healthz HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n", 400);
    addBytes("HTTP/3.7", "GET /healthz HTTP/3.7\r\nHost: a\r\n\r\n", 505);
    addBytes("no path", "GET healthz HTTP/1.1\r\nHost: a\r\n\r\n", 400);
    addBytes("space in a name", "GET /healthz HTTP/1.1\r\nHost : a\r\n\r\n", 400);
    addBytes("NUL in a head", QByteArray("GET /healthz HTTP/1.1\r\nHost: a\0b\r\n\r\n", 37), 400);
    addBytes("head too large", "GET /healthz HTTP/1.1\r\nHost: a\r\nX-Name: " + QByteArray(17 * 1024, 'Q') + "\r\n\r\n",
             431);
    addBytes("too many fields",
             "GET /healthz HTTP/1.1\r\nHost: a\r\n" + QByteArray("X-A: b\r\n").repeated(101) + "\r\n", 431);
    addBytes("path too long", "GET /" + QByteArray(5 * 1024, 'q') + " HTTP/1.1\r\nHost: a\r\n\r\n", 414);
    addBytes("length and chunks", post(length + "Transfer-Encoding: chunked\r\n", body), 400);
    addBytes("two lengths", post(length + "Content-Length: 1\r\n", body), 400);
    addBytes("length below zero", post("Content-Length: -1\r\n", body), 400);
    addBytes("length of words", post("Content-Length: all\r\n", body), 400);
    addBytes("announces too much", post("Content-Length: 1048577\r\n", ""), 413);
    addBytes("announces far too much", post("Content-Length: 99999999999999999999\r\n", ""), 400);
    addBytes("unknown encoding", post("Transfer-Encoding: gzip\r\n", body), 400);
    addBytes("bad chunk", post("Transfer-Encoding: chunked\r\n", "zz\r\nQvarnzebulon\r\n0\r\n\r\n"), 400);
    addBytes("two tokens", post("Authorization: Bearer Qvarnzebulon\r\n" + length, body), 400);
    addBytes("unknown expectation", post("Expect: 200-maybe\r\n" + length, body), 417);
}

namespace {

void addBody(const char *name, const QByteArray &body, int status, const char *field = nullptr)
{
    QTest::newRow(name) << body << status << QString::fromLatin1(field);
}

// What is no JSON, or not of the form that anybody could mean.
void addUnreadable(const QByteArray &right)
{
    addBody("empty", "", 400);
    addBody("cut off", right.chopped(2), 400);
    addBody("with a rest", right + " Qvarnzebulon", 400);
    addBody("twice", right + right, 400);
    addBody("with a comment", "/* Qvarnzebulon */" + right, 400);
    addBody("single quotes", QByteArray(right).replace('"', '\''), 400);
    addBody("byte order mark", "\xef\xbb\xbf" + right, 400);
    addBody("NUL after it", right + QByteArray(1, '\0'), 400);
    addBody("too deep", QByteArray(33, '[') + QByteArray(33, ']'), 400);
    addBody("far too deep", QByteArray(500'000, '['), 400);
    addBody("bad UTF-8", QByteArray(right).replace("Xanthippa", "Xanthipp\xe5"), 400);
    addBody("overlong UTF-8", QByteArray(right).replace("Xanthippa", "Xan\xc0\x80"), 400);
    addBody("surrogate in UTF-8", QByteArray(right).replace("Xanthippa", "Xan\xed\xa0\x80"), 400);
    addBody("half a surrogate pair", QByteArray(right).replace("Xanthippa", "Xan\\ud800"), 400);
    addBody("bare line break", QByteArray(right).replace("Xanthippa", "Xan\nthippa"), 400);
    addBody("repeated field", QByteArray(right).replace("\"givenNames\"", "\"familyName\": \"A\", \"givenNames\""),
            400);
    addBody("repeated, once escaped",
            QByteArray(right).replace("\"givenNames\"", "\"family\\u004eame\": \"A\", \"givenNames\""), 400);
    addBody("not a number", QByteArray(right).replace("\"Lund\"", "NaN"), 400);
}

void addMistyped(const QByteArray &right)
{
    for (const char *body : {"[]", "\"Qvarnzebulon\"", "null", "5", "true", "{}"})
        addBody(body, body, 422);
    addBody("number for an object", QByteArray(right).replace("\"person\": {", "\"person\": 5, \"other\": {"), 422,
            "person");
    addBody("list for an object", QByteArray(right).replace("\"person\": {", "\"person\": [], \"other\": {"), 422,
            "person");
    addBody("number for a text", QByteArray(right).replace("\"Xanthippa\"", "12"), 422, "person.givenNames");
    addBody("object for a text", QByteArray(right).replace("\"Xanthippa\"", "{\"a\": 1}"), 422, "person.givenNames");
    addBody("null for a text", QByteArray(right).replace("\"Xanthippa\"", "null"), 422, "person.givenNames");
    addBody("number for a date", QByteArray(right).replace("\"2024-01-01\"", "20240101"), 422, "membership.from");
    addBody("no such day", QByteArray(right).replace("2024-01-01", "2023-02-29"), 422, "membership.from");
    addBody("a day of year 0", QByteArray(right).replace("2024-01-01", "0000-01-01"), 422, "membership.from");
    addBody("unknown choice", QByteArray(right).replace("registered", "Qvarnzebulon"), 422, "address.kind");
    addBody("no id", QByteArray(right).replace("TYPE", "Qvarnzebulon"), 422, "membership.typeId");
    addBody("id of nothing", QByteArray(right).replace("TYPE", "019e0000-0000-7000-8000-0000000000ff"), 422,
            "membership.typeId");
    addBody("unknown field", QByteArray(right).replace("\"person\":", "\"shoeSize\": 43, \"person\":"), 422,
            "shoeSize");
    addBody("unknown field within", QByteArray(right).replace("{\"givenNames\"", "{\"id\": 1, \"givenNames\""), 422,
            "person.id");
}

} // namespace

void addBadBodies(const QByteArray &right)
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("field");
    addUnreadable(right);
    addMistyped(right);
    addBody("NUL in a name", QByteArray(right).replace("Xanthippa", "Xan\\u0000thippa"), 422, "person.givenNames");
    addBody("NUL in an address", QByteArray(right).replace("Hemligagatan", "Hemliga\\u0000gatan"), 422,
            "address.street");
    addBody("NUL in a town", QByteArray(right).replace("Lund", "Lu\\u0000nd"), 422, "address.town");
    addBody("NUL in an e-mail", QByteArray(right).replace("xanthippa@", "x\\u0000@"), 422, "person.email");
    addBody("NUL in a choice", QByteArray(right).replace("registered", "registered\\u0000"), 422, "address.kind");
    addBody("turned writing", QByteArray(right).replace("Xanthippa", "Xan\\u202ethippa"), 422, "person.givenNames");
    addBody("too long a name", QByteArray(right).replace("Xanthippa", QByteArray(201, 'X')), 422, "person.givenNames");
    addBody("far too long a name", QByteArray(right).replace("Xanthippa", QByteArray(100'000, 'X')), 422,
            "person.givenNames");
    addBody("markup", QByteArray(right).replace("Lund", "<b>Lund</b>\\u0007"), 422, "address.town");
    addBody("postal code of letters", QByteArray(right).replace("222 22", "abc"), 422, "address.postalCode");
    addBody("personnummer with a wrong digit",
            QByteArray(right).replace("\"email\"", "\"personnummer\": \"19850515-9808\", \"email\""), 422,
            "person.personnummer");
}

void addBadSearches()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("status");
    const auto add = [](const char *name, const QByteArray &field, const QByteArray &value, int status) {
        QByteArray body = R"({"filter": "all", "sort": "name", "descending": false, "limit": 5, "text": "a"})";
        const qsizetype start = body.indexOf(": ", body.indexOf('"' + field + '"')) + 2;
        qsizetype end = body.indexOf(',', start);
        if (end < 0)
            end = body.size() - 1;
        QTest::newRow(name) << body.replace(start, end - start, value) << status;
    };
    add("NUL", "text", "\"Qvarn\\u0000zebulon\"", 422);
    add("only odd characters", "text", "\"%_\\\\'\\\"--;\"", 200);
    add("quotes of SQL", "text", "\"'; DROP TABLE person; -- Qvarnzebulon\"", 200);
    add("very long", "text", '"' + QByteArray(2001, 'Q') + '"', 422);
    add("many words", "text", '"' + QByteArray("q ").repeated(100) + '"', 200);
    add("a number beyond all", "text", "\"99999999999999999999999999\"", 200);
    add("text for a number", "limit", "\"5\"", 422);
    add("fraction", "limit", "5.5", 422);
    add("number with an exponent", "limit", "1e999", 422);
    add("number beyond 64 bits", "limit", "99999999999999999999", 422);
    add("number beyond 32 bits", "limit", "4294967297", 422);
    add("no rows", "limit", "0", 422);
    add("too many rows", "limit", "201", 422);
    add("unknown order", "sort", "\"shoeSize\"", 422);
    add("text for a choice", "descending", "\"no\"", 422);
    add("no cursor", "text", "\"a\", \"after\": \"Qvarnzebulon\"", 422);
    add("cursor with NUL", "text",
        "\"a\", \"after\": \"" +
            QByteArray(R"({"sort":"name","key":"a\u0000","key2":"b","id":"019e0000-0000-7000-8000-000000000001"})")
                .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals) +
            '"',
        422);
}

void addBadCredentials()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("status");
    QTest::newRow("unknown") << QByteArray(R"({"username": "qvarnzebulon", "password": "hemligt-1", "code": "123456"})")
                             << 401;
    QTest::newRow("wrong") << QByteArray(R"({"username": "admin.a", "password": "hemligt-2", "code": "123456"})")
                           << 401;
    QTest::newRow("NUL in the name")
        << QByteArray(R"({"username": "admin.a\u0000", "password": "hemligt-3", "code": "123456"})") << 401;
    QTest::newRow("NUL in the password") << QByteArray(
                                                R"({"username": "admin.a", "password": "\u0000", "code": "123456"})")
                                         << 401;
    QTest::newRow("SQL") << QByteArray(R"({"username": "' OR 1=1 --", "password": "hemligt-4", "code": "123456"})")
                         << 401;
    QTest::newRow("nothing") << QByteArray(R"({"username": "", "password": "", "code": ""})") << 422;
    QTest::newRow("long") << QByteArray(R"({"username": "admin.a", "password": ")" + QByteArray(2001, 'h') +
                                        R"(", "code": "1"})")
                          << 422;
    QTest::newRow("list") << QByteArray(R"({"username": ["admin.a"], "password": "hemligt-5", "code": "123456"})")
                          << 422;
    QTest::newRow("no JSON") << QByteArray("username=admin.a&password=hemligt-6") << 400;
}

void addBadPaths()
{
    QTest::addColumn<QByteArray>("path");
    for (const char *path : {"/",
                             "/api",
                             "/api/v1/",
                             "/api/v1/members",
                             "/api/v1/members/",
                             "/api/v1/members/1",
                             "/api/v1//members/1",
                             "/api/v1/members/{019e0000-0000-7000-8000-000000000011}",
                             "/api/v1/members/019e0000-0000-7000-8000-00000000001",
                             "/api/v1/members/%00",
                             "/api/v1/members/019e0000-0000-7000-8000-00000000001%00",
                             "/api/v1/members/%ff%fe",
                             "/api/v1/members/%zz",
                             "/api/v1/members/..%2f..%2fhealthz",
                             "/api/v1/members/../../../healthz",
                             "/api/v1/members/019e0000-0000-7000-8000-000000000011/",
                             "/API/V1/session",
                             "/api/v1/session/",
                             "/api/v1/members/00000000-0000-0000-0000-000000000000",
                             "/api/v2/session",
                             "/api/v1/addresses/019e0000-0000-7000-8000-000000000011"})
        QTest::newRow(path) << QByteArray(path);
}

} // namespace medlem::test
