// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/app/language.h"

#include <QCoreApplication>

namespace medlem::client {

Language::Language(QCoreApplication &application, const QLocale &locale)
    : m_locale(locale.language() == QLocale::English ? locale : QLocale(QLocale::Swedish, QLocale::Sweden))
{
    QLocale::setDefault(m_locale);
    const bool english = m_locale.language() == QLocale::English;
    // English is translated too: that is where its plural forms are.
    if (m_texts.load(english ? QStringLiteral(":/i18n/medlemsregister_en.qm")
                             : QStringLiteral(":/i18n/medlemsregister_sv.qm")))
        application.installTranslator(&m_texts);
    if (!english && m_qtTexts.load(QStringLiteral(":/i18n/qtbase_sv.qm")))
        application.installTranslator(&m_qtTexts);
}

} // namespace medlem::client
