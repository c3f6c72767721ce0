// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/imports/problemexportbutton.h"

#include "client/imports/importtext.h"
#include "client/widgets/errortext.h"
#include "client/widgets/look.h"
#include "client/widgets/savedialog.h"

#include <QFileInfo>
#include <QHBoxLayout>
#include <QMenu>
#include <QPushButton>

#include <algorithm>

namespace medlem::client {

namespace {

bool has(const ImportPreview &preview, ImportSeverity severity)
{
    return std::any_of(preview.kinds.begin(), preview.kinds.end(), [severity](const ImportProblemCount &kind) {
        return kind.severity == severity;
    });
}

} // namespace

ProblemExportButton::ProblemExportButton(ImportSession &session, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_export(session.api())
    , m_button(createButton({}, Look::Secondary, this))
    , m_scopes(new QMenu(this))
{
    m_button->setObjectName(QStringLiteral("saveProblemsButton"));
    m_scopes->addAction(tr("Rows with errors…"), this, [this] {
        askWhere(ProblemScope::Errors);
    });
    m_scopes->addAction(tr("Rows with errors or questions…"), this, [this] {
        askWhere(ProblemScope::ErrorsAndQuestions);
    });
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_button);
    connect(m_button, &QPushButton::clicked, this, &ProblemExportButton::press);
    connect(&m_export, &ProblemExport::changed, this, &ProblemExportButton::render);
    connect(&m_export, &ProblemExport::saved, this, &ProblemExportButton::tellSaved);
    connect(&m_export, &ProblemExport::failed, this, &ProblemExportButton::tellFailure);
    render();
}

void ProblemExportButton::showFor(const ImportPreview &preview)
{
    m_export.stop();
    m_hasErrors = has(preview, ImportSeverity::Error);
    m_hasQuestions = has(preview, ImportSeverity::Question);
    setVisible(m_session.file() && (m_hasErrors || m_hasQuestions));
}

void ProblemExportButton::stop()
{
    m_export.stop();
}

void ProblemExportButton::press()
{
    if (m_export.isRunning())
        m_export.stop();
    else if (m_hasErrors && m_hasQuestions)
        m_scopes->popup(m_button->mapToGlobal(QPoint(0, m_button->height())));
    else
        askWhere(m_hasErrors ? ProblemScope::Errors : ProblemScope::ErrorsAndQuestions);
}

void ProblemExportButton::askWhere(ProblemScope scope)
{
    const QString base = QFileInfo(m_session.file()->name).completeBaseName();
    askWhereToSave(this,
                   {.title = tr("Save the rows to mend"),
                    .fileName = tr("%1 to mend").arg(base) + QStringLiteral(".csv"),
                    .filter = tr("CSV files (*.csv)")},
                   [this, scope](const QString &path) {
                       saveTo(path, scope);
                   });
}

// What was shown may be gone by the time that a place has been chosen.
void ProblemExportButton::saveTo(const QString &path, ProblemScope scope)
{
    if (!m_export.isRunning() && m_session.file() && m_session.hasFreshPreview())
        m_export.start(*m_session.entry(), *m_session.file(), scope, path);
}

void ProblemExportButton::tellSaved(qint64 rows)
{
    Q_EMIT message({.kind = MessageKind::Success,
                    .text = tr("%Ln row(s) saved. Mend them in the file, and import it afterwards.", nullptr,
                               pluralNumber(rows))});
}

void ProblemExportButton::tellFailure(const Error &error)
{
    const bool isOurs = error.code == ErrorCode::Invalid && !error.fields.isEmpty();
    Q_EMIT message(
        {.kind = MessageKind::Error, .text = isOurs ? fieldText(error.fields.first().reason) : errorText(error)});
}

void ProblemExportButton::render()
{
    m_button->setText(m_export.isRunning() ? tr("Stop saving (%1 %)").arg(m_export.percent())
                                           : tr("Save the rows to mend…"));
}

} // namespace medlem::client
