// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/widgets/messagebar.h"
#include "client/widgets/section.h"
#include "shared/core/result.h"
#include "shared/protocol/ownaccount.h"

class QPushButton;

namespace medlem {
class Clock;
}

namespace medlem::client {

class Api;
class EmptyState;
class SkeletonRows;

// Where the user is logged in, and the means to end it there.
class SessionsSection : public Section
{
    Q_OBJECT

public:
    SessionsSection(Api &api, const Clock &clock, QWidget *parent = nullptr);

    void load();

Q_SIGNALS:
    void message(const medlem::client::Message &message);

private:
    void show(const SessionList &sessions);
    [[nodiscard]] QWidget *createRow(const SessionEntry &session);
    void showFailure(const Error &error);
    void askToEnd(const SessionEntry &session);
    void askToEndOthers();
    void end(const SessionId &session);
    void endOthers();
    void handleEnd(const Result<NoContent> &reply, const QString &done);

    Api &m_api;
    const Clock &m_clock;
    MessageBar *m_question;
    SkeletonRows *m_skeleton;
    EmptyState *m_failure;
    QWidget *m_rows;
    QPushButton *m_endOthers;
    int m_generation = 0;
};

} // namespace medlem::client
