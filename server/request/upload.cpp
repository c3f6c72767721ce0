// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/request/upload.h"

#include <algorithm>

namespace medlem::server {

namespace {

constexpr int longestFileName = 200;

QString withoutFolders(const QString &path)
{
    return path.mid(std::max(path.lastIndexOf(u'/'), path.lastIndexOf(u'\\')) + 1);
}

} // namespace

QString checkFile(FieldCheck &check, const QString &fileName, qint64 size, qint64 mostBytes)
{
    const auto name = check.take(QStringLiteral("fileName"),
                                 parseLine(withoutFolders(fileName), longestFileName, TextRule::LetterOrNumberNeeded));
    if (size < 1 || size > mostBytes)
        check.add(QStringLiteral("size"), FieldReason::OutOfRange);
    return name.value_or(QString());
}

Result<void> checkPlace(const UploadState &file, qint64 offset, qint64 bytes)
{
    if (offset != file.uploaded || bytes > file.size - file.uploaded)
        return outOfPlace();
    return {};
}

Failure outOfPlace()
{
    Error error = makeError(ErrorCode::Conflict);
    error.fields.append({.field = QStringLiteral("offset"), .reason = FieldReason::OutOfRange});
    return fail(std::move(error));
}

} // namespace medlem::server
