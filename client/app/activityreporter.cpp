// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/app/activityreporter.h"

#include "client/api/api.h"
#include "shared/protocol/ownaccount.h"

#include <QCoreApplication>
#include <QEvent>

namespace medlem::client {

namespace {

bool isActivity(QEvent::Type type)
{
    return type == QEvent::KeyPress || type == QEvent::MouseButtonPress || type == QEvent::Wheel ||
           type == QEvent::TouchBegin;
}

} // namespace

ActivityReporter::ActivityReporter(Api &api, QObject *parent)
    : QObject(parent)
    , m_api(api)
{
    QCoreApplication::instance()->installEventFilter(this);
}

void ActivityReporter::start()
{
    m_isOn = true;
    m_next.setRemainingTime(m_pause);
}

void ActivityReporter::stop()
{
    m_isOn = false;
}

bool ActivityReporter::eventFilter(QObject *watched, QEvent *event)
{
    if (m_isOn && isActivity(event->type()) && m_next.hasExpired()) {
        m_next.setRemainingTime(m_pause);
        m_api.send(ReportActivity{}, this, [](const Result<SessionLife> &) {}); // the next one makes up for a lost one
    }
    return QObject::eventFilter(watched, event);
}

} // namespace medlem::client
