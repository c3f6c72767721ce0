// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/imports/importwizard.h"

#include "client/imports/columnsstep.h"
#include "client/imports/filestep.h"
#include "client/imports/previewstep.h"
#include "client/imports/receiptstep.h"
#include "client/imports/runstep.h"
#include "client/widgets/look.h"
#include "client/widgets/pageheader.h"
#include "client/widgets/stepindicator.h"
#include "client/widgets/taborder.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPushButton>
#include <QStackedWidget>

#include <utility>

namespace medlem::client {

ImportWizard::ImportWizard(Api &api, const Account &account, QWidget *parent)
    : QWidget(parent)
    , m_session(api, account)
    , m_header(new PageHeader(this))
    , m_indicator(new StepIndicator(this))
    , m_messages(new MessageBar(this))
    , m_stack(new QStackedWidget(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    auto *column = new QVBoxLayout;
    column->setContentsMargins(grid(4), grid(3), grid(4), grid(3));
    column->setSpacing(grid(2));
    column->addWidget(m_indicator);
    column->addWidget(m_header);
    column->addWidget(m_messages);
    column->addWidget(m_stack, 1);
    layout->addLayout(column, 1);
    layout->addWidget(createFooter());
    setObjectName(QStringLiteral("importWizard"));
    connect(&m_session, &ImportSession::finished, this, &ImportWizard::imported);
    addSteps();
    begin();
}

// Steps and answers that are on their way must not find a wizard that is half gone.
ImportWizard::~ImportWizard()
{
    for (ImportStep *step : std::as_const(m_steps)) {
        step->disconnect(this);
        step->stop();
    }
    m_session.discard();
}

void ImportWizard::addSteps()
{
    addStep(tr("File"), new FileStep(m_session));
    addStep(tr("Columns"), new ColumnsStep(m_session));
    addStep(tr("Preview"), new PreviewStep(m_session));
    addStep(tr("Import"), new RunStep(m_session));
    auto *receipt = new ReceiptStep(m_session);
    addStep(tr("Receipt"), receipt);
    connect(receipt, &ReceiptStep::memberRequested, this, &ImportWizard::memberRequested);
    connect(receipt, &ReceiptStep::membersRequested, this, &ImportWizard::membersRequested);
}

void ImportWizard::addStep(const QString &name, ImportStep *step)
{
    m_indicator->addStep(name);
    m_stack->addWidget(step);
    m_steps.append(step);
    const auto whileCurrent = [this, step](auto act) {
        return [this, step, act] {
            if (step == currentStep())
                act();
        };
    };
    connect(step, &ImportStep::changed, this, whileCurrent([this] {
                render();
            }));
    connect(step, &ImportStep::ready, this, whileCurrent([this] {
                m_next->setFocus(Qt::OtherFocusReason);
            }));
    connect(step, &ImportStep::passed, this, whileCurrent([this] {
                takePassing();
            }));
    connect(step, &ImportStep::sendingRequested, this, whileCurrent([this] {
                sendAgain();
            }));
    connect(step, &ImportStep::returnRequested, this, whileCurrent([this] {
                goBack();
            }));
    connect(step, &ImportStep::message, m_messages, &MessageBar::showMessage);
    connect(step, &ImportStep::ended, this, &ImportWizard::takeEnd);
    connect(step, &ImportStep::messageOutdated, m_messages, &MessageBar::dismiss);
}

QWidget *ImportWizard::createFooter()
{
    auto *footer = new QFrame(this);
    footer->setProperty("part", QStringLiteral("footer"));
    m_cancel = createButton(tr("Cancel"), Look::Secondary, footer);
    m_back = createButton(tr("Back"), Look::Secondary, footer);
    m_next = createButton({}, Look::Primary, footer);
    m_cancel->setObjectName(QStringLiteral("cancelButton"));
    m_back->setObjectName(QStringLiteral("previousButton"));
    m_next->setObjectName(QStringLiteral("nextButton"));
    auto *line = new QHBoxLayout(footer);
    line->setDirection(QBoxLayout::RightToLeft); // after the fields, Tab comes to what goes on, and last to giving up
    line->setContentsMargins(grid(4), grid(2), grid(4), grid(2));
    line->setSpacing(grid(1));
    line->addWidget(m_next);
    line->addWidget(m_back);
    line->addStretch();
    line->addWidget(m_cancel);
    connect(m_cancel, &QPushButton::clicked, this, &ImportWizard::close);
    connect(m_back, &QPushButton::clicked, this, &ImportWizard::goBack);
    connect(m_next, &QPushButton::clicked, this, &ImportWizard::goOn);
    return footer;
}

ImportStep *ImportWizard::currentStep() const
{
    return m_steps.value(m_stack->currentIndex());
}

void ImportWizard::begin()
{
    m_afterEnd = {};
    for (ImportStep *step : std::as_const(m_steps))
        step->stop();
    m_session.discard();
    showStep(0);
}

void ImportWizard::openFile(const QString &path)
{
    if (auto *step = qobject_cast<FileStep *>(currentStep()))
        step->openFile(path);
}

// What the user wanted to stop may be done already.
void ImportWizard::takePassing()
{
    const bool wasLeaving = std::exchange(m_afterEnd, {}) != nullptr;
    showNext();
    if (wasLeaving)
        m_messages->showMessage({.kind = MessageKind::Info,
                                 .text = tr("The import was done before it could be stopped. It can be taken back as a "
                                            "whole.")});
}

// After the last one there is nothing left to do here.
void ImportWizard::showNext()
{
    if (m_stack->currentIndex() == m_steps.size() - 1)
        close();
    else
        showStep(m_stack->currentIndex() + 1);
}

void ImportWizard::showStep(int index)
{
    const bool needsFile = index > 0 && !m_session.isUploaded() && !m_session.isFinished();
    const int shown = needsFile ? 0 : index; // the other steps are about what the server has
    m_messages->dismiss();
    m_stack->setCurrentIndex(shown);
    m_indicator->setCurrent(shown);
    currentStep()->enter();
    render();
    orderTabs(*this);
    focusStep();
}

void ImportWizard::focusStep()
{
    const QList<QWidget *> stops = visibleTabStops(*currentStep());
    if (isVisible())
        (stops.isEmpty() ? m_next : stops.first())->setFocus(Qt::OtherFocusReason);
}

void ImportWizard::render()
{
    const ImportStep *step = currentStep();
    m_header->setTitle(step->title());
    m_header->setSubtitle(step->subtitle());
    m_back->setVisible(m_stack->currentIndex() > 0 && !m_session.isFinished());
    m_back->setEnabled(step->mayGoBack());
    m_cancel->setVisible(!m_session.isFinished());
    m_next->setText(step->goOnText());
    const bool wasEnabled = m_next->isEnabled();
    m_next->setEnabled(step->mayGoOn());
    // The work that Next began took the focus away from it, to whatever was near.
    if (!wasEnabled && m_next->isEnabled() && (m_cancel->hasFocus() || m_back->hasFocus()))
        m_next->setFocus(Qt::OtherFocusReason);
}

void ImportWizard::goOn()
{
    m_afterEnd = {};
    if (currentStep()->mayGoOn())
        currentStep()->goOn();
}

void ImportWizard::goBack()
{
    if (m_stack->currentIndex() == 0 || !currentStep()->mayGoBack())
        return;
    currentStep()->stop();
    showStep(m_stack->currentIndex() - 1);
}

void ImportWizard::sendAgain()
{
    showStep(0);
    goOn();
}

bool ImportWizard::hasUnsavedInput() const
{
    return m_session.hasSomethingToLose();
}

void ImportWizard::leave(std::function<void()> then)
{
    const auto end = [this, then = std::move(then)] {
        begin();
        then();
    };
    if (!hasUnsavedInput()) {
        end();
        return;
    }
    if (currentStep()->isChangingRegister()) {
        m_afterEnd ? askWhetherToGo(end) : askWhetherToEnd(end);
        return;
    }
    m_messages->showMessage({.kind = MessageKind::Warning,
                             .text = tr("The file has not been imported. If you leave, it is forgotten, with all "
                                        "choices and answers."),
                             .actionText = tr("Leave the import"),
                             .action = end});
    focusAnswer();
}

// Whether the register has been changed is known only when the work has ended.
void ImportWizard::askWhetherToEnd(const std::function<void()> &leave)
{
    m_messages->showMessage({.kind = MessageKind::Warning,
                             .text = tr("The import is under way, and may be done already. If it can still be stopped, "
                                        "nothing of it stays; otherwise you get to see what it brought."),
                             .actionText = tr("Stop the import and leave"),
                             .action = [this, leave] {
                                 if (!currentStep()->isChangingRegister())
                                     return; // it has ended meanwhile, and the user sees how
                                 m_afterEnd = leave;
                                 currentStep()->endWork();
                             }});
    focusAnswer();
}

// The server does not answer, perhaps because it cannot be reached.
void ImportWizard::askWhetherToGo(const std::function<void()> &leave)
{
    m_messages->showMessage(
        {.kind = MessageKind::Warning,
         .text = tr("The server has not told yet how the import ended. If you leave anyway, look in "
                    "the list of imports afterwards: it is there if it was done."),
         .actionText = tr("Leave anyway"),
         .action = leave});
    focusAnswer();
}

void ImportWizard::takeEnd()
{
    if (!m_afterEnd)
        return;
    const auto leave = std::exchange(m_afterEnd, {});
    leave();
    Q_EMIT message({.kind = MessageKind::Info, .text = tr("The import was stopped. Nothing has been imported.")});
}

void ImportWizard::focusAnswer()
{
    if (auto *answer = m_messages->findChild<QPushButton *>(QStringLiteral("messageActionButton")))
        answer->setFocus(Qt::OtherFocusReason);
}

void ImportWizard::close()
{
    leave([this] {
        Q_EMIT closed();
    });
}

void ImportWizard::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    focusStep();
}

// Return goes on, unless it stands on a button, which it then presses.
void ImportWizard::keyPressEvent(QKeyEvent *event)
{
    const bool isReturn = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (event->key() == Qt::Key_Escape) {
        close();
    } else if (auto *button = qobject_cast<QPushButton *>(QApplication::focusWidget()); button && isReturn) {
        button->click();
    } else if (isReturn) {
        goOn();
    } else {
        QWidget::keyPressEvent(event);
    }
}

} // namespace medlem::client
