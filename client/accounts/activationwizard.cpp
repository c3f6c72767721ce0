// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/accounts/activationwizard.h"

#include "client/accounts/appstep.h"
#include "client/accounts/codestep.h"
#include "client/accounts/passwordstep.h"
#include "client/accounts/recoverystep.h"
#include "client/api/api.h"
#include "client/widgets/busyindicator.h"
#include "client/widgets/errortext.h"
#include "client/widgets/look.h"
#include "client/widgets/messagebar.h"
#include "client/widgets/pageheader.h"
#include "client/widgets/scrollpage.h"
#include "client/widgets/stepindicator.h"
#include "client/widgets/taborder.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>

#include <algorithm>

namespace medlem::client {

namespace {

constexpr int columnWidth = grid(90);

QWidget *centred(QWidget *content)
{
    auto *room = new QWidget;
    auto *line = new QHBoxLayout(room);
    line->setContentsMargins(0, 0, 0, 0);
    line->addStretch(1);
    line->addWidget(content, 1000); // as wide as it may be
    line->addStretch(1);
    content->setMaximumWidth(columnWidth);
    return room;
}

} // namespace

ActivationWizard::ActivationWizard(Api &api, QWidget *parent)
    : QWidget(parent)
    , m_api(api)
    , m_indicator(new StepIndicator(this))
    , m_header(new PageHeader(this))
    , m_messages(new MessageBar(this))
    , m_codeStep(new CodeStep)
    , m_passwordStep(new PasswordStep)
    , m_busy(new BusyIndicator(this))
{
    setObjectName(QStringLiteral("activationWizard"));
    m_messages->hide();
    addSteps();
    auto *page = new ScrollPage(this);
    page->contentLayout()->addWidget(centred(createColumn()));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(page, 1);
    layout->addWidget(createFooter());
    begin({});
}

void ActivationWizard::addSteps()
{
    m_steps = {m_codeStep, m_passwordStep, new AppStep, new RecoveryStep};
    for (ActivationStep *step : std::as_const(m_steps)) {
        step->hide();
        connect(step, &ActivationStep::completed, this, &ActivationWizard::goOn);
    }
}

QWidget *ActivationWizard::createColumn()
{
    auto *column = new QWidget;
    auto *card = new QFrame(column);
    setLook(card, Look::Card);
    auto *inside = new QVBoxLayout(card);
    inside->setContentsMargins(grid(3), grid(3), grid(3), grid(3));
    for (ActivationStep *step : std::as_const(m_steps)) // one is shown, and the page is as high as it
        inside->addWidget(step);
    auto *layout = new QVBoxLayout(column);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(grid(2));
    layout->addWidget(m_indicator);
    layout->addWidget(m_header);
    layout->addWidget(m_messages);
    layout->addWidget(card);
    return column;
}

QWidget *ActivationWizard::createFooter()
{
    auto *footer = new QFrame(this);
    footer->setProperty("part", QStringLiteral("footer"));
    auto *buttons = new QWidget(footer);
    m_cancel = createButton(tr("Cancel"), Look::Secondary, buttons);
    m_back = createButton(tr("Back"), Look::Secondary, buttons);
    m_next = createButton({}, Look::Primary, buttons);
    m_cancel->setObjectName(QStringLiteral("cancelButton"));
    m_back->setObjectName(QStringLiteral("previousButton"));
    m_next->setObjectName(QStringLiteral("nextButton"));
    auto *line = new QHBoxLayout(buttons);
    line->setDirection(QBoxLayout::RightToLeft); // after the fields, Tab comes to what goes on, and last to giving up
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(grid(1));
    line->addWidget(m_next);
    line->addWidget(m_back);
    line->addWidget(m_busy);
    line->addStretch();
    line->addWidget(m_cancel);
    auto *layout = new QHBoxLayout(footer);
    layout->setContentsMargins(grid(4), grid(2), grid(4), grid(2));
    layout->addWidget(centred(buttons));
    connect(m_cancel, &QPushButton::clicked, this, &ActivationWizard::leave);
    connect(m_back, &QPushButton::clicked, this, &ActivationWizard::goBack);
    connect(m_next, &QPushButton::clicked, this, &ActivationWizard::goOn);
    return footer;
}

void ActivationWizard::begin(const QString &username)
{
    m_progress = {};
    m_isOutcomeUnknown = false;
    for (ActivationStep *step : std::as_const(m_steps))
        step->clear();
    m_codeStep->setUsername(username);
    showRenewedSteps();
    showStep(Code);
}

void ActivationWizard::showRenewedSteps()
{
    QStringList names{tr("Code"), tr("Password")};
    if (m_progress.task.purpose != ActivationPurpose::NewPassword)
        names += {tr("Authenticator app"), tr("Recovery codes")};
    m_indicator->setSteps(names);
}

void ActivationWizard::showStep(Step step)
{
    m_messages->dismiss();
    m_steps.at(step)->load(m_progress);
    currentStep()->hide();
    m_step = step;
    currentStep()->show();
    m_indicator->setCurrent(step);
    m_header->setTitle(currentStep()->title());
    m_header->setSubtitle(currentStep()->subtitle());
    m_next->setText(currentStep()->goOnText());
    m_back->setVisible(step == Password || step == App);
    m_cancel->setVisible(step != Recovery);
    orderTabs(*this);
    focusStep();
}

void ActivationWizard::focusStep()
{
    if (!isVisible())
        return;
    const QList<QWidget *> stops = visibleTabStops(*currentStep());
    const auto empty = std::find_if(stops.begin(), stops.end(), [](const QWidget *stop) {
        const auto *line = qobject_cast<const QLineEdit *>(stop);
        return line && line->text().isEmpty();
    });
    (empty != stops.end() ? *empty : stops.value(0, m_next))->setFocus(Qt::OtherFocusReason);
}

void ActivationWizard::goOn()
{
    if (m_isBusy || !currentStep()->store(m_progress))
        return;
    m_messages->dismiss();
    switch (m_step) {
    case Code:
        sendBegin();
        return;
    case Password:
        if (m_progress.task.purpose == ActivationPurpose::NewPassword)
            sendFinish();
        else
            showStep(App);
        return;
    case App:
        sendFinish();
        return;
    case Recovery:
        end();
        return;
    }
}

void ActivationWizard::goBack()
{
    if (!m_isBusy)
        showStep(m_step == App ? Password : Code);
}

void ActivationWizard::sendBegin()
{
    setBusy(true);
    const BeginActivation request{
        .body = {.username = m_progress.username, .activationCode = m_progress.activationCode}};
    m_api.send(request, this, [this](const Result<ActivationTask> &reply) {
        setBusy(false);
        if (!reply) {
            refuse(reply.error());
            return;
        }
        m_progress.task = *reply;
        showRenewedSteps();
        showStep(Password);
    });
}

void ActivationWizard::sendFinish()
{
    setBusy(true);
    const FinishActivation request{.body = {.username = m_progress.username,
                                            .activationCode = m_progress.activationCode,
                                            .password = m_progress.password,
                                            .code = m_progress.code}};
    m_api.send(request, this, [this](const Result<RecoveryCodes> &reply) {
        setBusy(false);
        handleFinish(reply);
    });
}

void ActivationWizard::handleFinish(const Result<RecoveryCodes> &reply)
{
    if (!reply) {
        const ErrorCode code = reply.error().code;
        m_isOutcomeUnknown |= code == ErrorCode::Timeout || code == ErrorCode::Unreachable;
        refuse(reply.error());
        return;
    }
    m_progress.recoveryCodes = reply->codes;
    if (m_progress.recoveryCodes.isEmpty())
        end();
    else
        showStep(Recovery);
}

void ActivationWizard::refuse(const Error &error)
{
    if (error.code == ErrorCode::CertificateChanged)
        return; // the log-in page asks about it, and nothing has been sent
    if (error.code == ErrorCode::Unauthenticated) {
        refuseCode();
    } else if (error.code == ErrorCode::Invalid) {
        refuseFields(error);
    } else {
        m_messages->showMessage(
            {.kind = MessageKind::Error, .text = errorText(error), .actionText = tr("Try again"), .action = [this] {
                 goOn();
             }});
    }
}

void ActivationWizard::refuseFields(const Error &error)
{
    const bool isPassword = std::any_of(error.fields.begin(), error.fields.end(), [](const FieldError &one) {
        return one.field == QLatin1String("password");
    });
    if (isPassword && currentStep() != m_passwordStep)
        showStep(Password);
    const QList<FieldError> elsewhere = currentStep()->showErrors(error.fields);
    if (elsewhere.isEmpty())
        return;
    QString text = errorText(error.code);
    for (const FieldError &unplaced : elsewhere)
        text += QLatin1Char(' ') + fieldText(unplaced.reason);
    m_messages->showMessage({.kind = MessageKind::Error, .text = text});
}

// The server tells nobody what exactly was wrong.
void ActivationWizard::refuseCode()
{
    if (m_isOutcomeUnknown) {
        m_messages->showMessage({.kind = MessageKind::Warning,
                                 .text = tr("The one-time code has been used, probably by your attempt before, whose "
                                            "answer did not come. Try to log in. If it works, make new recovery codes "
                                            "on the page My account."),
                                 .actionText = tr("To the log-in"),
                                 .action = [this] {
                                     Q_EMIT cancelled(m_progress.username);
                                 }});
        m_messages->focusAction();
        return;
    }
    const bool isFirst = currentStep() == m_codeStep;
    if (!isFirst && m_progress.task.purpose == ActivationPurpose::NewSecondFactor) {
        showStep(Password);
        m_passwordStep->refusePresentPassword(
            tr("The password is not right. If you are sure of it, the one-time code may have become too old."));
        return;
    }
    showStep(Code);
    m_codeStep->refuse(tr("User name and code do not fit together, or the code has been used or is too old. Compare "
                          "both with the letter. If they are right, ask the national organisation for a new code."));
}

void ActivationWizard::leave()
{
    const bool hasInput = std::any_of(m_steps.begin(), m_steps.end(), [](const ActivationStep *step) {
        return step->hasInput();
    });
    if (m_isBusy)
        return;
    if (hasInput)
        askWhetherToLeave();
    else
        Q_EMIT cancelled(m_progress.username);
}

void ActivationWizard::askWhetherToLeave()
{
    m_messages->showMessage(
        {.kind = MessageKind::Warning,
         .text = tr("Nothing has been changed yet. If you leave, what you have written is forgotten; "
                    "the code of the letter can still be used until it becomes too old."),
         .actionText = tr("Leave"),
         .action = [this] {
             const QString username = m_progress.username;
             begin({});
             Q_EMIT cancelled(username);
         }});
    m_messages->focusAction();
}

void ActivationWizard::setBusy(bool busy)
{
    m_isBusy = busy;
    m_busy->setBusy(busy);
    for (QPushButton *button : {m_cancel, m_back, m_next})
        button->setEnabled(!busy);
    currentStep()->setReadOnly(busy);
}

// Nothing secret stays in the fields.
void ActivationWizard::end()
{
    const QString username = m_progress.username;
    const ActivationPurpose purpose = m_progress.task.purpose;
    begin({});
    Q_EMIT finished(username, purpose);
}

void ActivationWizard::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    window()->installEventFilter(this);
    focusStep();
}

bool ActivationWizard::eventFilter(QObject *watched, QEvent *event)
{
    const bool loses = event->type() == QEvent::Close && isVisible() && m_step == Recovery &&
                       currentStep()->hasInput() && !m_closesAnyway;
    if (watched != window() || !loses)
        return QWidget::eventFilter(watched, event);
    event->ignore();
    m_messages->showMessage({.kind = MessageKind::Warning,
                             .text = tr("You have not ticked that the codes are saved. They are never shown again."),
                             .actionText = tr("Close all the same"),
                             .action = [this] {
                                 m_closesAnyway = true;
                                 window()->close();
                             }});
    m_messages->focusAction();
    return true;
}

// Return goes on, unless it stands on a button, which it then presses.
void ActivationWizard::keyPressEvent(QKeyEvent *event)
{
    const bool isReturn = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    auto *button = qobject_cast<QPushButton *>(QApplication::focusWidget());
    if (event->key() == Qt::Key_Escape && m_step != Recovery)
        leave();
    else if (isReturn && button)
        button->click();
    else if (event->key() != Qt::Key_Escape && !isReturn)
        QWidget::keyPressEvent(event);
}

} // namespace medlem::client
