// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Opens TLS connections that say nothing, from as many addresses of the loopback network as it takes (64 from each),
// and holds those that the server takes until it is ended.
//
//   idleclient PORT COUNT
//
// Prints how many the server took.

#include <arpa/inet.h>
#include <netinet/in.h>
#include <openssl/ssl.h>
#include <sys/socket.h>
#include <unistd.h>

#include <csignal>
#include <cstdint>
#include <cstdio>
#include <cstdlib>

namespace {

constexpr int perAddress = 64;

// -1: refused.
int connectFrom(int number, int port)
{
    const int descriptor = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in own{};
    own.sin_family = AF_INET;
    own.sin_addr.s_addr = htonl(INADDR_LOOPBACK + 0x10000U + static_cast<std::uint32_t>(number / perAddress));
    sockaddr_in server{};
    server.sin_family = AF_INET;
    server.sin_port = htons(static_cast<std::uint16_t>(port));
    server.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (bind(descriptor, reinterpret_cast<const sockaddr *>(&own), sizeof own) == 0 &&
        connect(descriptor, reinterpret_cast<const sockaddr *>(&server), sizeof server) == 0)
        return descriptor;
    close(descriptor);
    return -1;
}

bool shakeHands(SSL_CTX *context, int descriptor)
{
    SSL *ssl = SSL_new(context); // lives as long as the connection
    SSL_set_fd(ssl, descriptor);
    if (SSL_connect(ssl) == 1)
        return true;
    SSL_free(ssl);
    close(descriptor);
    return false;
}

} // namespace

int main(int argc, char *argv[])
{
    if (argc != 3) {
        std::fputs("idleclient PORT COUNT\n", stderr);
        return 2;
    }
    std::signal(SIGPIPE, SIG_IGN); // of those that the server closes while they shake hands
    SSL_CTX *context = SSL_CTX_new(TLS_client_method());
    const int count = std::atoi(argv[2]);
    int taken = 0;
    for (int i = 0; i < count; ++i) {
        const int descriptor = connectFrom(i, std::atoi(argv[1]));
        if (descriptor >= 0 && shakeHands(context, descriptor))
            ++taken;
    }
    std::printf("%d of %d taken\n", taken, count);
    std::fflush(stdout);
    pause();
    return 0;
}
