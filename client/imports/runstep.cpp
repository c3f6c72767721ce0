// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/imports/runstep.h"

#include "client/imports/importeffects.h"
#include "client/imports/importjobpanel.h"
#include "client/imports/importwords.h"
#include "client/imports/stepscroll.h"
#include "client/widgets/choicecard.h"
#include "client/widgets/look.h"
#include "client/widgets/notice.h"
#include "client/widgets/section.h"

#include <QLabel>
#include <QLocale>
#include <QRadioButton>
#include <QVBoxLayout>

namespace medlem::client {

RunStep::RunStep(ImportSession &session, QWidget *parent)
    : ImportStep(session, parent)
    , m_watch(new ImportJobWatch(session.api(), this))
    , m_panel(new ImportJobPanel(*m_watch, this))
    , m_notice(new Notice(this))
    , m_effects(new Section(tr("What the import does"), this))
    , m_goodRows(new ChoiceCard(tr("Import only the rows that are right")))
    , m_allOrNothing(new ChoiceCard(tr("Import everything or nothing")))
    , m_choice(createChoice())
{
    m_panel->setHeading(tr("Importing the file"));
    m_panel->hide();
    auto *scroll = new StepScroll(this);
    scroll->contentLayout()->addWidget(m_panel);
    scroll->contentLayout()->addWidget(m_notice);
    scroll->contentLayout()->addWidget(m_choice);
    scroll->contentLayout()->addWidget(m_effects);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(scroll);
    connectWatch();
}

Section *RunStep::createChoice()
{
    auto *section = new Section(tr("Some rows have errors"), this);
    m_goodRows->setObjectName(QStringLiteral("goodRowsOption"));
    m_allOrNothing->setObjectName(QStringLiteral("allOrNothingOption"));
    section->contentLayout()->setSpacing(grid(1));
    for (QRadioButton *option : {m_goodRows, m_allOrNothing})
        section->addContent(option);
    m_goodRows->setChecked(true);
    connect(m_goodRows, &QRadioButton::toggled, this, &RunStep::showState);
    return section;
}

void RunStep::connectWatch()
{
    connect(m_watch, &ImportJobWatch::changed, this, &RunStep::showState);
    connect(m_watch, &ImportJobWatch::failed, this, &RunStep::takeFailure);
    connect(m_watch, &ImportJobWatch::done, this, [this](const ImportJob &job) {
        session().setFinished(job.batchId);
        Q_EMIT passed();
    });
    connect(m_watch, &ImportJobWatch::cancelled, this, [this] {
        Q_EMIT message({.kind = MessageKind::Info, .text = tr("The import was stopped. Nothing has been imported.")});
        Q_EMIT ended();
    });
}

ImportPreview RunStep::preview() const
{
    const auto &entry = session().entry();
    return entry && entry->preview ? *entry->preview : ImportPreview();
}

qint64 RunStep::importedRows() const
{
    return preview().fine - preview().waiting;
}

QString RunStep::subtitle() const
{
    return tr("Everything is imported at once, and can be taken back as a whole afterwards.");
}

void RunStep::enter()
{
    showPreview();
    showState();
}

void RunStep::showPreview()
{
    delete m_list;
    m_list = new ImportEffects(preview());
    m_effects->addContent(m_list);
    const qint64 refused = preview().refused;
    m_choice->setDescription(
        refused == 1
            ? tr("1 row cannot be imported as it is. You decide what happens.")
            : tr("%1 rows cannot be imported as they are. You decide what happens.").arg(QLocale().toString(refused)));
}

void RunStep::showState()
{
    const bool isRunning = m_watch->isRunning();
    m_panel->setVisible(isRunning);
    m_choice->setVisible(!isRunning && preview().refused > 0);
    QString notice;
    const QLocale locale;
    if (preview().refused > 0 && m_allOrNothing->isChecked())
        notice = tr("As long as a row has an error, nothing would be imported. Mend the rows in the file first, and "
                    "choose it again in the first step.");
    else if (importedRows() == 0)
        notice = tr("No row of the file can be imported.");
    else if (preview().waiting == 1)
        notice = tr("1 row is left out, because nobody has said whom it is about. Go back to answer.");
    else if (preview().waiting > 1)
        notice = tr("%1 rows are left out, because nobody has said whom they are about. Go back to answer.")
                     .arg(locale.toString(preview().waiting));
    m_notice->setText(MessageKind::Warning, isRunning ? QString() : notice);
    Q_EMIT changed();
}

bool RunStep::mayGoOn() const
{
    const bool mayRun = preview().refused == 0 || m_goodRows->isChecked();
    return session().hasFreshPreview() && mayRun && importedRows() > 0 && !m_watch->isRunning();
}

QString RunStep::goOnText() const
{
    const qint64 rows = importedRows();
    if (rows == 1)
        return tr("Import 1 row");
    return rows > 1 ? tr("Import %1 rows").arg(QLocale().toString(rows)) : tr("Import");
}

void RunStep::goOn()
{
    if (!mayGoOn())
        return;
    Q_EMIT messageOutdated();
    m_watch->start(RunImport{.importId = session().entry()->id, .body = {.goodRowsOnly = preview().refused > 0}});
}

void RunStep::takeFailure(const Error &error)
{
    if (error.code == ErrorCode::Stale || error.code == ErrorCode::Invalid) {
        session().outdatePreview();
        Q_EMIT message(
            {.kind = MessageKind::Warning,
             .text = tr("The register has been changed since the preview, so nothing has been imported. Look "
                        "at what the file brings now."),
             .actionText = tr("To the preview"),
             .action = [this] {
                 Q_EMIT returnRequested();
             }});
    } else if (error.code == ErrorCode::NotFound) {
        session().forgetUpload();
        Q_EMIT message({.kind = MessageKind::Error,
                        .text = tr("The server keeps a file for a day only, and has it no longer. Nothing has been "
                                   "imported."),
                        .actionText = tr("Send the file again"),
                        .action = [this] {
                            Q_EMIT sendingRequested();
                        }});
    } else {
        Q_EMIT message({.kind = MessageKind::Error, .text = importErrorText(error)});
    }
    Q_EMIT changed();
}

} // namespace medlem::client
