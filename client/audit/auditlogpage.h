// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/audit/auditfilterbar.h"
#include "client/widgets/messagebar.h"
#include "shared/protocol/accounts.h"

#include <QWidget>

class QStackedWidget;

namespace medlem::client {

class Api;
class AuditDetailsPanel;
class AuditExtractButton;
class AuditLogModel;
class EmptyState;
class PageHeader;
class TableView;

// The audit log in sentences: a local administrator's of the own branches, the national one's of all. Read when it is
// looked at, since few ever do.
class AuditLogPage : public QWidget
{
    Q_OBJECT

public:
    AuditLogPage(Api &api, const Clock &clock, const Account &account, QWidget *parent = nullptr);

    void load();                                  // what is chosen, anew
    void choosePerson(const AuditPerson &person); // only what concerns this one, at the next load()
    [[nodiscard]] AuditLogModel &model() { return *m_model; }

Q_SIGNALS:
    void message(const medlem::client::Message &message);

private:
    void arrange();
    void createTable();
    void connectParts();
    void readChoices();
    void read();
    void showRows();
    void showEmpty();
    void showError(const Error &error);
    void orderExtract();
    void open(const QModelIndex &index);

    Api &m_api;
    Account m_account;
    AuditLogModel *m_model;
    PageHeader *m_header;
    AuditFilterBar *m_filters;
    MessageBar *m_messages;
    QStackedWidget *m_stack;
    QWidget *m_skeleton;
    TableView *m_table;
    EmptyState *m_empty;
    AuditExtractButton *m_extract;
    AuditDetailsPanel *m_details;
};

} // namespace medlem::client
