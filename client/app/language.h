// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QLocale>
#include <QTranslator>

class QCoreApplication;

namespace medlem::client {

// The language of the interface, while this object lives. Swedish unless English is asked for: a locale that is neither
// gets Swedish, the language of everything in the register.
class Language
{
public:
    Language(QCoreApplication &application, const QLocale &locale);

    [[nodiscard]] QLocale locale() const { return m_locale; }

private:
    QLocale m_locale;
    QTranslator m_texts;
    QTranslator m_qtTexts;
};

} // namespace medlem::client
