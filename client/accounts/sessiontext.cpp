// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/accounts/sessiontext.h"

#include "client/widgets/datetext.h"
#include "shared/core/swedishtime.h"

#include <QCoreApplication>
#include <QStringList>

namespace medlem::client {

namespace {

struct SessionText
{
    Q_DECLARE_TR_FUNCTIONS(SessionText)
};

} // namespace

QString sessionTitle(const SessionEntry &session)
{
    if (!session.client.isEmpty())
        return session.client;
    return SessionText::tr("Unknown program");
}

QString momentText(const QDateTime &moment, const QDateTime &now)
{
    const QDateTime here = swedishTime(moment);
    const QString time = here.toString(QStringLiteral("HH:mm"));
    const qint64 days = here.date().daysTo(swedishTime(now).date());
    if (days == 0)
        return SessionText::tr("today %1").arg(time);
    if (days == 1)
        return SessionText::tr("yesterday %1").arg(time);
    return dateText(here.date()) + QLatin1Char(' ') + time;
}

QString sessionDetail(const SessionEntry &session, const QDateTime &now)
{
    QStringList parts;
    if (!session.address.isEmpty())
        parts.append(SessionText::tr("From %1").arg(session.address));
    parts.append(SessionText::tr("logged in %1").arg(momentText(session.createdAt, now)));
    parts.append(SessionText::tr("last active %1").arg(momentText(session.activeAt, now)));
    return parts.join(QStringLiteral(" · "));
}

} // namespace medlem::client
