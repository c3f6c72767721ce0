// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/imports/importjobwatch.h"
#include "client/imports/importstep.h"

class QFrame;
class QLabel;
class QPushButton;
class QStackedWidget;
class QTabWidget;

namespace medlem::client {

class EmptyState;
class ImportJobPanel;
class PreviewSummary;
class ProblemExportButton;
class ProblemPanel;
class QuestionPanel;
class UnknownNamesPanel;

// Has the server look the file through, and shows what it found before anything is written: the numbers, the problems
// row by row, names without meaning, questions to answer. Answers and names count when the file is looked through
// again.
class PreviewStep : public ImportStep
{
    Q_OBJECT

public:
    explicit PreviewStep(ImportSession &session, QWidget *parent = nullptr);

    [[nodiscard]] QString title() const override;
    [[nodiscard]] QString subtitle() const override;
    void enter() override;
    [[nodiscard]] bool mayGoOn() const override;
    [[nodiscard]] QString goOnText() const override;
    void goOn() override; // looks the file through again first, when something has been chosen since
    void stop() override;

private:
    void createTabs();
    void createPendingNote();
    void connectParts();
    void lookThrough(); // with the answers and names that have been chosen
    void startPreview();
    void readEntry();
    void showEntry();
    void showTabs();
    void showFailure(const Error &error);
    void chooseNames();
    void showPending();
    [[nodiscard]] bool isShown() const;
    [[nodiscard]] bool isPending() const;

    ImportJobWatch m_watch;
    bool m_isSending = false;
    QStackedWidget *m_views;
    ImportJobPanel *m_progress;
    QWidget *m_result;
    EmptyState *m_failure;
    QTabWidget *m_tabs;
    PreviewSummary *m_summary;
    ProblemPanel *m_problems;
    ProblemExportButton *m_export;
    UnknownNamesPanel *m_names;
    QuestionPanel *m_questions;
    QFrame *m_pendingNote;
    QPushButton *m_again;
};

} // namespace medlem::client
