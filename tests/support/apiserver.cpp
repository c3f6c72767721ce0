// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/apiserver.h"

#include "client/api/trustedservers.h"

#include <QtDebug>

namespace medlem::test {

using namespace medlem::server;

ApiServer::ApiServer()
{
    start();
}

ApiServer::~ApiServer()
{
    stop();
}

void ApiServer::start()
{
    listen(m_certificate);
}

void ApiServer::startAsAnImpostor()
{
    stop();
    listen(CertificateFiles());
}

void ApiServer::listen(const CertificateFiles &certificate)
{
    HttpServerSetup setup;
    setup.handler = [this](const HttpRequest &request, const ResponseSender &sender) {
        handle(request, sender);
    };
    setup.errorBody = [](int, const QByteArray &) {
        return QByteArray("{}");
    };
    m_server = std::make_unique<HttpServer>(std::move(setup), certificate.load());
    if (!m_server->listen(QHostAddress(QHostAddress::LocalHost), m_port))
        qFatal("The test's server cannot listen.");
    m_port = m_server->port();
}

void ApiServer::stop()
{
    m_server.reset();
    const QMutexLocker lock(&m_mutex);
    m_waiting.clear();
    m_stream = {};
}

void ApiServer::startWithOtherCertificate()
{
    stop();
    m_certificate.renew();
    start();
}

void ApiServer::answer(int status, const QByteArray &body)
{
    const QMutexLocker lock(&m_mutex);
    m_answers = true;
    m_answer = {.status = status, .contentType = "application/json", .body = body};
}

void ApiServer::answerAt(const QByteArray &operation, int status, const QByteArray &body)
{
    const QMutexLocker lock(&m_mutex);
    m_answersAt.insert(operation, {.status = status, .contentType = "application/json", .body = body});
}

void ApiServer::redirect(const QByteArray &location)
{
    const QMutexLocker lock(&m_mutex);
    m_answer = {.status = 307, .contentType = "text/plain", .headers = {{"Location", location}}};
}

void ApiServer::answerNothing()
{
    const QMutexLocker lock(&m_mutex);
    m_answers = false;
}

void ApiServer::release()
{
    const QMutexLocker lock(&m_mutex);
    m_answers = true;
    for (const ResponseSender &sender : std::as_const(m_waiting))
        sender.send(m_answer);
    m_waiting.clear();
}

void ApiServer::answerStreams(int status)
{
    const QMutexLocker lock(&m_mutex);
    m_streamStatus = status;
}

void ApiServer::handle(const HttpRequest &request, const ResponseSender &sender)
{
    const QMutexLocker lock(&m_mutex);
    const bool isStream = request.path == "/api/v1/events";
    (isStream ? m_streamRequests : m_requests).append(request);
    if (isStream && m_streamStatus == 200)
        m_stream = sender.startStream();
    else if (isStream)
        sender.send({.status = m_streamStatus, .contentType = "application/problem+json", .body = "{}"});
    else if (m_answers)
        sender.send(m_answersAt.value(request.method + ' ' + request.path, m_answer));
    else
        m_waiting.append(sender);
}

EventStream ApiServer::stream() const
{
    const QMutexLocker lock(&m_mutex);
    return m_stream;
}

bool ApiServer::sendEvent(const QByteArray &id, const QByteArray &name, const QByteArray &data)
{
    return stream().send(id, name, data);
}

void ApiServer::endStream(const QByteArray &lastEvent, const QByteArray &data)
{
    stream().close(lastEvent, data);
}

QList<HttpRequest> ApiServer::requests() const
{
    const QMutexLocker lock(&m_mutex);
    return m_requests;
}

QList<HttpRequest> ApiServer::streamRequests() const
{
    const QMutexLocker lock(&m_mutex);
    return m_streamRequests;
}

QUrl ApiServer::url() const
{
    return QUrl(QStringLiteral("https://127.0.0.1:%1").arg(m_port));
}

QList<QSslCertificate> ApiServer::certificates() const
{
    return QSslCertificate::fromPath(m_certificate.certificateFile());
}

QString ApiServer::fingerprint() const
{
    return client::fingerprintText(certificates().first().digest(QCryptographicHash::Sha256));
}

} // namespace medlem::test
