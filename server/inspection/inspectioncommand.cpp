// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/inspection/inspectioncommand.h"

#include "server/inspection/confinement.h"
#include "server/inspection/inspectdocument.h"

#include <QFile>

#include <cstdio>
#include <cstdlib>

namespace medlem::server {

namespace {

constexpr qint64 mostBytes = qint64(16) * 1024 * 1024; // more than the server lets in

} // namespace

int runInspection()
{
    if (const auto confined = confineProcess(); !confined) {
        std::fprintf(stderr, "%s\n", qPrintable(confined.error().detail));
        return EXIT_FAILURE;
    }
    QFile input;
    QFile output;
    if (!input.open(stdin, QIODevice::ReadOnly) || !output.open(stdout, QIODevice::WriteOnly))
        return EXIT_FAILURE;
    const QByteArray content = input.read(mostBytes + 1);
    const DocumentFinding finding =
        content.size() > mostBytes ? DocumentFinding{.verdict = DocumentVerdict::TooLarge} : inspectDocument(content);
    const QByteArray answer = toJson(finding);
    if (output.write(answer) != answer.size() || !output.flush())
        return EXIT_FAILURE;
    std::_Exit(EXIT_SUCCESS); // nothing is to be tidied up, and little is allowed
}

} // namespace medlem::server
