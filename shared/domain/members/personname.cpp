// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shared/domain/members/personname.h"

#include "shared/core/text.h"

#include <algorithm>
#include <array>

namespace medlem {

namespace {

// The prefixes found among Swedish surnames; those of other languages are here as they are common in Sweden.
constexpr std::array<QStringView, 20> prefixWords{u"von", u"af",  u"av",  u"de",  u"du",  u"la",   u"le",
                                                  u"van", u"der", u"den", u"het", u"zu",  u"zur",  u"ter",
                                                  u"ten", u"di",  u"da",  u"del", u"dos", u"della"};

bool isPrefixWord(QStringView word)
{
    return std::any_of(prefixWords.begin(), prefixWords.end(), [word](QStringView known) {
        return known.compare(word, Qt::CaseInsensitive) == 0;
    });
}

// How many characters of name the prefix takes, with the space after it.
qsizetype prefixLength(QStringView name)
{
    qsizetype length = 0;
    for (qsizetype space = name.indexOf(u' '); space >= 0; space = name.indexOf(u' ', length)) {
        if (!isPrefixWord(name.mid(length, space - length)))
            break;
        length = space + 1;
    }
    return length;
}

} // namespace

PersonName::PersonName(QString text)
    : m_text(std::move(text))
{
}

Result<PersonName> PersonName::parse(QStringView text)
{
    TRY_ASSIGN(QString line, parseLine(text, maximumLength));
    return PersonName(std::move(line));
}

QString PersonName::prefix() const
{
    return m_text.left(prefixLength(m_text)).trimmed();
}

QString PersonName::withoutPrefix() const
{
    return m_text.mid(prefixLength(m_text));
}

QString PersonName::caseFolded() const
{
    return m_text.toCaseFolded().normalized(QString::NormalizationForm_C);
}

} // namespace medlem
