// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Puts the server under load on one thread: N keep-alive connections, each with one request on its way at a time.
//
//   loadclient PORT TOKEN card    CONNECTIONS SECONDS FILE   FILE: a person id a line, drawn at random
//   loadclient PORT TOKEN address CONNECTIONS SECONDS FILE   FILE: id, version and body, tab between; one a connection
//   loadclient PORT TOKEN search  CONNECTIONS SECONDS FILE   FILE: branch id, a tab, the query
//
// Prints answers per second, then the median, the 95th and the 99th percentile in microseconds.

#include "tests/bench/loadconnection.h"

#include <poll.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <fstream>
#include <random>
#include <vector>

namespace medlem::test {

namespace {

using Time = std::chrono::steady_clock::time_point;

struct Work
{
    std::string kind;
    std::string token;
    std::vector<std::vector<std::string>> rows; // of the file
};

// What one connection does, request after request.
struct Client
{
    std::unique_ptr<LoadConnection> connection;
    std::size_t row = 0;
    std::string version;
    unsigned count = 0;
    Time sentAt;
};

std::string requestText(const Work &work, const std::string &firstLine, const std::string &body,
                        const std::string &version = {})
{
    std::string text = firstLine + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + work.token + "\r\n";
    if (!version.empty())
        text += "If-Match: " + version + "\r\n";
    if (!body.empty())
        text += "Content-Type: application/json\r\nContent-Length: " + std::to_string(body.size()) + "\r\n";
    return text + "\r\n" + body;
}

// "@" in the body of an address stands for a number, so that each write changes the row.
std::string addressBody(const std::string &pattern, unsigned count)
{
    std::string body = pattern;
    return body.replace(body.find('@'), 1, std::to_string(count));
}

std::string nextRequest(const Work &work, Client &client, std::minstd_rand &random)
{
    if (work.kind == "card") {
        std::uniform_int_distribution<std::size_t> any(0, work.rows.size() - 1);
        return requestText(work, "GET /api/v1/members/" + work.rows[any(random)][0], {});
    }
    const std::vector<std::string> &row = work.rows.at(client.row);
    if (work.kind == "search")
        return requestText(work, "POST /api/v1/branches/" + row.at(0) + "/members/search", row.at(1));
    return requestText(work, "PUT /api/v1/addresses/" + row.at(0), addressBody(row.at(2), ++client.count),
                       client.version);
}

void takeVersion(Client &client, const LoadReply &reply)
{
    constexpr std::string_view field = "ETag: ";
    const auto begin = reply.head.find(field);
    if (begin == std::string_view::npos)
        return;
    const std::string_view rest = reply.head.substr(begin + field.size());
    client.version = rest.substr(0, rest.find('\r'));
}

// Runs until the time is over; the latency of each answer in microseconds.
class Load
{
public:
    Load(Work work, std::vector<Client> clients)
        : m_work(std::move(work))
        , m_clients(std::move(clients))
    {
    }

    std::vector<double> run(std::chrono::duration<double> duration)
    {
        const Time end = std::chrono::steady_clock::now() + std::chrono::duration_cast<Time::duration>(duration);
        std::vector<pollfd> descriptors;
        for (Client &client : m_clients) {
            descriptors.push_back({.fd = client.connection->descriptor(), .events = POLLIN, .revents = 0});
            send(client);
        }
        while (std::chrono::steady_clock::now() < end) {
            if (poll(descriptors.data(), descriptors.size(), 1000) == 0)
                giveUp("the server has not answered for a second");
            for (std::size_t i = 0; i < m_clients.size(); ++i) {
                if (descriptors[i].revents != 0)
                    receive(m_clients[i]);
            }
        }
        return std::move(m_latencies);
    }

private:
    void send(Client &client)
    {
        client.sentAt = std::chrono::steady_clock::now();
        client.connection->send(nextRequest(m_work, client, m_random));
    }

    void receive(Client &client)
    {
        LoadReply reply;
        if (!client.connection->receive(reply))
            return;
        const std::chrono::duration<double, std::micro> took = std::chrono::steady_clock::now() - client.sentAt;
        if (reply.status != 200)
            giveUp("the server answered " + std::to_string(reply.status) + ": " + std::string(reply.body));
        m_latencies.push_back(took.count());
        takeVersion(client, reply);
        send(client);
    }

    Work m_work;
    std::vector<Client> m_clients;
    std::vector<double> m_latencies;
    std::minstd_rand m_random{20261124};
};

std::vector<std::vector<std::string>> readRows(const char *file)
{
    std::vector<std::vector<std::string>> rows;
    std::ifstream in(file);
    for (std::string line; std::getline(in, line);) {
        std::vector<std::string> parts;
        for (std::size_t begin = 0; begin <= line.size();) {
            const std::size_t end = std::min(line.find('\t', begin), line.size());
            parts.push_back(line.substr(begin, end - begin));
            begin = end + 1;
        }
        rows.push_back(std::move(parts));
    }
    if (rows.empty())
        giveUp("the file of rows is empty");
    return rows;
}

std::vector<Client> connectClients(SSL_CTX *context, int port, const Work &work, std::size_t count)
{
    std::vector<Client> clients(count);
    for (std::size_t i = 0; i < count; ++i) {
        clients[i].connection = std::make_unique<LoadConnection>(context, port);
        clients[i].row = work.kind == "address" ? i : 0;
        if (work.kind == "address")
            clients[i].version = '"' + work.rows.at(i).at(1) + '"';
    }
    return clients;
}

void runLoad(const std::vector<std::string> &arguments)
{
    const std::unique_ptr<SSL_CTX, decltype(&SSL_CTX_free)> context(SSL_CTX_new(TLS_client_method()), SSL_CTX_free);
    SSL_CTX_set_min_proto_version(context.get(), TLS1_3_VERSION);
    Work work{.kind = arguments[3], .token = arguments[2], .rows = readRows(arguments[6].c_str())};
    std::vector<Client> clients =
        connectClients(context.get(), std::stoi(arguments[1]), work, std::stoul(arguments[4]));
    const double seconds = std::stod(arguments[5]);

    std::vector<double> latencies =
        Load(std::move(work), std::move(clients)).run(std::chrono::duration<double>(seconds));
    if (latencies.empty())
        giveUp("no request was answered");
    std::sort(latencies.begin(), latencies.end());
    const auto share = [&latencies](std::size_t percent) {
        return latencies[std::min(latencies.size() * percent / 100, latencies.size() - 1)];
    };
    std::printf("%.1f %.0f %.0f %.0f\n", static_cast<double>(latencies.size()) / seconds, share(50), share(95),
                share(99));
}

} // namespace

} // namespace medlem::test

int main(int argc, char *argv[])
{
    const std::vector<std::string> arguments(argv, argv + argc);
    if (arguments.size() != 7) {
        std::fputs("loadclient PORT TOKEN card|address|search CONNECTIONS SECONDS FILE\n", stderr);
        return 2;
    }
    medlem::test::runLoad(arguments);
    return 0;
}
