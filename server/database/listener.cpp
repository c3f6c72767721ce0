// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/database/listener.h"

#include "server/database/connectionparameters.h"

#include <libpq-fe.h>

#include <algorithm>

namespace medlem::server {

void Listener::Close::operator()(PGconn *connection) const
{
    PQfinish(connection);
}

Listener::Listener(ConnectionSettings settings, QStringList channels, QObject *parent)
    : QObject(parent)
    , m_settings(std::move(settings))
    , m_channels(std::move(channels))
    , m_retry(this)
    , m_connectLimit(this)
{
    m_retry.setSingleShot(true);
    m_connectLimit.setSingleShot(true);
    m_connectLimit.setInterval(m_settings.connectTimeout);
    connect(&m_retry, &QTimer::timeout, this, &Listener::connectToServer);
    connect(&m_connectLimit, &QTimer::timeout, this, &Listener::handleLoss);
}

Listener::~Listener() = default;

void Listener::start()
{
    m_retry.start(0);
}

void Listener::stop()
{
    m_retry.stop();
    m_connectLimit.stop();
    m_readNotifier.reset();
    m_writeNotifier.reset();
    m_connection.reset();
    m_isListening = false;
}

void Listener::connectToServer()
{
    ConnectionParameters parameters(m_settings.uri);
    parameters.add("application_name", m_settings.applicationName.toUtf8() + " listener");
    parameters.add("client_encoding", "UTF8");
    parameters.add("tcp_user_timeout", "5000");
    parameters.add("keepalives_idle", "5");
    parameters.add("keepalives_interval", "2");
    m_connection.reset(PQconnectStartParams(parameters.keywords().data(), parameters.values().data(), 1));
    if (!m_connection || PQstatus(m_connection.get()) == CONNECTION_BAD) {
        handleLoss();
        return;
    }
    PQsetnonblocking(m_connection.get(), 1);
    PQsetNoticeReceiver(
        m_connection.get(), [](void *, const PGresult *) {}, nullptr);
    m_connectLimit.start();
    m_phase = Phase::Connecting;
    watch(false, true);
}

// libpq may change its socket between two steps of connecting, so the notifiers are made anew.
void Listener::watch(bool reading, bool writing)
{
    const auto make = [this](QSocketNotifier::Type type) {
        auto notifier = std::make_unique<QSocketNotifier>(PQsocket(m_connection.get()), type);
        connect(notifier.get(), &QSocketNotifier::activated, this, &Listener::advance);
        return notifier;
    };
    retire(m_readNotifier);
    retire(m_writeNotifier);
    if (reading)
        m_readNotifier = make(QSocketNotifier::Read);
    if (writing)
        m_writeNotifier = make(QSocketNotifier::Write);
}

// A notifier cannot be deleted inside its own signal.
void Listener::retire(std::unique_ptr<QSocketNotifier> &notifier)
{
    if (!notifier)
        return;
    notifier->setEnabled(false);
    notifier->disconnect(this);
    notifier.release()->deleteLater();
}

void Listener::advance()
{
    if (m_phase == Phase::Connecting)
        continueConnecting();
    else
        read();
}

void Listener::continueConnecting()
{
    switch (PQconnectPoll(m_connection.get())) {
    case PGRES_POLLING_READING:
        watch(true, false);
        break;
    case PGRES_POLLING_WRITING:
        watch(false, true);
        break;
    case PGRES_POLLING_OK:
        sendListen();
        break;
    default:
        handleLoss();
    }
}

void Listener::sendListen()
{
    QByteArray sql;
    for (const QString &channel : std::as_const(m_channels)) {
        QByteArray name = channel.toUtf8();
        sql += "LISTEN \"" + name.replace('"', "\"\"") + "\";";
    }
    if (PQsendQuery(m_connection.get(), sql.constData()) == 0 || PQflush(m_connection.get()) < 0) {
        handleLoss();
        return;
    }
    m_phase = Phase::AwaitingListen;
    watch(true, false);
}

void Listener::read()
{
    if (PQconsumeInput(m_connection.get()) == 0) {
        handleLoss();
        return;
    }
    while (m_phase == Phase::AwaitingListen && PQisBusy(m_connection.get()) == 0) {
        PGresult *result = PQgetResult(m_connection.get());
        const bool isRefused = result && PQresultStatus(result) != PGRES_COMMAND_OK;
        PQclear(result);
        if (isRefused) {
            handleLoss();
            return;
        }
        if (!result)
            becomeListening();
    }
    deliver();
}

void Listener::becomeListening()
{
    m_phase = Phase::Listening;
    m_connectLimit.stop();
    m_failures = 0;
    m_isListening = true;
    Q_EMIT connectionRestored();
}

void Listener::deliver()
{
    while (m_connection) { // a receiver may stop us
        PGnotify *notification = PQnotifies(m_connection.get());
        if (!notification)
            break;
        const QByteArray channel = notification->relname;
        const QByteArray payload = notification->extra;
        PQfreemem(notification);
        Q_EMIT notified(channel, payload);
    }
    if (m_connection && PQstatus(m_connection.get()) != CONNECTION_OK)
        handleLoss();
}

void Listener::handleLoss()
{
    const bool wasListening = m_isListening;
    m_isListening = false;
    m_connectLimit.stop();
    retire(m_readNotifier);
    retire(m_writeNotifier);
    m_connection.reset();
    m_retry.start(std::min(500 << std::min(m_failures, 4), 5000));
    ++m_failures;
    if (wasListening)
        Q_EMIT connectionLost();
}

} // namespace medlem::server
