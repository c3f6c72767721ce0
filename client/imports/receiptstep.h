// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/imports/importstep.h"
#include "shared/protocol/importbatches.h"

class QStackedWidget;

namespace medlem::client {

class BatchUndoPanel;
class EmptyState;
class ReceiptPanel;

// The last step: what was imported, and what can be done next.
class ReceiptStep : public ImportStep
{
    Q_OBJECT

public:
    explicit ReceiptStep(ImportSession &session, QWidget *parent = nullptr);

    [[nodiscard]] QString title() const override;
    [[nodiscard]] QString subtitle() const override;
    void enter() override;
    [[nodiscard]] bool mayGoOn() const override { return true; }
    [[nodiscard]] bool mayGoBack() const override { return false; }
    [[nodiscard]] QString goOnText() const override;

    [[nodiscard]] bool save(const QString &path) const; // as PDF

Q_SIGNALS:
    void membersRequested();
    void memberRequested(const medlem::PersonId &personId);

private:
    [[nodiscard]] QWidget *createReceipt();
    void read();
    void show(const ImportBatch &batch);
    void showNothingNew();
    void showFailure(const Error &error);
    void askWhere();

    std::optional<ImportBatch> m_batch;
    bool m_isFailed = false;
    QStackedWidget *m_views;
    ReceiptPanel *m_receipt;
    BatchUndoPanel *m_undo;
    EmptyState *m_empty;
};

} // namespace medlem::client
