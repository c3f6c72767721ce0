// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shared/domain/imports/formulaguard.h"

namespace medlem {

namespace {

bool looksLikeFormula(QStringView text)
{
    qsizetype at = 0;
    while (at < text.size() && text.at(at) == u'\'')
        ++at;
    return at < text.size() && QStringView(u"=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20").contains(text.at(at));
}

} // namespace

QString withFormulaGuard(const QString &text)
{
    return looksLikeFormula(text) ? u'\'' + text : text;
}

QString withoutFormulaGuard(const QString &text)
{
    return text.startsWith(u'\'') && looksLikeFormula(text) ? text.sliced(1) : text;
}

} // namespace medlem
