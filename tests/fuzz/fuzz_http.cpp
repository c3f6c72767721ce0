// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/http/requestparser.h"
#include "tests/fuzz/fuzzinput.h"

#include <algorithm>

using namespace medlem::server;
using medlem::test::require;

namespace {

HttpLimits smallLimits()
{
    HttpLimits limits;
    limits.headBytes = 2048;
    limits.headFields = 20;
    limits.targetBytes = 256;
    limits.bodyBytes = 4096;
    return limits;
}

void checkRequest(const HttpRequest &request, const HttpLimits &limits)
{
    require(request.target.size() <= limits.targetBytes, "the target keeps to its limit");
    require(request.headers.size() <= limits.headFields, "the head keeps to its limit");
    require(request.body.size() <= limits.bodyBytes, "the body keeps to its limit");
    for (const auto &[name, value] : request.headers)
        require(!name.contains('\n') && !value.contains('\n'), "a field is one line");
}

} // namespace

// The bytes come in pieces whose size the first byte says, as from a network.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray bytes = medlem::test::fuzzBytes(data, size);
    const HttpLimits limits = smallLimits();
    RequestParser parser(limits);
    const qsizetype piece = bytes.isEmpty() ? 1 : 1 + static_cast<unsigned char>(bytes.front());
    for (qsizetype at = 1; at < bytes.size(); at += piece) {
        parser.append(QByteArrayView(bytes).sliced(at, std::min(piece, bytes.size() - at)));
        auto progress = parser.advance();
        while (progress != RequestParser::Progress::NeedMore) {
            if (progress == RequestParser::Progress::HeadDone && !parser.setBodyLimit(limits.bodyBytes))
                progress = RequestParser::Progress::Failed;
            if (progress == RequestParser::Progress::Failed) {
                require(parser.errorStatus() >= 400 && parser.errorStatus() < 600, "a refusal has a status");
                return 0;
            }
            if (progress == RequestParser::Progress::Done)
                checkRequest(parser.take(), limits);
            progress = parser.advance();
        }
    }
    return 0;
}
