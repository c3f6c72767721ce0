// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/widgets/daterangetext.h"

#include "client/widgets/datetext.h"

#include <QCoreApplication>

namespace medlem::client {

namespace {

// The context of the sentence in the translation files.
struct DateRangeText
{
    Q_DECLARE_TR_FUNCTIONS(DateRangeText)
};

} // namespace

QString dateRangeText(QDate from, std::optional<QDate> to)
{
    if (to)
        return dateText(from) + QStringLiteral(" – ") + dateText(*to);
    return DateRangeText::tr("From %1").arg(dateText(from));
}

} // namespace medlem::client
