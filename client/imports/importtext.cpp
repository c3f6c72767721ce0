// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/imports/importtext.h"

#include "client/widgets/datetext.h"
#include "shared/core/swedishtime.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <limits>

namespace medlem::client {

namespace {

// The context of the words in the translation files.
struct ImportText
{
    Q_DECLARE_TR_FUNCTIONS(ImportText)
};

} // namespace

QString importFieldText(const std::optional<ImportField> &field)
{
    return field ? importFieldText(*field) : ImportText::tr("The whole row");
}

QString severityText(ImportSeverity severity)
{
    switch (severity) {
    case ImportSeverity::Error:
        return ImportText::tr("Error");
    case ImportSeverity::Question:
        return ImportText::tr("Question");
    case ImportSeverity::Notice:
        return ImportText::tr("Notice");
    }
    Q_UNREACHABLE();
}

QString answerText(ImportAnswer answer)
{
    switch (answer) {
    case ImportAnswer::SamePerson:
        return ImportText::tr("Same person");
    case ImportAnswer::NewPerson:
        return ImportText::tr("New person");
    case ImportAnswer::LeaveOut:
        return ImportText::tr("Leave out");
    }
    Q_UNREACHABLE();
}

QString hindranceText(ImportHindranceKind kind)
{
    switch (kind) {
    case ImportHindranceKind::PersonChanged:
        return ImportText::tr("Name or contact details have been changed");
    case ImportHindranceKind::AddressChanged:
        return ImportText::tr("An address has been changed");
    case ImportHindranceKind::MembershipChanged:
        return ImportText::tr("A membership has been changed");
    case ImportHindranceKind::AssignmentChanged:
        return ImportText::tr("An assignment has been changed");
    case ImportHindranceKind::AddressAdded:
        return ImportText::tr("An address has been added");
    case ImportHindranceKind::MembershipAdded:
        return ImportText::tr("A membership has been added");
    case ImportHindranceKind::AssignmentAdded:
        return ImportText::tr("An assignment has been added");
    }
    Q_UNREACHABLE();
}

QString numberText(qint64 number)
{
    return QLocale().toString(number);
}

int pluralNumber(qint64 number)
{
    return static_cast<int>(std::min<qint64>(number, std::numeric_limits<int>::max()));
}

QString momentText(const QDateTime &moment)
{
    const QDateTime local = swedishTime(moment);
    return dateText(local.date()) + QLatin1Char(' ') + local.time().toString(QStringLiteral("HH:mm"));
}

} // namespace medlem::client
