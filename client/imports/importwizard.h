// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/imports/importsession.h"
#include "client/widgets/messagebar.h"

#include <QList>
#include <QWidget>

#include <functional>

class QPushButton;
class QStackedWidget;

namespace medlem::client {

class Api;
class ImportStep;
class PageHeader;
class StepIndicator;

// Takes a file into the register in five steps: file, columns, preview, import, receipt. Going back keeps what was
// chosen; leaving before the end discards the file on the server, and asks first.
class ImportWizard : public QWidget
{
    Q_OBJECT

public:
    ImportWizard(Api &api, const Account &account, QWidget *parent = nullptr);
    ~ImportWizard() override;

    void begin();                       // with the first step, and without a file
    void openFile(const QString &path); // as if it had been chosen in the first step
    [[nodiscard]] bool hasUnsavedInput() const;
    void leave(std::function<void()> then); // asks first when something would be lost

Q_SIGNALS:
    void closed();   // left, before or after the import
    void imported(); // the register is another
    void memberRequested(const medlem::PersonId &personId);
    void membersRequested();
    void message(const medlem::client::Message &message); // for where the user goes

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void addSteps();
    void addStep(const QString &name, ImportStep *step);
    [[nodiscard]] QWidget *createFooter();
    [[nodiscard]] ImportStep *currentStep() const;
    void showNext();
    void showStep(int index);
    void focusStep();
    void goOn();
    void goBack();
    void sendAgain();
    void askWhetherToEnd(const std::function<void()> &leave);
    void askWhetherToGo(const std::function<void()> &leave);
    void takeEnd();
    void focusAnswer();
    void takePassing();
    void close();
    void render();

    ImportSession m_session;
    PageHeader *m_header;
    StepIndicator *m_indicator;
    MessageBar *m_messages;
    QStackedWidget *m_stack;
    QPushButton *m_back = nullptr;
    QPushButton *m_cancel = nullptr;
    QPushButton *m_next = nullptr;
    QList<ImportStep *> m_steps;
    std::function<void()> m_afterEnd; // the user leaves as soon as the work has ended
};

} // namespace medlem::client
