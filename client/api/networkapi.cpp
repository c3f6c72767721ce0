// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/api/networkapi.h"

#include "shared/protocol/problem.h"

#include <QCoreApplication>
#include <QNetworkReply>
#include <QSslError>

namespace medlem::client {

namespace {

constexpr int lowestProblemStatus = 400;

int statusOf(const QNetworkReply &reply)
{
    return reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
}

// How often a request that may have been done is sent anew before the user is asked.
constexpr int retriesOfUnknown = 2;

// About the session itself: to repeat it in the next one would end that.
bool isAboutSession(const EncodedRequest &request)
{
    return request.path.startsWith("/api/v1/session");
}

// The answer was lost, or the server was too busy to say what came of it; not: there was nobody to hear it.
bool isOutcomeUnknown(const QNetworkReply &reply, const Error &error)
{
    return error.code == ErrorCode::Timeout || error.code == ErrorCode::Unavailable ||
           (error.code == ErrorCode::Unreachable && reply.error() == QNetworkReply::RemoteHostClosedError);
}

// Set on a reply whose certificate we refused ourselves.
constexpr const char *refusedCertificate = "medlemRefusedCertificate";

// By this the user knows the sessions of the own account apart.
QString programName()
{
    return QStringLiteral("Medlemsregister %1 (%2)")
        .arg(QCoreApplication::applicationVersion(), QSysInfo::prettyProductName())
        .simplified();
}

} // namespace

NetworkApi::NetworkApi(const QUrl &server, TrustedServers trusted, QObject *parent)
    : Api(parent)
    , m_server(server)
    , m_trusted(std::move(trusted))
{
    m_reconnect.setSingleShot(true);
    connect(&m_reconnect, &QTimer::timeout, this, &NetworkApi::openStream);
    connect(&m_network, &QNetworkAccessManager::sslErrors, this,
            [this](QNetworkReply *reply, const QList<QSslError> &errors) {
                checkCertificate(reply, errors);
            });
    m_network.setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy); // one would take the token along
}

void NetworkApi::setAuthorities(const QList<QSslCertificate> &authorities)
{
    m_authorities = authorities;
    m_tls.setCaCertificates(authorities);
    m_network.clearConnectionCache();
}

void NetworkApi::trustCertificate(const QString &fingerprint)
{
    m_trusted.trust(serverKey(m_server), fingerprint);
    m_network.clearConnectionCache();
}

// No authority vouches for the certificate: it must be the very one the user trusts. Only these errors are forgiven,
// which name the certificate: Qt remembers what is forgiven when it connects again, be it to somebody else.
void NetworkApi::checkCertificate(QNetworkReply *reply, const QList<QSslError> &errors)
{
    const QSslCertificate certificate = reply->sslConfiguration().peerCertificate();
    const QString shown = fingerprintText(certificate.digest(QCryptographicHash::Sha256));
    QString known = m_trusted.fingerprint(serverKey(m_server)).value_or(QString());
    const bool isPinned = !m_authorities.isEmpty();
    if (isPinned)
        known = fingerprintText(m_authorities.first().digest(QCryptographicHash::Sha256));
    if (!isPinned && !certificate.isNull() && shown == known) {
        reply->ignoreSslErrors(errors);
        return;
    }
    reply->setProperty(refusedCertificate, true);
    Q_EMIT certificateUnknown(shown, known);
}

void NetworkApi::setSessionToken(const QString &token)
{
    m_token = token;
    m_lastEventId.clear();
    closeStream();
    m_backoff.reset();
    if (m_token.isEmpty())
        return;
    openStream();
    const QList<Asked> waiting = std::exchange(m_waiting, {});
    for (const Asked &asked : waiting)
        ask(asked);
}

QNetworkReply *NetworkApi::start(const EncodedRequest &request)
{
    QUrl url = m_server;
    url.setPath(QString::fromUtf8(request.path));
    QNetworkRequest network(url);
    network.setSslConfiguration(m_tls);
    network.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    network.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    network.setTransferTimeout(static_cast<int>(m_timeout.count()));
    network.setHeader(QNetworkRequest::UserAgentHeader, programName());
    if (!m_token.isEmpty())
        network.setRawHeader("Authorization", "Bearer " + m_token.toLatin1());
    if (request.ifMatch)
        network.setRawHeader("If-Match", entityTag(*request.ifMatch));
    if (!request.idempotencyKey.isEmpty())
        network.setRawHeader("Idempotency-Key", request.idempotencyKey.toLatin1());
    if (!request.body.isEmpty())
        network.setHeader(QNetworkRequest::ContentTypeHeader, QStringLiteral("application/json"));
    if (request.operation->method == Method::Get)
        return m_network.get(network);
    return m_network.sendCustomRequest(network, methodName(request.operation->method), request.body);
}

void NetworkApi::transmit(const EncodedRequest &request, QObject *context, Answer answer)
{
    ask({.request = request, .context = context, .answer = std::move(answer), .token = {}});
}

void NetworkApi::ask(Asked asked)
{
    if (!asked.context)
        return;
    asked.token = m_token;
    QNetworkReply *reply = start(asked.request);
    connect(reply, &QNetworkReply::finished, this, [this, reply, asked = std::move(asked)] {
        reply->deleteLater();
        handleReply(*reply, asked);
    });
}

void NetworkApi::handleReply(QNetworkReply &reply, const Asked &asked)
{
    const Result<QByteArray> result = resultOf(reply);
    const ErrorCode code = result ? ErrorCode::Internal : result.error().code;
    const bool hasNoSession = !result && code == ErrorCode::Unauthenticated && !asked.token.isEmpty();
    const bool isNews = hasNoSession && asked.token == m_token; // and no other session has begun meanwhile
    if (!result && retryUnknown(asked, reply, result.error()))
        return;
    if (!(hasNoSession && waitForSession(asked)) && asked.context)
        asked.answer(isOutlived(asked, code) ? fail(ErrorCode::Unauthenticated) : result);
    if (isNews)
        Q_EMIT sessionEnded();
    const bool isOfBranch = asked.request.path.startsWith("/api/v1/branches/");
    if (!result && asked.token == m_token &&
        (code == ErrorCode::Forbidden || (code == ErrorCode::NotFound && isOfBranch)))
        Q_EMIT accessDoubted();
}

// A code is wanted for a session that is over. Hours may pass before somebody unlocks, and what needs a code is not to
// be done by itself then: whoever asked is told that there is no session for it, and asks again if they still want it.
bool NetworkApi::isOutlived(const Asked &asked, ErrorCode code) const
{
    return code == ErrorCode::StepUpRequired && asked.token != m_token;
}

// Nothing was done: it is sent again in the next session, as if it had only taken longer.
bool NetworkApi::waitForSession(const Asked &asked)
{
    if (isAboutSession(asked.request))
        return false;
    if (m_token.isEmpty() || m_token == asked.token)
        m_waiting.append(asked);
    else
        ask(asked);
    return true;
}

// The key makes it safe: what has been done already is answered as before and not done twice.
bool NetworkApi::retryUnknown(const Asked &asked, const QNetworkReply &reply, const Error &error)
{
    if (asked.request.idempotencyKey.isEmpty() || asked.retries >= retriesOfUnknown || !isOutcomeUnknown(reply, error))
        return false;
    Backoff backoff;
    for (int i = 0; i < asked.retries; ++i)
        (void)backoff.next();
    Asked again = asked;
    ++again.retries;
    QTimer::singleShot(backoff.next(), this, [this, again] {
        ask(again);
    });
    return true;
}

Result<QByteArray> NetworkApi::resultOf(QNetworkReply &reply)
{
    const int status = statusOf(reply);
    const QByteArray body = reply.isOpen() ? reply.readAll() : QByteArray(); // closed when it was given up
    if (status >= lowestProblemStatus)
        return fail(errorFromProblem(status, body));
    if (reply.property(refusedCertificate).toBool())
        return fail(ErrorCode::CertificateChanged);
    if (reply.error() == QNetworkReply::OperationCanceledError || reply.error() == QNetworkReply::TimeoutError)
        return fail(ErrorCode::Timeout);
    if (reply.error() != QNetworkReply::NoError)
        return fail(ErrorCode::Unreachable, reply.errorString());
    return body;
}

void NetworkApi::openStream()
{
    if (m_token.isEmpty() || m_stream)
        return;
    QUrl url = m_server;
    url.setPath(QString::fromLatin1(StreamEvents::operation.path));
    QNetworkRequest request(url);
    request.setSslConfiguration(m_tls);
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    request.setRawHeader("Authorization", "Bearer " + m_token.toLatin1());
    request.setRawHeader("Accept", "text/event-stream");
    if (!m_lastEventId.isEmpty())
        request.setRawHeader("Last-Event-ID", m_lastEventId);
    // Keep-alive comments come every 15 seconds: silence for longer means that the connection is dead.
    request.setTransferTimeout(40'000);
    m_events = {};
    m_stream = m_network.get(request);
    connect(m_stream, &QNetworkReply::metaDataChanged, this, [this] {
        if (m_stream && statusOf(*m_stream) == 200)
            setInContact(true);
    });
    connect(m_stream, &QNetworkReply::readyRead, this, &NetworkApi::readStream);
    connect(m_stream, &QNetworkReply::finished, this, &NetworkApi::handleStreamEnd);
}

void NetworkApi::closeStream()
{
    m_reconnect.stop();
    if (!m_stream)
        return;
    m_stream->disconnect(this);
    m_stream->abort();
    m_stream->deleteLater();
    m_stream = nullptr;
}

void NetworkApi::readStream()
{
    if (statusOf(*m_stream) != 200)
        return;
    const QList<ServerSentEvent> events = m_events.feed(m_stream->readAll());
    for (const ServerSentEvent &event : events) {
        if (!event.id.isEmpty())
            m_lastEventId = event.id;
        if (event.name == "change") {
            if (const auto change = BodyCodec<LiveEvent>::decode(event.data))
                Q_EMIT changed(*change);
        } else if (event.name == "reset") {
            Q_EMIT mayHaveMissedChanges();
        } else if (event.name == "access-ended") {
            handleAccessEnd(event.data);
            return;
        }
    }
}

void NetworkApi::handleAccessEnd(const QByteArray &data)
{
    const auto end = BodyCodec<AccessEnd>::decode(data);
    if (end && end->reason == AccessEndReason::BranchAccessEnded && end->branchId)
        Q_EMIT accessEnded(*end->branchId);
    else
        Q_EMIT sessionEnded();
}

void NetworkApi::handleStreamEnd()
{
    QNetworkReply *stream = std::exchange(m_stream, nullptr);
    stream->deleteLater();
    const int status = statusOf(*stream);
    if (status == 401) {
        Q_EMIT sessionEnded();
        return;
    }
    if (status == 200) // it was there and ended: come back soon, and say nothing unless that fails
        m_backoff.reset();
    else
        setInContact(false);
    if (m_lastEventId.isEmpty())
        m_lastEventId = "0"; // so that the server knows that something may have been missed
    m_reconnect.start(m_backoff.next());
}

void NetworkApi::setInContact(bool inContact)
{
    if (inContact)
        m_backoff.reset();
    if (m_inContact == inContact)
        return;
    m_inContact = inContact;
    if (inContact)
        Q_EMIT contactRestored();
    else
        Q_EMIT contactLost();
}

} // namespace medlem::client
