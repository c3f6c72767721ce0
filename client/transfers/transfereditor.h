// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/editing/fieldseditor.h"
#include "shared/protocol/memberships.h"
#include "shared/protocol/transferentry.h"

#include <functional>

namespace medlem {
class Clock;
}

namespace medlem::client {

class ChoiceBox;
class DateEdit;
class FindBox;
class LongTextEdit;
class Notice;

// An assignment that asks for a membership of the branch that the member leaves.
struct BoundAssignment
{
    QString roleName;
    std::optional<QDate> to; // its last day
};

// Who may be moved, and what the form needs to know about it.
struct TransferSubject
{
    QString name;
    BranchName from;
    QDate begun;               // the first day of the membership
    std::optional<QDate> ends; // and its last
    QString typeName;
    QList<BoundAssignment> assignments;
};

// Asks that a member may move to another branch: where, when, with which type of membership, and a message to the other
// branch. Says in words what it leads to.
class TransferEditor : public FieldsEditor<TransferFields>
{
    Q_OBJECT

public:
    // reaches: whether a branch is one that the user decides for too.
    TransferEditor(TransferSubject subject, std::function<bool(const BranchId &)> reaches, const Clock &clock,
                   QWidget *parent = nullptr);

    void setChoices(const QList<BranchName> &branches, const QList<MembershipTypeEntry> &types); // before load()

    [[nodiscard]] Result<TransferFields> store() const override;
    [[nodiscard]] QList<RecordField<TransferFields>> describeFields() const override { return {}; } // none to compare

protected:
    void fill(const TransferFields &fields) override;
    [[nodiscard]] QString errorSentence(const FieldError &error) const override;

private:
    void layOut();
    void showEffect();
    [[nodiscard]] std::optional<BranchId> chosenBranch() const;
    [[nodiscard]] QString effectOn(QDate firstDay) const;
    [[nodiscard]] QStringList endingOn(QDate firstDay) const;

    TransferSubject m_subject;
    std::function<bool(const BranchId &)> m_reaches;
    FindBox *m_to;
    DateEdit *m_firstDay;
    ChoiceBox *m_type;
    LongTextEdit *m_note;
    Notice *m_effect;
};

} // namespace medlem::client
