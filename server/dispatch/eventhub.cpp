// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/dispatch/eventhub.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <chrono>

namespace medlem::server {

namespace {

struct Notification
{
    LiveEvent event;
    QByteArray sequence;
    QList<BranchId> branches;
};

// The payload is made by audit_statement(), write_access_event() and audit_transfer() in the migrations.
Notification parseNotification(const QByteArray &payload)
{
    const QJsonObject object = QJsonDocument::fromJson(payload).object();
    Notification notification;
    const QString table = object.value(u"object").toString();
    if (table == u"role")
        notification.event.kind = LiveEventKind::RolesChanged;
    else if (table == u"membership_type")
        notification.event.kind = LiveEventKind::MembershipTypesChanged;
    else if (table == u"access")
        notification.event.kind = LiveEventKind::AccessChanged;
    else if (table == u"transfer")
        notification.event.kind = LiveEventKind::TransfersChanged;
    else if (table == u"branch")
        notification.event.kind = LiveEventKind::BranchesChanged;
    if (const auto person = PersonId::parse(object.value(u"personId").toString()))
        notification.event.personId = *person;
    if (const auto change = ChangeId::parse(object.value(u"changeId").toString()))
        notification.event.changeId = *change;
    notification.sequence = QByteArray::number(object.value(u"sequence").toInteger());
    const QJsonArray branches = object.value(u"branchIds").toArray();
    for (const auto &branch : branches) {
        if (const auto id = BranchId::parse(branch.toString()))
            notification.branches.append(*id);
    }
    return notification;
}

bool concerns(const Notification &notification, const Caller &caller)
{
    const LiveEventKind kind = notification.event.kind;
    const bool isOfAll = kind == LiveEventKind::RolesChanged || kind == LiveEventKind::MembershipTypesChanged;
    if (isOfAll || caller.isNational())
        return true;
    return std::any_of(notification.branches.begin(), notification.branches.end(), [&caller](BranchId branch) {
        return caller.reaches(branch);
    });
}

} // namespace

EventHub::EventHub(QObject *parent)
    : QObject(parent)
{
    m_tidying.setInterval(std::chrono::seconds(5));
    connect(&m_tidying, &QTimer::timeout, this, &EventHub::forgetClosed);
    m_tidying.start();
}

void EventHub::add(const EventStream &stream, const Caller &caller, const QByteArray &tokenHash, bool missedSome)
{
    const std::lock_guard lock(m_mutex);
    if (!m_listening) {
        stream.close();
        return;
    }
    // A gap is not replayed: the client reads again what it shows, which is always right and needs no memory here.
    if (missedSome)
        stream.send({}, "reset", "{}");
    m_subscribers.push_back({.stream = stream, .caller = caller, .tokenHash = tokenHash});
}

int EventHub::streamCount() const
{
    const std::lock_guard lock(m_mutex);
    return static_cast<int>(m_subscribers.size());
}

void EventHub::closeAll()
{
    const std::lock_guard lock(m_mutex);
    for (const Subscriber &subscriber : m_subscribers)
        subscriber.stream.close();
    m_subscribers.clear();
}

void EventHub::handleNotification(const QByteArray &channel, const QByteArray &payload)
{
    if (channel == "medlem_change")
        tellChange(payload);
    else if (channel == "medlem_session_ended")
        endSession(QByteArray::fromHex(payload), {});
    else if (channel == "medlem_access_ended")
        endBranchAccess(payload);
}

void EventHub::handleConnectionLost()
{
    {
        const std::lock_guard lock(m_mutex);
        m_listening = false; // a stream that is being added is in the list by now, or will see this
    }
    closeAll();
}

void EventHub::handleConnectionRestored()
{
    m_listening = true;
}

void EventHub::tellChange(const QByteArray &payload)
{
    const Notification notification = parseNotification(payload);
    const QByteArray data = BodyCodec<LiveEvent>::encode(notification.event);
    const std::lock_guard lock(m_mutex);
    std::erase_if(m_subscribers, [](const Subscriber &subscriber) {
        return !subscriber.stream.isOpen();
    });
    for (const Subscriber &subscriber : m_subscribers) {
        if (concerns(notification, subscriber.caller))
            subscriber.stream.send(notification.sequence, "change", data);
    }
}

// The payload is made by tell_lost_access() in migration 0022. The stream ends also when the session goes on, because
// it follows branches that are not the caller's any more; the client opens another one.
void EventHub::endBranchAccess(const QByteArray &payload)
{
    const QJsonObject object = QJsonDocument::fromJson(payload).object();
    const auto branch = BranchId::parse(object.value(u"branchId").toString());
    if (branch) {
        endSession(QByteArray::fromHex(object.value(u"session").toString().toLatin1()),
                   {.reason = AccessEndReason::BranchAccessEnded, .branchId = *branch});
    }
}

void EventHub::endSession(const QByteArray &tokenHash, const AccessEnd &end)
{
    const QByteArray data = BodyCodec<AccessEnd>::encode(end);
    const std::lock_guard lock(m_mutex);
    std::erase_if(m_subscribers, [&tokenHash, &data](const Subscriber &subscriber) {
        if (subscriber.tokenHash != tokenHash)
            return false;
        subscriber.stream.close("access-ended", data);
        return true;
    });
}

// By the database's clock a session is over, not by this machine's: end_finished_sessions tells of it.
void EventHub::forgetClosed()
{
    const std::lock_guard lock(m_mutex);
    std::erase_if(m_subscribers, [](const Subscriber &subscriber) {
        return !subscriber.stream.isOpen();
    });
}

} // namespace medlem::server
