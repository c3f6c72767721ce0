// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

#include <optional>

namespace medlem::server {

// A secret that somebody reads from paper and types, once: base32 in groups of four letters. It is random enough that
// its SHA-256, all that is stored of it, gives nothing away.
class PaperCode
{
public:
    [[nodiscard]] static PaperCode createForActivation();                        // 160 bits
    [[nodiscard]] static QList<PaperCode> createForRecovery();                   // ten of 80 bits
    [[nodiscard]] static std::optional<QByteArray> hashOf(const QString &typed); // nothing: no paper has such a code

    [[nodiscard]] QString text() const; // "ABCD-EFGH-..."
    [[nodiscard]] QByteArray hash() const;

private:
    explicit PaperCode(QByteArray letters)
        : m_letters(std::move(letters))
    {
    }

    QByteArray m_letters;
};

} // namespace medlem::server
