// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/protocol/auditlog.h"

#include <QWidget>

#include <optional>

class QLabel;
class QPushButton;

namespace medlem {
class Clock;
}

namespace medlem::client {

class ChoiceBox;
class DateEdit;
class FormField;

// A person to look for in the log.
struct AuditPerson
{
    PersonId id;
    QString name;
};

// What to look for in the log: time, kind, who did it, and branch for who reaches several. A person comes from
// elsewhere, and can be let go here.
class AuditFilterBar : public QWidget
{
    Q_OBJECT

public:
    explicit AuditFilterBar(const Clock &clock, QWidget *parent = nullptr);

    void setBranches(const QList<BranchName> &branches); // none: nothing to choose
    void setAccounts(const QList<AuditAccount> &accounts);
    void showOnly(const AuditPerson &person); // of all time, whatever was chosen before
    void clear();                             // as in the beginning
    void showEverything();

    // Nothing while the user's own days are no days; the fields say why.
    [[nodiscard]] std::optional<AuditQuery> query() const;
    [[nodiscard]] const std::optional<AuditPerson> &person() const { return m_person; }
    [[nodiscard]] std::optional<AuditAccount> account() const;
    [[nodiscard]] bool isNarrow() const; // shows less than everything of the time

Q_SIGNALS:
    void changed();

private:
    void createChoices();
    void setPerson(const std::optional<AuditPerson> &person);
    [[nodiscard]] QWidget *createDays();
    [[nodiscard]] QWidget *createPersonLine();
    void showOwnDays();
    [[nodiscard]] bool takeDays(AuditQuery &query) const;

    const Clock &m_clock;
    ChoiceBox *m_time;
    ChoiceBox *m_topic;
    ChoiceBox *m_account;
    ChoiceBox *m_branch;
    QWidget *m_days = nullptr;
    DateEdit *m_from;
    DateEdit *m_to;
    FormField *m_toField = nullptr;
    QWidget *m_personLine = nullptr;
    QLabel *m_personName;
    QList<AuditAccount> m_accounts;
    std::optional<AuditPerson> m_person;
};

} // namespace medlem::client
