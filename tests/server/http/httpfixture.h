// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/http/httpserver.h"
#include "tests/support/rawclient.h"

#include <QTemporaryDir>

#include <memory>
#include <optional>

namespace medlem::test {

// Key and certificate files of a throw-away certificate.
class CertificateFiles
{
public:
    CertificateFiles();
    void renew(); // another key and certificate in the same files

    [[nodiscard]] server::TlsConfig load() const;
    [[nodiscard]] QString certificateFile() const { return m_folder.filePath(QStringLiteral("server.crt")); }
    [[nodiscard]] QString keyFile() const { return m_folder.filePath(QStringLiteral("server.key")); }

private:
    QTemporaryDir m_folder;
};

// A server on a free port of 127.0.0.1. Without a handler of its own it answers with what it was asked.
class RunningServer
{
public:
    explicit RunningServer(server::HttpServerSetup setup = {});

    [[nodiscard]] server::HttpServer &http() { return *m_server; }
    [[nodiscard]] quint16 port() const { return m_server->port(); }
    [[nodiscard]] CertificateFiles &certificate() { return m_certificate; }

    static void echo(server::HttpRequest request, const server::ResponseSender &sender);

private:
    CertificateFiles m_certificate;
    std::unique_ptr<server::HttpServer> m_server;
};

} // namespace medlem::test
