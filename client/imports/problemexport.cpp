// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/imports/problemexport.h"

#include "client/api/api.h"
#include "client/imports/importtext.h"
#include "client/imports/problemtext.h"

#include <QBuffer>
#include <QFuture>
#include <QPromise>
#include <QThreadPool>

#include <algorithm>
#include <memory>

namespace medlem::client {

namespace {

constexpr int largestPage = 1000; // that the server gives

qint64 countOf(const ImportPreview &preview, const QList<ImportSeverity> &severities)
{
    qint64 count = 0;
    for (const ImportProblemCount &kind : preview.kinds)
        count += severities.contains(kind.severity) ? kind.rows : 0;
    return count;
}

QFuture<Result<void>> writeAside(const LocalFile &file, const ProblemRows &rows, const QString &path)
{
    auto promise = std::make_shared<QPromise<Result<void>>>();
    promise->start();
    QThreadPool::globalInstance()->start([promise, file, rows, path] {
        QBuffer original;
        original.setData(file.content);
        original.open(QIODevice::ReadOnly);
        promise->addResult(saveProblemFile(original, file.format, ImportLimits{}, rows, path));
        promise->finish();
    });
    return promise->future();
}

} // namespace

ProblemExport::ProblemExport(Api &api, QObject *parent)
    : QObject(parent)
    , m_api(api)
{
}

void ProblemExport::start(const ImportEntry &entry, const LocalFile &file, ProblemScope scope, const QString &path)
{
    Q_ASSERT(!m_isRunning && entry.preview);
    ++m_generation;
    m_isRunning = true;
    m_import = entry.id;
    m_file = file;
    m_path = path;
    m_severities = {ImportSeverity::Error};
    if (scope == ProblemScope::ErrorsAndQuestions)
        m_severities.append(ImportSeverity::Question);
    m_after.reset();
    m_rows = {.columns = entry.preview->columns, .reasonHeading = tr("Reason"), .sentences = {}};
    m_fetched = 0;
    m_total = countOf(*entry.preview, m_severities);
    Q_EMIT changed();
    fetch();
}

void ProblemExport::fetch()
{
    const ImportProblemQuery query{.severity = m_severities.constFirst(),
                                   .field = {},
                                   .reason = {},
                                   .after = m_after,
                                   .limit = largestPage,
                                   .isForFile = true};
    m_api.send(ListImportProblems{.importId = *m_import, .body = query}, this,
               [this, generation = m_generation](const Result<ImportProblemPage> &page) {
                   if (generation != m_generation)
                       return;
                   if (page) {
                       take(*page);
                       return;
                   }
                   end();
                   Q_EMIT failed(page.error());
               });
}

void ProblemExport::take(const ImportProblemPage &page)
{
    for (const ImportProblemEntry &problem : page.items) {
        const QString sentence = problemText(problem.field, problem.reason, problem.severity);
        m_rows.sentences[problem.row].append(
            problem.field
                ? tr("%1: %2", "a field and what is wrong with it").arg(importFieldText(problem.field), sentence)
                : sentence);
    }
    m_fetched += page.items.size();
    m_after = page.next;
    if (!page.next)
        m_severities.removeFirst();
    Q_EMIT changed();
    m_severities.isEmpty() ? write() : fetch();
}

void ProblemExport::write()
{
    const qint64 rows = m_rows.sentences.size();
    writeAside(*m_file, m_rows, m_path)
        .then(this, [this, rows, generation = m_generation](const Result<void> &written) {
            if (generation != m_generation)
                return;
            end();
            if (written)
                Q_EMIT saved(rows);
            else
                Q_EMIT failed(written.error());
        });
}

void ProblemExport::stop()
{
    if (!m_isRunning)
        return;
    ++m_generation;
    end();
}

void ProblemExport::end()
{
    m_isRunning = false;
    m_rows = {}; // personal data
    m_file.reset();
    Q_EMIT changed();
}

int ProblemExport::percent() const
{
    return m_total > 0 ? static_cast<int>(std::min<qint64>(100, m_fetched * 100 / m_total)) : 0;
}

} // namespace medlem::client
