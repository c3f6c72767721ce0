// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/imports/localfile.h"

#include "shared/domain/imports/importfault.h"
#include "shared/domain/imports/tablereader.h"

#include <QBuffer>
#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>

namespace medlem::client {

namespace {

Result<QByteArray> readBytes(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::NotFound, QStringLiteral("The file cannot be opened."));
    if (file.size() > ImportLimits().bytes)
        return fail(ErrorCode::TooLarge);
    QByteArray bytes = file.readAll();
    if (bytes.isEmpty())
        return importFault(FieldReason::Required, QStringLiteral("The file is empty."));
    return bytes;
}

} // namespace

Result<LocalFile> readLocalFile(const QString &path)
{
    LocalFile local;
    local.path = path;
    local.name = QFileInfo(path).fileName();
    TRY_ASSIGN(local.content, readBytes(path));
    local.sha256 = QCryptographicHash::hash(local.content, QCryptographicHash::Sha256);
    QBuffer buffer(&local.content);
    buffer.open(QIODevice::ReadOnly);
    TRY_ASSIGN(local.format, detectFormat(buffer));
    TRY(readTable(buffer, local.format, {}, [&local](qint64, const QStringList &cells) -> Result<void> {
        if (local.headings.isEmpty()) {
            local.headings = cells;
            return {};
        }
        if (local.samples.size() < LocalFile::sampleCount)
            local.samples.append(cells);
        ++local.rows;
        return {};
    }));
    if (local.rows < 1)
        return importFault(FieldReason::Required, QStringLiteral("The file has no rows."));
    if (local.format != ImportFormat::Csv)
        return local;
    TRY_ASSIGN(local.encoding, detectEncoding(buffer));
    TRY_ASSIGN(const QByteArray head, TextStream(buffer, *local.encoding).read());
    local.delimiter = findDelimiter(head);
    return local;
}

} // namespace medlem::client
