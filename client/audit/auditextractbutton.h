// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/audit/auditextractfile.h"
#include "client/audit/auditfilterbar.h"
#include "client/records/stepupsender.h"
#include "client/widgets/messagebar.h"

#include <QWidget>

#include <optional>

class QMenu;
class QPushButton;

namespace medlem::client {

// What an extract is to be about.
struct ExtractOrder
{
    std::optional<AuditPerson> person; // else of the account
    std::optional<AuditAccount> account;
    AuditExtractPeriod period;
};

// "Save extract": as PDF or CSV, where to, then reads it from the server, which may ask for a code, and writes it.
class AuditExtractButton : public QWidget
{
    Q_OBJECT

public:
    AuditExtractButton(Api &api, QWidget &page);

    void setOrder(const std::optional<ExtractOrder> &order); // nothing to take out: nothing to press
    void saveTo(const QString &path);

Q_SIGNALS:
    void message(const medlem::client::Message &message);

private:
    void askWhere(const QString &ending, const QString &filter);
    void take(const Result<AuditExtract> &extract, const ExtractOrder &order, const QString &path);
    void setBusy(bool busy);
    void tellFailure(const Error &error);

    StepUpSender m_sender;
    std::optional<ExtractOrder> m_order;
    QPushButton *m_button;
    QMenu *m_formats;
};

} // namespace medlem::client
