// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shared/domain/imports/filepiece.h"

namespace medlem {

Result<FilePiece> FilePiece::create(const QByteArray &bytes)
{
    if (bytes.isEmpty())
        return fail(FieldReason::Required);
    if (bytes.size() > mostBytes)
        return fail(FieldReason::TooLong);
    return FilePiece(bytes);
}

Result<FilePiece> FilePiece::parse(QStringView text)
{
    if (text.size() > longestText)
        return fail(FieldReason::TooLong);
    const auto decoded = QByteArray::fromBase64Encoding(text.toLatin1(), QByteArray::AbortOnBase64DecodingErrors);
    if (!decoded)
        return fail(FieldReason::BadFormat);
    return create(*decoded);
}

QString FilePiece::toString() const
{
    return QString::fromLatin1(m_bytes.toBase64());
}

} // namespace medlem
