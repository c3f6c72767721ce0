// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/records/stepupsender.h"

#include "client/widgets/codeprompt.h"
#include "client/widgets/errortext.h"
#include "shared/protocol/ownaccount.h"

#include <utility>

namespace medlem::client {

StepUpSender::StepUpSender(Api &api, QWidget &page)
    : m_api(api)
    , m_page(&page)
{
    // Whoever logs in anew has just given a code: when the user sends again, nothing needs to be asked.
    connect(&m_api, &Api::sessionEnded, this, [this] {
        answerAll(makeError(ErrorCode::Unauthenticated));
    });
}

StepUpSender::~StepUpSender()
{
    delete m_prompt;
}

void StepUpSender::ask(QObject *context, Answer answer)
{
    if (!m_page)
        return;
    if (!m_prompt) {
        m_prompt = new CodePrompt(m_page);
        connect(m_prompt, &CodePrompt::codeEntered, this, &StepUpSender::sendCode);
        connect(m_prompt, &CodePrompt::cancelled, this, [this] {
            answerAll(makeError(ErrorCode::StepUpRequired));
        });
    }
    m_waiting.append({.context = context, .answer = std::move(answer)});
    connect(context, &QObject::destroyed, this, &StepUpSender::dropDead);
    m_prompt->openPrompt();
}

// The prompt is the context: a code that was given up confirms nothing that is asked for later.
void StepUpSender::sendCode(const QString &code)
{
    m_api.send(StepUp{.body = {.code = code}}, m_prompt, [this](const Result<NoContent> &reply) {
        handleReply(reply);
    });
}

void StepUpSender::handleReply(const Result<NoContent> &reply)
{
    if (m_waiting.isEmpty())
        return;
    if (reply) {
        answerAll(std::nullopt);
        return;
    }
    const Error &error = reply.error();
    if (error.code == ErrorCode::Unauthenticated)
        answerAll(error);
    else if (error.code == ErrorCode::Invalid)
        m_prompt->refuse(tr("The code is not right. Each code can be used once: wait until the app shows "
                            "the next one."),
                         false);
    else
        m_prompt->refuse(errorText(error), true);
}

void StepUpSender::answerAll(const std::optional<Error> &error)
{
    if (m_prompt) {
        m_prompt->closePrompt();
        m_prompt->deleteLater(); // it may be what called
        m_prompt->disconnect(this);
        m_prompt = nullptr;
    }
    const QPointer<StepUpSender> self = this; // an answer may close the page
    for (const Waiting &waiting : std::exchange(m_waiting, {})) {
        if (waiting.context && self)
            waiting.answer(error);
    }
}

void StepUpSender::dropDead()
{
    m_waiting.removeIf([this](const Waiting &waiting) {
        return !waiting.context || waiting.context == sender();
    });
    if (m_waiting.isEmpty() && m_prompt)
        answerAll(std::nullopt);
}

} // namespace medlem::client
