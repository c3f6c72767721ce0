// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/api/api.h"

#include <QPointer>

#include <deque>

namespace medlem::test {

// A scripted server: each expect<Request>() answers the next request of that kind; a request that nobody expects fails
// the test. requests<Request>() gives what was sent, decoded again.
class FakeApi final : public client::Api
{
    Q_OBJECT

public:
    // How one expected request is answered: from the event loop, as the real one does.
    template <class Request>
    class Expectation
    {
    public:
        Expectation(FakeApi &api, std::size_t index)
            : m_api(api)
            , m_index(index)
        {
        }

        void reply(const typename Request::Reply &reply)
        {
            if constexpr (std::is_same_v<typename Request::Reply, NoContent>)
                m_api.m_script[m_index].answer = QByteArray();
            else
                m_api.m_script[m_index].answer = BodyCodec<typename Request::Reply>::encode(reply);
        }
        void fail(const Error &error) { m_api.m_script[m_index].answer = Failure(error); }
        void hold() { m_api.m_script[m_index].isHeld = true; } // the server is slow: no answer comes

    private:
        FakeApi &m_api;
        std::size_t m_index;
    };

    template <class Request>
    [[nodiscard]] Expectation<Request> expect()
    {
        m_script.push_back({.operation = &Request::operation, .answer = QByteArray()});
        return Expectation<Request>(*this, m_script.size() - 1);
    }

    // Every request of this kind so far.
    template <class Request>
    [[nodiscard]] QList<Request> requests() const
    {
        QList<Request> found;
        for (const EncodedRequest &sent : m_sent) {
            if (sent.operation == &Request::operation)
                found.append(RequestCodec<Request>::decode(incomingOf(sent)).value());
        }
        return found;
    }

    // Whether every expected request has come.
    [[nodiscard]] bool isDone() const;
    [[nodiscard]] QStringList unexpected() const { return m_unexpected; }
    [[nodiscard]] QString sessionToken() const { return m_token; }

    void setSessionToken(const QString &token) override { m_token = token; }
    void dropWaiting() override {}

protected:
    void transmit(const EncodedRequest &request, QObject *context, Answer answer) override;

private:
    struct Scripted
    {
        const Operation *operation;
        Result<QByteArray> answer;
        bool isUsed = false;
        bool isHeld = false;
    };

    [[nodiscard]] static IncomingRequest incomingOf(const EncodedRequest &sent);

    std::deque<Scripted> m_script;
    QList<EncodedRequest> m_sent;
    QStringList m_unexpected;
    QString m_token;
};

} // namespace medlem::test
