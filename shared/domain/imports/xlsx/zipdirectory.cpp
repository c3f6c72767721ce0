// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shared/domain/imports/xlsx/zipdirectory.h"

#include "shared/domain/imports/importfault.h"

#include <QIODevice>
#include <QtEndian>

namespace medlem {

namespace {

// APPNOTE.TXT 4.3.14 to 4.3.16. The end record is the last thing of an archive, with a comment of at most 64 KiB; an
// archive of the 64-bit kind has a larger record, and where that begins, before it.
constexpr qint64 tailSize = 64 * 1024 + 1024;
constexpr qint64 bytesPerEntry = 1024; // no part of a workbook has so long a name
constexpr qsizetype endSize = 22;
constexpr qsizetype largeEndSize = 56;
constexpr qsizetype locatorSize = 20;

template <class T>
quint64 number(const QByteArray &tail, qsizetype at)
{
    return qFromLittleEndian<T>(tail.constData() + at);
}

bool isWithin(quint64 entries, quint64 bytes, qint64 mostEntries)
{
    return entries <= static_cast<quint64>(mostEntries) && bytes <= static_cast<quint64>(mostEntries * bytesPerEntry);
}

Failure tooMany()
{
    return importFault(FieldReason::TooLargeUnpacked, QStringLiteral("The archive has too many entries."));
}

// Every place that looks like such a record counts, since libzip may choose any of them.
template <class Check>
Result<void> checkEach(const QByteArray &tail, const QByteArray &signature, qsizetype size, const Check &check)
{
    for (qsizetype at = tail.indexOf(signature); at >= 0; at = tail.indexOf(signature, at + 1)) {
        if (at + size <= tail.size())
            TRY(check(at));
    }
    return {};
}

} // namespace

Result<void> checkZipDirectory(QIODevice &file, qint64 mostEntries)
{
    file.seek(0);
    if (!file.peek(4).startsWith("PK\x03\x04"))
        return importFault(FieldReason::NotASpreadsheet, QStringLiteral("It is not an .xlsx file."));
    const qint64 start = std::max<qint64>(0, file.size() - tailSize);
    file.seek(start);
    const QByteArray tail = file.read(tailSize);
    if (!tail.contains("PK\x05\x06"))
        return importFault(FieldReason::FileDamaged, QStringLiteral("The end of the archive is missing."));
    const bool isLarge = tail.contains("PK\x06\x07");
    TRY(checkEach(tail, "PK\x05\x06", endSize, [&](qsizetype at) -> Result<void> {
        const auto entries = number<quint16>(tail, at + 10);
        const auto bytes = number<quint32>(tail, at + 12);
        // All ones: the larger record says it.
        if (isLarge && (entries == 0xFFFF || bytes == 0xFFFFFFFF))
            return {};
        return isWithin(entries, bytes, mostEntries) ? Result<void>() : tooMany();
    }));
    TRY(checkEach(tail, "PK\x06\x06", largeEndSize, [&](qsizetype at) -> Result<void> {
        return isWithin(number<quint64>(tail, at + 32), number<quint64>(tail, at + 40), mostEntries) ? Result<void>()
                                                                                                     : tooMany();
    }));
    return checkEach(tail, "PK\x06\x07", locatorSize, [&](qsizetype at) -> Result<void> {
        if (number<quint64>(tail, at + 8) >= static_cast<quint64>(start))
            return {};
        return importFault(FieldReason::FileDamaged, QStringLiteral("The archive's directory is not at its end."));
    });
}

} // namespace medlem
