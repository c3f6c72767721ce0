// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/bench/loadconnection.h"

#include <arpa/inet.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <charconv>
#include <cstdio>
#include <cstdlib>

namespace medlem::test {

namespace {

constexpr std::string_view headEnd = "\r\n\r\n";
constexpr std::string_view lengthField = "Content-Length: ";

// LOAD_FROM: another address of the loopback network, so that limits per address tell it from other clients.
void bindSource(int descriptor)
{
    const char *from = std::getenv("LOAD_FROM");
    if (from == nullptr)
        return;
    sockaddr_in address{};
    address.sin_family = AF_INET;
    if (inet_pton(AF_INET, from, &address.sin_addr) != 1 ||
        bind(descriptor, reinterpret_cast<const sockaddr *>(&address), sizeof address) != 0)
        giveUp("LOAD_FROM is no address of this machine");
}

int connectTo(int port)
{
    const int descriptor = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    bindSource(descriptor);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(static_cast<std::uint16_t>(port));
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (connect(descriptor, reinterpret_cast<const sockaddr *>(&address), sizeof address) != 0)
        giveUp("cannot connect to the server");
    const int on = 1;
    setsockopt(descriptor, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    return descriptor;
}

int numberAt(std::string_view text)
{
    int number = 0;
    std::from_chars(text.data(), text.data() + text.size(), number);
    return number;
}

} // namespace

void giveUp(const std::string &reason)
{
    std::fprintf(stderr, "loadclient: %s\n", reason.c_str());
    std::exit(1);
}

LoadConnection::LoadConnection(SSL_CTX *context, int port)
    : m_descriptor(connectTo(port))
    , m_ssl(SSL_new(context))
{
    SSL_set_fd(m_ssl.get(), m_descriptor);
    if (SSL_connect(m_ssl.get()) != 1)
        giveUp("the TLS handshake failed");
    fcntl(m_descriptor, F_SETFL, fcntl(m_descriptor, F_GETFL) | O_NONBLOCK);
}

LoadConnection::~LoadConnection()
{
    m_ssl.reset();
    close(m_descriptor);
}

// A request is far smaller than the socket's buffer, so it goes at once or something is broken.
void LoadConnection::send(const std::string &request)
{
    m_input.clear();
    const int size = static_cast<int>(request.size());
    if (SSL_write(m_ssl.get(), request.data(), size) != size)
        giveUp("the request was not taken");
}

bool LoadConnection::receive(LoadReply &reply)
{
    std::array<char, 32 * 1024> bytes; // NOLINT: filled by SSL_read
    while (true) {
        const int count = SSL_read(m_ssl.get(), bytes.data(), static_cast<int>(bytes.size()));
        if (count > 0) {
            m_input.append(bytes.data(), static_cast<std::size_t>(count));
            continue;
        }
        if (SSL_get_error(m_ssl.get(), count) != SSL_ERROR_WANT_READ)
            giveUp("the server closed the connection");
        break;
    }
    const std::string_view input = m_input;
    const auto end = input.find(headEnd);
    if (end == std::string_view::npos)
        return false;
    const std::string_view head = input.substr(0, end + headEnd.size());
    const auto length = head.find(lengthField);
    const int size = length == std::string_view::npos ? 0 : numberAt(head.substr(length + lengthField.size()));
    if (input.size() < head.size() + static_cast<std::size_t>(size))
        return false;
    reply = {.status = numberAt(head.substr(9)), .head = head, .body = input.substr(head.size())};
    return true;
}

} // namespace medlem::test
