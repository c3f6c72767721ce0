// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/inspection/inspectdocument.h"

#include "server/inspection/jpegpicture.h"
#include "server/inspection/pdfpages.h"
#include "server/inspection/pngpicture.h"

namespace medlem::server {

namespace {

DocumentFinding pictureFinding(DocumentFormat format, DocumentVerdict verdict)
{
    if (verdict != DocumentVerdict::Good)
        return {.verdict = verdict};
    return {.verdict = verdict, .format = format};
}

} // namespace

DocumentFinding inspectDocument(QByteArrayView content)
{
    if (content.startsWith("%PDF-"))
        return inspectPdf(content);
    if (content.startsWith("\xff\xd8\xff"))
        return pictureFinding(DocumentFormat::Jpeg, inspectJpeg(content));
    if (content.startsWith("\x89PNG\r\n\x1a\n"))
        return pictureFinding(DocumentFormat::Png, inspectPng(content));
    return {.verdict = DocumentVerdict::UnknownFormat};
}

} // namespace medlem::server
