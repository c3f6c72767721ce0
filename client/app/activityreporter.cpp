// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/app/activityreporter.h"

#include "client/api/api.h"

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
    m_isEager = false;
    m_isReporting = false;
    m_next.setRemainingTime(m_pause);
}

void ActivityReporter::stop()
{
    m_isOn = false;
}

bool ActivityReporter::eventFilter(QObject *watched, QEvent *event)
{
    if (m_isOn && isActivity(event->type()) && (m_next.hasExpired() || (m_isEager && !m_isReporting)))
        report();
    return QObject::eventFilter(watched, event);
}

void ActivityReporter::report()
{
    m_next.setRemainingTime(m_pause);
    m_isReporting = true;
    m_api.send(ReportActivity{}, this, [this](const Result<SessionLife> &life) {
        m_isReporting = false;
        if (life && m_isOn)
            Q_EMIT reported(*life); // the next one makes up for a lost one
    });
}

} // namespace medlem::client
