// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/database/connectionsettings.h"

#include <QObject>
#include <QSocketNotifier>
#include <QStringList>
#include <QTimer>

#include <memory>

struct pg_conn;
using PGconn = pg_conn;

namespace medlem::server {

// Hears NOTIFY on some channels over a connection of its own, in the thread it lives in. When the connection breaks it
// says so at once and tries again, from half a second up to five; what was notified meanwhile is lost, so after
// connectionRestored a receiver must read its state anew.
class Listener : public QObject
{
    Q_OBJECT

public:
    Listener(ConnectionSettings settings, QStringList channels, QObject *parent = nullptr);
    ~Listener() override;

    void start(); // connects from the event loop; connectionRestored follows when it hears
    void stop();
    [[nodiscard]] bool isListening() const { return m_isListening; }

Q_SIGNALS:
    void notified(const QByteArray &channel, const QByteArray &payload);
    void connectionLost();
    void connectionRestored();

private:
    struct Close
    {
        void operator()(PGconn *connection) const;
    };

    enum class Phase
    {
        Connecting,
        AwaitingListen,
        Listening
    };

    void connectToServer();
    void watch(bool reading, bool writing);
    void retire(std::unique_ptr<QSocketNotifier> &notifier);
    void advance();
    void continueConnecting();
    void sendListen();
    void read();
    void becomeListening();
    void deliver();
    void handleLoss();

    ConnectionSettings m_settings;
    QStringList m_channels;
    std::unique_ptr<PGconn, Close> m_connection;
    std::unique_ptr<QSocketNotifier> m_readNotifier;
    std::unique_ptr<QSocketNotifier> m_writeNotifier;
    QTimer m_retry;
    QTimer m_connectLimit;
    Phase m_phase = Phase::Connecting;
    int m_failures = 0;
    bool m_isListening = false;
};

} // namespace medlem::server
