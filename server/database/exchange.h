// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/database/connection.h"

namespace medlem::server {

// One statement with its values, on its way to the database.
struct Command
{
    Statement statement;
    QList<Parameter> values;
    bool isCommit = false;
};

// One round trip: sends commands through libpq's pipeline, preparing those that this connection has not met, and reads
// all answers up to the sync. After the first error PostgreSQL skips the rest.
class Exchange
{
public:
    explicit Exchange(Connection &connection);

    // One Rows for each command. Error for broken constraints; DbFailure for the rest.
    [[nodiscard]] Result<QList<Rows>> perform(const QList<Command> &commands);

    // A text of one or more statements by the simple protocol; a COPY FROM STDIN may be its last.
    [[nodiscard]] Result<Rows> performScript(const QByteArray &sql);

    // The answer to what has been sent outside the pipeline (after COPY data).
    [[nodiscard]] Result<Rows> readAnswer(const QByteArray &name);

private:
    struct Answer;

    void send(const QList<Command> &commands, QList<Answer> &answers);
    void sendCommand(const Command &command);
    [[nodiscard]] bool prepareIfNew(const Statement &statement);
    void receive(QList<Answer> &answers);
    [[nodiscard]] std::shared_ptr<const PGresult> nextResult();
    [[nodiscard]] Failure failed(const Answer &answer, const QByteArray &statementName);
    [[noreturn]] void lost(bool isCommitting, const QByteArray &reason);

    Connection &m_connection;
    QDeadlineTimer m_deadline;
    bool m_isCommitting = false;
};

} // namespace medlem::server
