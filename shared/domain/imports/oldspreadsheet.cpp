// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shared/domain/imports/oldspreadsheet.h"

#include "shared/domain/imports/importfault.h"

#include <QIODevice>

namespace medlem {

namespace {

constexpr qint64 pieceSize = 64 * 1024;

// The stream that holds the workbook under a password has this name, in the container's directory (MS-OFFCRYPTO 1.4).
bool isEncrypted(QIODevice &file)
{
    static const QByteArray name = [] {
        QByteArray utf16;
        for (const char c : QByteArrayView("EncryptedPackage"))
            utf16.append(c).append('\0');
        return utf16;
    }();
    QByteArray window;
    file.seek(0);
    while (!file.atEnd()) {
        const QByteArray piece = file.read(pieceSize);
        if (piece.isEmpty())
            break;
        window = window.right(name.size()) + piece;
        if (window.contains(name))
            return true;
    }
    return false;
}

} // namespace

Result<void> refuseOldSpreadsheet(QIODevice &file)
{
    file.seek(0);
    if (!file.peek(8).startsWith("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"))
        return {};
    if (isEncrypted(file))
        return importFault(FieldReason::FileEncrypted, QStringLiteral("It is protected by a password."));
    return importFault(FieldReason::OldSpreadsheet, QStringLiteral("It is an .xls file; save it as .xlsx or CSV."));
}

} // namespace medlem
