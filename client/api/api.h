// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/core/result.h"
#include "shared/protocol/codec.h"
#include "shared/protocol/events.h"

#include <QObject>

#include <functional>
#include <type_traits>
#include <utility>

namespace medlem::client {

// The server, as pages see it. send() calls back exactly once, on the GUI thread, never from inside send(), or not at
// all when the context has died; a lost connection and a timeout arrive as Error. NetworkApi is the real one.
class Api : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    // callback takes a Result<typename Request::Reply>.
    template <class Request, class Callback>
    void send(const Request &request, QObject *context, Callback callback);

    // The token goes with every request from now on, and changes are followed; empty: logged out. Requests that were
    // answered "no session" wait, unanswered, for the next token, and are then sent again; what wants a code of a
    // session that is over does not wait, but fails with Unauthenticated.
    virtual void setSessionToken(const QString &token) = 0;
    virtual void dropWaiting() = 0; // they are never answered: whoever asked is gone

Q_SIGNALS:
    void sessionEnded(); // a request with a token was answered "no session", or the server said so
    void accessEnded(const medlem::BranchId &branch); // the session has too; it is about this branch
    void accessDoubted();   // something was refused that the caller's access should cover: ask what it covers
    void contactLost();     // the server does not answer; the api goes on trying
    void contactRestored(); // and answers again: what is shown may be old
    void changed(const medlem::LiveEvent &event);
    void mayHaveMissedChanges(); // read again what is shown

protected:
    using Answer = std::function<void(Result<QByteArray>)>;

    // Sends and calls answer once with the body of a success, unless the context dies first.
    virtual void transmit(const EncodedRequest &request, QObject *context, Answer answer) = 0;
};

template <class Request, class Callback>
void Api::send(const Request &request, QObject *context, Callback callback)
{
    using Reply = typename Request::Reply;
    static_assert(std::is_invocable_v<Callback, Result<Reply>>, "the callback takes a Result<Request::Reply>");
    Q_ASSERT(context);
    transmit(RequestCodec<Request>::encode(request), context,
             [callback = std::move(callback)](const Result<QByteArray> &body) {
                 if (!body)
                     callback(Result<Reply>(Failure(body.error())));
                 else if constexpr (std::is_same_v<Reply, NoContent>)
                     callback(Result<Reply>(NoContent{}));
                 else if (auto reply = BodyCodec<Reply>::decode(*body))
                     callback(std::move(reply));
                 else // the server is newer or broken; nothing the user typed is at fault
                     callback(Result<Reply>(fail(ErrorCode::Internal, QStringLiteral("The reply is not understood."))));
             });
}

} // namespace medlem::client
