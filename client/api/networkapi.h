// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/api/api.h"
#include "client/api/backoff.h"
#include "client/api/serversentevents.h"
#include "client/api/trustedservers.h"

#include <QNetworkAccessManager>
#include <QPointer>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QTimer>
#include <QUrl>

#include <chrono>

class QNetworkReply;

namespace medlem::client {

// The Api over HTTPS. Trusts a certificate that an authority vouches for or that the user has trusted; while logged in
// it follows the event stream, which also tells whether there is contact.
class NetworkApi final : public Api
{
    Q_OBJECT

public:
    NetworkApi(const QUrl &server, TrustedServers trusted, QObject *parent = nullptr);

    void setSessionToken(const QString &token) override;
    void dropWaiting() override { m_waiting.clear(); }
    // From now on only who these vouch for, by the very name asked for, is the server: no fingerprint, no question, and
    // no other authority counts.
    void setAuthorities(const QList<QSslCertificate> &authorities);
    void setTimeout(std::chrono::milliseconds timeout) { m_timeout = timeout; }

    [[nodiscard]] const QUrl &server() const { return m_server; }

    // Trusts the certificate that certificateUnknown named, from now on and at the next start.
    void trustCertificate(const QString &fingerprint);

Q_SIGNALS:
    // The request that met it failed with CertificateChanged; known is empty at the first contact.
    void certificateUnknown(const QString &fingerprint, const QString &known);

protected:
    void transmit(const EncodedRequest &request, QObject *context, Answer answer) override;

private:
    // A request and who asked.
    struct Asked
    {
        EncodedRequest request;
        QPointer<QObject> context;
        Answer answer;
        QString token;
        int retries = 0;
    };

    void ask(Asked asked);
    void handleReply(QNetworkReply &reply, const Asked &asked);
    [[nodiscard]] bool isOutlived(const Asked &asked, ErrorCode code) const;
    [[nodiscard]] bool waitForSession(const Asked &asked);
    [[nodiscard]] bool retryUnknown(const Asked &asked, const QNetworkReply &reply, const Error &error);
    [[nodiscard]] QNetworkReply *start(const EncodedRequest &request);
    [[nodiscard]] Result<QByteArray> resultOf(QNetworkReply &reply);
    void checkCertificate(QNetworkReply *reply, const QList<QSslError> &errors);
    void openStream();
    void closeStream();
    void readStream();
    void handleAccessEnd(const QByteArray &data);
    void handleStreamEnd();
    void setInContact(bool inContact);

    QUrl m_server;
    TrustedServers m_trusted;
    QSslConfiguration m_tls = QSslConfiguration::defaultConfiguration();
    QList<QSslCertificate> m_authorities;
    QNetworkAccessManager m_network;
    QString m_token;
    QList<Asked> m_waiting; // for a session
    std::chrono::milliseconds m_timeout{15'000};
    QNetworkReply *m_stream = nullptr;
    ServerSentEvents m_events;
    QByteArray m_lastEventId;
    QTimer m_reconnect;
    Backoff m_backoff;
    bool m_inContact = true;
};

} // namespace medlem::client
