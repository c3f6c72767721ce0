// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/accounts/activationstep.h"
#include "shared/core/result.h"

#include <QList>

class QPushButton;

namespace medlem::client {

class Api;
class BusyIndicator;
class CodeStep;
class MessageBar;
class PageHeader;
class PasswordStep;
class StepIndicator;

// From the letter's one-time code to an account that can be logged in to. Going back keeps what was written, and
// leaving asks first; while recovery codes have not been kept, closing the window does too.
class ActivationWizard : public QWidget
{
    Q_OBJECT

public:
    explicit ActivationWizard(Api &api, QWidget *parent = nullptr);

    void begin(const QString &username); // from the letter, if it is known already
    void goOn();                         // as the button does

Q_SIGNALS:
    void finished(const QString &username, medlem::ActivationPurpose purpose);
    void cancelled(const QString &username);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    enum Step
    {
        Code,
        Password,
        App,
        Recovery,
    };

    void addSteps();
    [[nodiscard]] QWidget *createColumn();
    [[nodiscard]] QWidget *createFooter();
    [[nodiscard]] ActivationStep *currentStep() const { return m_steps.at(m_step); }
    void showStep(Step step);
    void goBack();
    void leave();
    void askWhetherToLeave();
    void sendBegin();
    void sendFinish();
    void handleFinish(const Result<RecoveryCodes> &reply);
    void refuse(const Error &error);
    void refuseFields(const Error &error);
    void refuseCode();
    void showRenewedSteps();
    void focusStep();
    void setBusy(bool busy);
    void end();

    Api &m_api;
    ActivationProgress m_progress;
    Step m_step = Code;
    bool m_isBusy = false;
    bool m_isOutcomeUnknown = false; // an answer to the last step never came: it may have been done
    bool m_closesAnyway = false;
    StepIndicator *m_indicator;
    PageHeader *m_header;
    MessageBar *m_messages;
    CodeStep *m_codeStep;
    PasswordStep *m_passwordStep;
    QList<ActivationStep *> m_steps;
    QPushButton *m_cancel = nullptr;
    QPushButton *m_back = nullptr;
    QPushButton *m_next = nullptr;
    BusyIndicator *m_busy;
};

} // namespace medlem::client
