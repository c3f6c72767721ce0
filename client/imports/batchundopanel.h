// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/imports/importjobwatch.h"
#include "client/widgets/messagebar.h"
#include "shared/protocol/importbatches.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace medlem::client {

class HindranceList;
class ImportJobPanel;

// Takes a finished import back, when nobody has changed anything of it since: asks first, in words of what disappears;
// and says who stands in the way when it cannot be done.
class BatchUndoPanel : public QWidget
{
    Q_OBJECT

public:
    explicit BatchUndoPanel(Api &api, QWidget *parent = nullptr);

    void setBatch(const ImportBatch &batch);
    [[nodiscard]] bool isRunning() const { return m_watch.isRunning(); }

Q_SIGNALS:
    void undone();
    void memberRequested(const medlem::PersonId &personId);
    void message(const medlem::client::Message &message);

private:
    void showView(QWidget *view);
    [[nodiscard]] QWidget *createStart();
    [[nodiscard]] QWidget *createConfirmation();
    [[nodiscard]] QWidget *createProgress();
    void connectWatch();
    void readHindrances();
    void show(const ImportHindranceList &hindrances);
    void undo();
    void showFailure(const Error &error);

    Api &m_api;
    ImportJobWatch m_watch;
    std::optional<ImportBatch> m_batch;
    int m_generation = 0; // of the batch: an answer about an earlier one is dropped
    QVBoxLayout *m_views; // one is seen; each is as high as it needs
    QWidget *m_startView;
    QPushButton *m_start;
    QWidget *m_confirmation;
    QLabel *m_confirmText;
    QWidget *m_progress;
    HindranceList *m_hindrances;
};

} // namespace medlem::client
