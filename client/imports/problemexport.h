// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/imports/localfile.h"
#include "shared/domain/imports/problemfile.h"
#include "shared/protocol/importproblems.h"

#include <QObject>

namespace medlem::client {

class Api;

enum class ProblemScope
{
    Errors,
    ErrorsAndQuestions,
};

// Saves the rows that need mending to a file of their own, each with the reason: fetches the problems page by page, and
// then reads the user's file again, aside from the GUI thread. Exactly one of saved and failed follows on each start,
// unless it is stopped.
class ProblemExport : public QObject
{
    Q_OBJECT

public:
    explicit ProblemExport(Api &api, QObject *parent = nullptr);

    void start(const ImportEntry &entry, const LocalFile &file, ProblemScope scope, const QString &path);
    void stop();

    [[nodiscard]] bool isRunning() const { return m_isRunning; }
    [[nodiscard]] int percent() const;

Q_SIGNALS:
    void changed();
    void saved(qint64 rows);
    void failed(const medlem::Error &error);

private:
    void fetch();
    void take(const ImportProblemPage &page);
    void write();
    void end();

    Api &m_api;
    std::optional<ImportId> m_import;
    std::optional<LocalFile> m_file;
    QString m_path;
    QList<ImportSeverity> m_severities; // still to be fetched
    std::optional<qint64> m_after;
    ProblemRows m_rows;
    qint64 m_fetched = 0;
    qint64 m_total = 0;
    int m_generation = 0; // answers to an earlier start are dropped
    bool m_isRunning = false;
};

} // namespace medlem::client
