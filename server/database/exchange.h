// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/database/connection.h"

namespace medlem::server {

class SqlError;

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

    // One Rows for each command. Error for a broken constraint; DbFailure for the rest.
    [[nodiscard]] Result<QList<Rows>> perform(const QList<Command> &commands);

    // A text of one or more statements by the simple protocol; COPY FROM STDIN may be its last.
    [[nodiscard]] Result<Rows> performScript(const QByteArray &sql);

    // For COPY: the data, and the answer after its end.
    void sendCopyData(QByteArrayView data);
    [[nodiscard]] Result<Rows> endCopy(const char *reasonToGiveUp);

private:
    struct Answer
    {
        const Command *command;
        bool isPreparation;
    };
    using ResultPointer = std::shared_ptr<const PGresult>;

    [[nodiscard]] QList<Answer> send(const QList<Command> &commands);
    [[nodiscard]] bool prepareIfNew(const Statement &statement);
    void sendCommand(const Command &command);
    [[nodiscard]] QList<Rows> receive(const QList<Answer> &answers);
    void receiveOne(const Answer &answer, QList<Rows> &rows);
    [[nodiscard]] Result<Rows> readToEnd();

    void waitForStatements(qsizetype count);
    void waitFor(std::chrono::milliseconds limit);
    [[nodiscard]] ResultPointer nextResult();
    void noteError(const PGresult *result, const QByteArray &statementName);
    [[nodiscard]] Failure failed();
    [[noreturn]] void lose(const QByteArray &reason);

    Connection &m_connection;
    QDeadlineTimer m_deadline;
    bool m_mayHaveCommitted = false;
    std::shared_ptr<const SqlError> m_error; // the first
};

} // namespace medlem::server
