// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/audit/auditfilterbar.h"
#include "client/widgets/sidepanel.h"
#include "shared/protocol/auditlog.h"

class QVBoxLayout;

namespace medlem::client {

class Api;

// One event beside the log: who, when and from where, and what was changed from what to what.
class AuditDetailsPanel : public SidePanel
{
    Q_OBJECT

public:
    AuditDetailsPanel(Api &api, QWidget *parent);

    void openEvent(const AuditEntry &entry); // opens; values follow when they have come

Q_SIGNALS:
    void personWanted(const medlem::client::AuditPerson &person); // all that concerns this one

private:
    void showDetails(const AuditEventDetails &details);
    void showError(const AuditEntry &entry, const Error &error);
    [[nodiscard]] QWidget *startContent(const AuditEntry &entry);
    void addFacts(const AuditEntry &entry);
    void addFact(const QString &label, const QString &value);
    void addNote(const QString &text);
    void addValues(const QList<AuditChangedValue> &values);
    void addPersonButton(const AuditEntry &entry);

    Api &m_api;
    QVBoxLayout *m_lines = nullptr; // of the content that is being filled
    int m_generation = 0;           // of the event shown
};

} // namespace medlem::client
