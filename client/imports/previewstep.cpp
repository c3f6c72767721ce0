// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/imports/previewstep.h"

#include "client/imports/importjobpanel.h"
#include "client/imports/importtext.h"
#include "client/imports/previewsummary.h"
#include "client/imports/problemexportbutton.h"
#include "client/imports/problempanel.h"
#include "client/imports/questionpanel.h"
#include "client/imports/unknownnamespanel.h"
#include "client/widgets/emptystate.h"
#include "client/widgets/errortext.h"
#include "client/widgets/look.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QStackedWidget>
#include <QTabWidget>

#include <algorithm>

namespace medlem::client {

namespace {

qint64 countOf(const ImportPreview &preview, std::optional<ImportSeverity> severity)
{
    qint64 count = 0;
    for (const ImportProblemCount &kind : preview.kinds)
        count += !severity || kind.severity == *severity ? kind.rows : 0;
    return count;
}

QString failureText(const Error &error)
{
    if (error.code == ErrorCode::NotFound)
        return PreviewStep::tr("The server keeps a file for a day only, and has it no longer.");
    if (error.code == ErrorCode::Invalid)
        return PreviewStep::tr("%1 Mend the file, and choose it again in the first step.").arg(importErrorText(error));
    return importErrorText(error);
}

QString counted(const QString &text, qint64 count)
{
    return count > 0 ? QStringLiteral("%1 (%2)").arg(text, numberText(count)) : text;
}

} // namespace

PreviewStep::PreviewStep(ImportSession &session, QWidget *parent)
    : ImportStep(session, parent)
    , m_watch(session.api())
    , m_views(new QStackedWidget(this))
    , m_progress(new ImportJobPanel(m_watch, this))
    , m_result(new QWidget(this))
    , m_failure(new EmptyState(this))
    , m_tabs(new QTabWidget(m_result))
    , m_summary(new PreviewSummary(this))
    , m_problems(new ProblemPanel(session.api(), this))
    , m_export(new ProblemExportButton(session, m_problems))
    , m_names(
          new UnknownNamesPanel(session.api(), session.isNational() ? NewNames::Allowed : NewNames::Forbidden, this))
    , m_questions(new QuestionPanel(session.api(), this))
    , m_pendingNote(new QFrame(m_result))
    , m_again(createButton(tr("Look through again"), Look::Secondary, m_pendingNote))
{
    createTabs();
    createPendingNote();
    auto *result = new QVBoxLayout(m_result);
    result->setContentsMargins(0, 0, 0, 0);
    result->setSpacing(grid(1));
    result->addWidget(m_pendingNote);
    result->addWidget(m_tabs, 1);
    auto *working = new QWidget(this);
    auto *top = new QVBoxLayout(working);
    top->setContentsMargins(0, 0, 0, 0);
    top->addWidget(m_progress);
    top->addStretch();
    m_progress->setHeading(tr("Looking through the file"));
    m_views->addWidget(working);
    m_views->addWidget(m_result);
    m_views->addWidget(m_failure);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_views);
    connectParts();
}

void PreviewStep::createTabs()
{
    m_tabs->setObjectName(QStringLiteral("previewTabs"));
    m_tabs->setDocumentMode(true);
    m_problems->addTool(m_export);
    m_tabs->addTab(m_summary, tr("Summary"));
    m_tabs->addTab(m_problems, tr("Problems"));
    m_tabs->addTab(m_names, tr("Unknown names"));
    m_tabs->addTab(m_questions, tr("Questions"));
}

void PreviewStep::createPendingNote()
{
    setLook(m_pendingNote, Look::Message);
    m_pendingNote->setProperty("kind", QStringLiteral("info"));
    m_pendingNote->setObjectName(QStringLiteral("pendingNote"));
    m_again->setObjectName(QStringLiteral("lookThroughAgainButton"));
    auto *text = createLabel(tr("The numbers do not count your latest choices yet."), TextRole::Body, m_pendingNote);
    text->setWordWrap(true);
    auto *line = new QHBoxLayout(m_pendingNote);
    line->setContentsMargins(grid(2), grid(1), grid(1), grid(1));
    line->addWidget(text, 1);
    line->addWidget(m_again);
    m_pendingNote->hide();
}

void PreviewStep::connectParts()
{
    connect(&m_watch, &ImportJobWatch::done, this, &PreviewStep::readEntry);
    connect(&m_watch, &ImportJobWatch::failed, this, &PreviewStep::showFailure);
    connect(&m_watch, &ImportJobWatch::cancelled, this, &PreviewStep::returnRequested);
    connect(m_again, &QPushButton::clicked, this, &PreviewStep::lookThrough);
    connect(m_failure, &EmptyState::actionTriggered, this, [this] {
        session().isUploaded() ? lookThrough() : Q_EMIT sendingRequested();
    });
    connect(m_summary, &PreviewSummary::errorsRequested, this, [this] {
        m_tabs->setCurrentWidget(m_problems);
        m_problems->choose({.severity = ImportSeverity::Error});
    });
    connect(m_summary, &PreviewSummary::questionsRequested, this, [this] {
        m_tabs->setCurrentWidget(m_questions);
    });
    connect(m_summary, &PreviewSummary::namesRequested, this, [this] {
        m_tabs->setCurrentWidget(m_names);
    });
    connect(m_problems, &ProblemPanel::failed, this, [this](const Error &error) {
        Q_EMIT message({.kind = MessageKind::Error, .text = errorText(error)});
    });
    connect(m_export, &ProblemExportButton::message, this, &PreviewStep::message);
    connect(m_names, &UnknownNamesPanel::choicesChanged, this, &PreviewStep::chooseNames);
    connect(m_questions, &QuestionPanel::answersChanged, this, &PreviewStep::showPending);
    connect(&session(), &ImportSession::fileChanged, this, [this] {
        m_questions->forget();
        m_tabs->setCurrentWidget(m_summary);
    });
}

QString PreviewStep::title() const
{
    return tr("What the import will do");
}

QString PreviewStep::subtitle() const
{
    return session().file() ? session().file()->name : QString();
}

void PreviewStep::enter()
{
    if (m_watch.isRunning() || m_isSending)
        return;
    const bool hasUnsentAnswers = !m_questions->answers().isEmpty();
    if (!session().hasFreshPreview() || (hasUnsentAnswers && !isShown()))
        lookThrough();
    else if (!hasUnsentAnswers) // else all is as the user left it
        showEntry();
}

void PreviewStep::stop()
{
    m_watch.forget();
    m_export->stop();
}

bool PreviewStep::isShown() const
{
    return m_views->currentWidget() == m_result && !m_watch.isRunning() && !m_isSending;
}

bool PreviewStep::isPending() const
{
    return !m_questions->answers().isEmpty() || !session().hasFreshPreview();
}

bool PreviewStep::mayGoOn() const
{
    if (!isShown())
        return false;
    const ImportPreview preview = session().entry()->preview.value_or(ImportPreview());
    return isPending() || preview.fine > preview.waiting;
}

QString PreviewStep::goOnText() const
{
    return isShown() && isPending() ? tr("Look through again") : ImportStep::goOnText();
}

void PreviewStep::goOn()
{
    if (isPending())
        lookThrough();
    else
        Q_EMIT passed();
}

void PreviewStep::lookThrough()
{
    if (m_watch.isRunning() || m_isSending)
        return;
    Q_EMIT messageOutdated();
    if (m_questions->answers().isEmpty()) {
        startPreview();
        return;
    }
    m_isSending = true;
    m_again->setEnabled(false);
    Q_EMIT changed();
    api().send(AnswerImportQuestions{.importId = session().entry()->id, .body = m_questions->answers().toSend()}, this,
               [this](const Result<ImportEntry> &entry) {
                   m_isSending = false;
                   m_again->setEnabled(true);
                   if (!entry) {
                       Q_EMIT message({.kind = MessageKind::Error, .text = errorText(entry.error())});
                       Q_EMIT changed();
                       return;
                   }
                   session().setEntry(*entry);
                   startPreview();
               });
}

void PreviewStep::startPreview()
{
    m_views->setCurrentIndex(0);
    m_watch.start(PreviewImport{.importId = session().entry()->id, .body = session().choices()});
    Q_EMIT changed();
}

void PreviewStep::readEntry()
{
    m_isSending = true;
    api().send(ShowImport{.importId = session().entry()->id}, this, [this](const Result<ImportEntry> &entry) {
        m_isSending = false;
        if (!entry || !entry->preview) {
            showFailure(entry ? makeError(ErrorCode::Internal) : entry.error());
            return;
        }
        session().setEntry(*entry);
        showEntry();
    });
}

void PreviewStep::showEntry()
{
    const ImportEntry &entry = *session().entry();
    m_summary->setPreview(*entry.preview);
    m_problems->setEntry(entry);
    m_export->showFor(*entry.preview);
    m_names->setNames(entry.preview->unknownNames, session().choices().names);
    m_questions->setEntry(entry, session().file());
    showTabs();
    m_views->setCurrentWidget(m_result);
    showPending();
    if (isVisible() && !mayGoOn())
        m_tabs->setFocus(Qt::OtherFocusReason); // Next, which had it, cannot be pressed
}

void PreviewStep::showTabs()
{
    const ImportPreview &preview = *session().entry()->preview;
    const qint64 questions = countOf(preview, ImportSeverity::Question);
    const auto setTab = [this](QWidget *tab, const QString &text, qint64 count, bool isVisible) {
        m_tabs->setTabText(m_tabs->indexOf(tab), counted(text, count));
        m_tabs->setTabVisible(m_tabs->indexOf(tab), isVisible);
    };
    setTab(m_problems, tr("Problems"), countOf(preview, {}), true);
    setTab(m_names, tr("Unknown names"), preview.unknownNames.size(), !m_names->isEmpty());
    setTab(m_questions, tr("Questions"), preview.waiting, questions > 0);
}

void PreviewStep::showFailure(const Error &error)
{
    const bool isFault = error.code == ErrorCode::Invalid; // of the file
    const bool isForgotten = error.code == ErrorCode::NotFound;
    if (isForgotten)
        session().forgetUpload();
    m_failure->setPicture(isFault ? PictureName::File : PictureName::Offline);
    m_failure->setTitle(tr("The file could not be looked through"));
    m_failure->setText(failureText(error));
    m_failure->setActionText(isFault ? QString() : isForgotten ? tr("Send the file again") : tr("Try again"));
    m_views->setCurrentWidget(m_failure);
    Q_EMIT changed();
}

void PreviewStep::chooseNames()
{
    ImportChoices choices = session().choices();
    choices.names = m_names->choices();
    session().setChoices(choices);
    showPending();
}

void PreviewStep::showPending()
{
    m_pendingNote->setVisible(isPending());
    Q_EMIT changed();
}

} // namespace medlem::client
