// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/records/cataloguepage.h"
#include "shared/protocol/importbatches.h"

namespace medlem::client {

class Api;
class BatchListModel;
class BatchUndoPanel;
class MessageBar;
class ReceiptPanel;
class SidePanel;

// The finished imports: each with its receipt, and undo as long as nothing stands in the way.
class ImportsPage : public CataloguePage
{
    Q_OBJECT

public:
    explicit ImportsPage(Api &api, QWidget *parent = nullptr);

    void load() override;

Q_SIGNALS:
    void importRequested();
    void memberRequested(const medlem::PersonId &personId);

protected:
    void add() override;
    void edit(int row) override;

private:
    ImportsPage(Api &api, BatchListModel *model, QWidget *parent);
    void createDetails();
    void showBatches(const QList<ImportBatch> &batches);
    void showDetails(const ImportBatch &batch);

    Api &m_api;
    BatchListModel *m_model;
    std::optional<ChangeId> m_shown;
    SidePanel *m_details;
    MessageBar *m_messages;
    ReceiptPanel *m_receipt;
    BatchUndoPanel *m_undo;
};

} // namespace medlem::client
