// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/inspection/inspectdocument.h"
#include "tests/fuzz/fuzzinput.h"
#include "tests/support/papers.h"

using namespace medlem;
using namespace medlem::server;
using medlem::test::require;

namespace {

// A fuzzer guesses neither checksums nor the places of objects. So an input is either a file as it comes, or the
// objects of a PDF (after an 'o') or the chunks of a PNG (after a 'c'), apart by 0x1E, and put together here.
QByteArray fileOf(const QByteArray &input)
{
    if (input.startsWith('o'))
        return test::papers::pdfOf(input.mid(1).split('\x1e'));
    if (input.startsWith('c'))
        return test::papers::pngOf(input.mid(1).split('\x1e'));
    return input;
}

} // namespace

// A paper as the child process looks at it, without its limits.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray file = fileOf(medlem::test::fuzzBytes(data, size));
    const DocumentFinding finding = inspectDocument(file);
    const bool isGood = finding.verdict == DocumentVerdict::Good;
    require(finding.format.has_value() == isGood, "what is good has a format, and nothing else");
    require(!finding.hasActiveContent || finding.format == DocumentFormat::Pdf, "only a PDF has active content");
    require(!isGood || !file.isEmpty(), "nothing is no paper");
    require(findingFromJson(toJson(finding)) == finding, "the parent understands the child");
    return 0;
}
