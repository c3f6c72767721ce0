// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/imports/importjobwatch.h"
#include "client/imports/importstep.h"

class QRadioButton;
class QVBoxLayout;

namespace medlem::client {

class ImportJobPanel;
class Notice;
class Section;

// The fourth step: says in words what will happen, lets the user decide about rows with errors, and imports.
class RunStep : public ImportStep
{
    Q_OBJECT

public:
    explicit RunStep(ImportSession &session, QWidget *parent = nullptr);

    [[nodiscard]] QString title() const override { return tr("Import"); }
    [[nodiscard]] QString subtitle() const override;
    void enter() override;
    [[nodiscard]] bool mayGoOn() const override;
    [[nodiscard]] bool mayGoBack() const override { return !m_watch->isRunning(); }
    [[nodiscard]] QString goOnText() const override;
    void goOn() override;
    void stop() override { m_watch->forget(); }
    [[nodiscard]] bool isChangingRegister() const override { return m_watch->isRunning(); }
    void endWork() override { m_watch->cancel(); }

private:
    [[nodiscard]] Section *createChoice();
    void connectWatch();
    void showPreview();
    void showState();
    void takeFailure(const Error &error);
    [[nodiscard]] ImportPreview preview() const;
    [[nodiscard]] qint64 importedRows() const;

    ImportJobWatch *m_watch;
    ImportJobPanel *m_panel;
    Notice *m_notice;
    Section *m_effects;
    QWidget *m_list = nullptr; // of the effects
    QRadioButton *m_goodRows;
    QRadioButton *m_allOrNothing;
    Section *m_choice;
};

} // namespace medlem::client
