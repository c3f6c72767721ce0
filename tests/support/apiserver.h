// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/http/httpserver.h"
#include "tests/server/http/httpfixture.h"

#include <QHash>
#include <QMutex>
#include <QSslCertificate>
#include <QUrl>

#include <memory>
#include <optional>

namespace medlem::test {

// The server's HTTP layer in this process, on one port of 127.0.0.1 also after a restart. Says what the test tells it
// to say, and remembers what it was asked; its handler runs on an I/O thread.
class ApiServer
{
public:
    ApiServer();
    ~ApiServer();

    void stop();
    void start();
    void startWithOtherCertificate();
    void startAsAnImpostor(); // with another certificate until the next start()

    void answer(int status, const QByteArray &body);
    void answerAt(const QByteArray &operation, int status, const QByteArray &body); // "GET /path": goes before
    void redirect(const QByteArray &location);
    void answerNothing(); // until release()
    void release();       // answers all who wait with what answer() said last
    void answerStreams(int status);

    // Of the event stream that was opened last.
    bool sendEvent(const QByteArray &id, const QByteArray &name, const QByteArray &data);
    void endStream(const QByteArray &lastEvent = {}, const QByteArray &data = "{}");

    [[nodiscard]] QList<server::HttpRequest> requests() const; // without those for the event stream
    [[nodiscard]] QList<server::HttpRequest> streamRequests() const;
    [[nodiscard]] QUrl url() const;
    [[nodiscard]] QList<QSslCertificate> certificates() const;
    [[nodiscard]] QString fingerprint() const; // as the client shows it

private:
    void listen(const CertificateFiles &certificate);
    void handle(const server::HttpRequest &request, const server::ResponseSender &sender);
    [[nodiscard]] server::EventStream stream() const;

    CertificateFiles m_certificate;
    mutable QMutex m_mutex; // guards what follows
    QList<server::HttpRequest> m_requests;
    QList<server::HttpRequest> m_streamRequests;
    QList<server::ResponseSender> m_waiting;
    server::HttpResponse m_answer;
    QHash<QByteArray, server::HttpResponse> m_answersAt;
    bool m_answers = true;
    int m_streamStatus = 200;
    server::EventStream m_stream;
    quint16 m_port = 0;
    std::unique_ptr<server::HttpServer> m_server;
};

// Which certificates the client trusts, in a file of the test's own.
class ClientSettings
{
public:
    [[nodiscard]] QString file() const { return m_folder.filePath(QStringLiteral("client.ini")); }

private:
    QTemporaryDir m_folder;
};

} // namespace medlem::test
