// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shared/domain/imports/xlsx/sharedstrings.h"

#include "shared/domain/imports/xlsx/xmlpart.h"

namespace medlem {

Result<SharedStrings> SharedStrings::read(XmlPart &part, const ImportLimits &limits)
{
    SharedStrings strings;
    QString text;
    bool isText = false;
    bool isHint = false; // how a text is pronounced, which is no part of it
    for (;;) {
        TRY_ASSIGN(const XmlToken token, part.next());
        if (token == XmlToken::Finish)
            return strings;
        if (token == XmlToken::Text) {
            if (isText && !isHint && text.size() <= limits.cellBytes)
                text += part.text();
            continue;
        }
        const bool begins = token == XmlToken::Start;
        if (part.name() == QLatin1String("t"))
            isText = begins;
        else if (part.name() == QLatin1String("rPh"))
            isHint = begins;
        if (part.name() != QLatin1String("si"))
            continue;
        if (!begins) {
            strings.m_texts += withoutEscapes(text).left(limits.cellBytes + 1).toUtf8();
            strings.m_ends.push_back(static_cast<quint32>(strings.m_texts.size()));
        }
        text.clear();
    }
}

std::optional<QString> SharedStrings::at(qint64 number) const
{
    if (number < 0 || number >= static_cast<qint64>(m_ends.size()) - 1)
        return std::nullopt;
    const auto at = static_cast<std::size_t>(number);
    return QString::fromUtf8(QByteArrayView(m_texts).sliced(m_ends[at], m_ends[at + 1] - m_ends[at]));
}

QString withoutEscapes(const QString &text)
{
    constexpr qsizetype length = 7;
    QString plain;
    qsizetype from = 0;
    for (qsizetype at = text.indexOf(QLatin1String("_x")); at >= 0; at = text.indexOf(QLatin1String("_x"), at + 1)) {
        bool isHex = false;
        const uint code = text.mid(at + 2, 4).toUInt(&isHex, 16);
        // Not a NUL: no text has one.
        if (at < from || !isHex || code == 0 || text.mid(at + length - 1, 1) != QLatin1String("_"))
            continue;
        plain += QStringView(text).sliced(from, at - from);
        plain += QChar(static_cast<char16_t>(code));
        from = at + length;
    }
    return from == 0 ? text : plain + text.sliced(from);
}

} // namespace medlem
