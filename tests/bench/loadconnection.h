// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <openssl/ssl.h>

#include <memory>
#include <string>
#include <string_view>

namespace medlem::test {

// One answer, as far as a load generator looks at it. The text lives until the connection sends again.
struct LoadReply
{
    int status = 0;
    std::string_view head;
    std::string_view body;
};

// A measurement that something disturbed is worth nothing: says what it was and ends the program.
[[noreturn]] void giveUp(const std::string &reason);

// A keep-alive connection over TLS 1.3 to the local server with at most one request on its way. OpenSSL and poll
// without layers between, so that the generator takes little from the machine that it measures.
class LoadConnection
{
public:
    // Connects and shakes hands, blocking; afterwards the socket does not block.
    LoadConnection(SSL_CTX *context, int port);
    ~LoadConnection();
    LoadConnection(const LoadConnection &) = delete;
    LoadConnection &operator=(const LoadConnection &) = delete;

    [[nodiscard]] int descriptor() const { return m_descriptor; }
    void send(const std::string &request);

    // Reads what has come; true when the answer is whole and in reply.
    [[nodiscard]] bool receive(LoadReply &reply);

private:
    struct Free
    {
        void operator()(SSL *ssl) const { SSL_free(ssl); }
    };

    int m_descriptor = -1;
    std::unique_ptr<SSL, Free> m_ssl;
    std::string m_input;
};

} // namespace medlem::test
