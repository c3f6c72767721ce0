// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/server/http/httpfixture.h"

#include "server/http/selfsignedcertificate.h"

namespace medlem::test {

using namespace medlem::server;

CertificateFiles::CertificateFiles()
{
    renew();
}

void CertificateFiles::renew()
{
    const bool written = SelfSignedCertificate::create()->write(certificateFile(), keyFile()).has_value();
    Q_ASSERT(written);
    Q_UNUSED(written)
}

TlsConfig CertificateFiles::load() const
{
    return TlsConfig::load(certificateFile(), keyFile()).value();
}

RunningServer::RunningServer(HttpServerSetup setup)
{
    if (!setup.handler)
        setup.handler = &RunningServer::echo;
    if (!setup.errorBody) {
        setup.errorBody = [](int status, const QByteArray &requestId) {
            return "{\"status\":" + QByteArray::number(status) + ",\"id\":\"" + requestId + "\"}";
        };
    }
    m_server = std::make_unique<HttpServer>(std::move(setup), m_certificate.load());
    const bool listening = m_server->listen(QHostAddress(QHostAddress::LocalHost), 0).has_value();
    Q_ASSERT(listening);
    Q_UNUSED(listening)
}

void RunningServer::echo(HttpRequest request, const ResponseSender &sender)
{
    sender.send({.status = 200,
                 .contentType = "text/plain",
                 .headers = {},
                 .body = request.method + ' ' + request.target + ' ' + request.body});
}

} // namespace medlem::test
