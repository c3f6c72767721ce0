// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/access/paperfile.h"

#include "client/access/heicphoto.h"

#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>

namespace medlem::client {

namespace {

constexpr int longestName = 200;

Failure fileFault(FieldReason reason)
{
    return fail(reason, QStringLiteral("file"));
}

} // namespace

std::optional<DocumentFormat> paperFormat(const QByteArray &content)
{
    if (content.startsWith("%PDF-"))
        return DocumentFormat::Pdf;
    if (content.startsWith("\xff\xd8\xff"))
        return DocumentFormat::Jpeg;
    if (content.startsWith("\x89PNG\r\n\x1a\n"))
        return DocumentFormat::Png;
    return std::nullopt;
}

Result<PaperFile> readPaperFile(const QString &path)
{
    QFile file(path);
    if (!QFileInfo(path).isFile() || !file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::NotFound, QStringLiteral("The file cannot be opened."));
    if (file.size() > PaperFile::mostBytes)
        return fileFault(FieldReason::OutOfRange);
    PaperFile paper{.name = QFileInfo(path).fileName().right(longestName), .content = file.readAll(), .sha256 = {}};
    if (paper.content.isEmpty())
        return fileFault(FieldReason::Required);
    if (isHeicPhoto(paper.content)) {
        const auto jpeg = jpegOfHeicPhoto(paper.content);
        if (!jpeg)
            return fileFault(FieldReason::FileDamaged);
        if (jpeg->size() > PaperFile::mostBytes)
            return fileFault(FieldReason::OutOfRange);
        paper.content = *jpeg;
        paper.name = QFileInfo(path).completeBaseName().right(longestName - 4) + QStringLiteral(".jpg");
    }
    if (!paperFormat(paper.content))
        return fileFault(FieldReason::BadFormat);
    paper.sha256 = QString::fromLatin1(QCryptographicHash::hash(paper.content, QCryptographicHash::Sha256).toHex());
    return paper;
}

} // namespace medlem::client
