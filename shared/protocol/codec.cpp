// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shared/protocol/codecimpl.h"

namespace medlem::wire {

Result<Version> parseIfMatch(const std::optional<QByteArray> &header)
{
    if (!header)
        return fail(ErrorCode::PreconditionRequired);
    bool isNumber = false;
    const QByteArray text = header->trimmed();
    const Version version = text.mid(1, text.size() - 2).toLongLong(&isNumber);
    if (!isNumber || version < 1 || entityTag(version) != text)
        return fail(ErrorCode::Malformed, QStringLiteral("If-Match must be one entity tag as it was received."));
    return version;
}

Result<QString> parseIdempotencyKey(const std::optional<QByteArray> &header)
{
    if (!header)
        return fail(ErrorCode::Malformed, QStringLiteral("Idempotency-Key is missing."));
    const QString key = QString::fromLatin1(header->trimmed());
    if (QUuid::fromString(key).isNull() || key.size() != 36)
        return fail(ErrorCode::Malformed, QStringLiteral("Idempotency-Key must be a UUID."));
    return key.toLower();
}

Result<qint64> parsePathNumber(QStringView text)
{
    bool isNumber = false;
    const qint64 number = text.toLongLong(&isNumber);
    if (!isNumber || number < 0 || QString::number(number) != text)
        return fail(ErrorCode::NotFound, QStringLiteral("The path holds no number."));
    return number;
}

} // namespace medlem::wire
