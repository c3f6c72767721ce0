// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/access/exceptiontext.h"

#include "client/widgets/datetext.h"
#include "shared/core/swedishtime.h"

#include <QCoreApplication>

namespace medlem::client {

namespace {

struct ExceptionText
{
    Q_DECLARE_TR_FUNCTIONS(ExceptionText)
};

QString validityText(const ExceptionEntry &exception)
{
    if (!exception.from)
        return {};
    const QString from = dateText(*exception.from);
    const QString period = exception.until
                               ? ExceptionText::tr("Holds from %1 to %2.").arg(from, dateText(*exception.until))
                               : ExceptionText::tr("Holds from %1 until it is changed.").arg(from);
    if (!exception.isInUse)
        return period;
    return period + QLatin1Char(' ') +
           (exception.isExpired
                ? ExceptionText::tr("Somebody's access still rests on it: the branch needs a new agreement, or the "
                                    "exception a new decision.")
                : ExceptionText::tr("Somebody's access rests on it today."));
}

QString decisionText(const ExceptionEntry &exception)
{
    if (!exception.decidedBy || !exception.decidedAt)
        return {};
    const QString day = dateText(swedishTime(*exception.decidedAt).date());
    QString text = ExceptionText::tr("Decided %1 by %2").arg(day, *exception.decidedBy);
    if (exception.decisionNote)
        text += QStringLiteral(": ") + *exception.decisionNote;
    return text;
}

} // namespace

QString exceptionTitle(const ExceptionEntry &exception)
{
    switch (exception.kind) {
    case ExceptionKind::SeveralAdministrators:
        return ExceptionText::tr("Up to %n administrators", nullptr, exception.seats);
    case ExceptionKind::NotOfBranch:
        return ExceptionText::tr("%1, from outside the branch").arg(exception.personName.value_or(QString()));
    }
    Q_UNREACHABLE();
}

QString exceptionKindText(ExceptionKind kind)
{
    switch (kind) {
    case ExceptionKind::SeveralAdministrators:
        return ExceptionText::tr("More than one administrator");
    case ExceptionKind::NotOfBranch:
        return ExceptionText::tr("Somebody from outside the branch");
    }
    Q_UNREACHABLE();
}

QString exceptionStateText(const ExceptionEntry &exception, Viewer viewer)
{
    switch (exception.state) {
    case ExceptionState::Requested:
        return viewer == Viewer::National ? ExceptionText::tr("To decide") : ExceptionText::tr("Waiting for decision");
    case ExceptionState::Granted:
        return exception.isExpired ? ExceptionText::tr("Expired") : ExceptionText::tr("Granted");
    case ExceptionState::Refused:
        return ExceptionText::tr("Refused");
    case ExceptionState::Withdrawn:
        return ExceptionText::tr("Withdrawn");
    }
    Q_UNREACHABLE();
}

PillKind exceptionStatePill(const ExceptionEntry &exception)
{
    switch (exception.state) {
    case ExceptionState::Requested:
        return PillKind::Info;
    case ExceptionState::Granted:
        if (exception.isExpired)
            return exception.isInUse ? PillKind::Warning : PillKind::Neutral;
        return PillKind::Success;
    case ExceptionState::Refused:
        return PillKind::Neutral;
    case ExceptionState::Withdrawn:
        return exception.isInUse ? PillKind::Warning : PillKind::Neutral;
    }
    Q_UNREACHABLE();
}

QString exceptionDetails(const ExceptionEntry &exception)
{
    const QString day = dateText(swedishTime(exception.requestedAt).date());
    QStringList lines{
        exception.requestedBy.isEmpty() // the server itself
            ? ExceptionText::tr("Asked for %1: %2").arg(day, exception.reason)
            : ExceptionText::tr("Asked for %1 by %2: %3").arg(day, exception.requestedBy, exception.reason)};
    for (const QString &line : {decisionText(exception), validityText(exception)}) {
        if (!line.isEmpty())
            lines.append(line);
    }
    return lines.join(u'\n');
}

} // namespace medlem::client
