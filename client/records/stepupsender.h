// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/api/api.h"

#include <QList>
#include <QPointer>

#include <optional>

class QWidget;

namespace medlem::client {

class CodePrompt;

// Sends what may ask for a fresh code of the app: m_stepUp.send(request, this, callback) in place of m_api.send(...),
// with a member StepUpSender m_stepUp(m_api, *this), where *this is the page. When the server refuses with
// StepUpRequired it asks for the code over the page and repeats the request once. The callback is called as Api's: when
// the user gives up, with an error for which wasCancelled() is true (show nothing; the input stays); when the session
// ends meanwhile, with Unauthenticated; not at all when the context has died.
class StepUpSender : public QObject
{
    Q_OBJECT

public:
    StepUpSender(Api &api, QWidget &page);
    ~StepUpSender() override;

    template <class Request, class Callback>
    void send(const Request &request, QObject *context, Callback callback);

    [[nodiscard]] static bool wasCancelled(const Error &error) { return error.code == ErrorCode::StepUpRequired; }

private:
    using Answer = std::function<void(const std::optional<Error> &)>; // nothing: confirmed

    struct Waiting
    {
        QPointer<QObject> context;
        Answer answer;
    };

    template <class Request, class Callback>
    void repeat(const Request &request, QObject *context, Callback callback);
    void ask(QObject *context, Answer answer);
    void sendCode(const QString &code);
    void handleReply(const Result<NoContent> &reply);
    void answerAll(const std::optional<Error> &error);
    void dropDead();

    Api &m_api;
    QPointer<QWidget> m_page;
    QPointer<CodePrompt> m_prompt; // the page's
    QList<Waiting> m_waiting;
};

template <class Request, class Callback>
void StepUpSender::send(const Request &request, QObject *context, Callback callback)
{
    using Reply = typename Request::Reply;
    const QPointer<StepUpSender> self = this;
    const auto handle = [self, request, context, callback](const Result<Reply> &reply) {
        if (reply || reply.error().code != ErrorCode::StepUpRequired || !self) {
            callback(reply);
            return;
        }
        self->ask(context, [self, request, context, callback](const std::optional<Error> &refused) {
            if (refused)
                callback(Result<Reply>(Failure(*refused)));
            else
                self->repeat(request, context, callback);
        });
    };
    m_api.send(request, context, handle);
}

template <class Request, class Callback>
void StepUpSender::repeat(const Request &request, QObject *context, Callback callback)
{
    using Reply = typename Request::Reply;
    m_api.send(request, context, [callback](const Result<Reply> &reply) {
        if (!reply && reply.error().code == ErrorCode::StepUpRequired) // right after a code: not the user's doing
            callback(Result<Reply>(fail(ErrorCode::Internal, QStringLiteral("Refused after a fresh code."))));
        else
            callback(reply);
    });
}

} // namespace medlem::client
