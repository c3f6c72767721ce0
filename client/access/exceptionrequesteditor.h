// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/access/agreementtext.h"
#include "client/editing/fieldseditor.h"
#include "shared/protocol/branches.h"
#include "shared/protocol/exceptions.h"

namespace medlem::client {

class ChoiceBox;
class ChoiceCard;
class FormField;
class LongTextEdit;
class MemberPicker;
class NumberEdit;

// A branch's request for an exception: for what, and the special reasons. The national organisation, which can ask in
// the branch's place, may look in another branch's register for the one from outside.
class ExceptionRequestEditor : public FieldsEditor<NewException>
{
    Q_OBJECT

public:
    explicit ExceptionRequestEditor(Viewer viewer, QWidget *parent = nullptr);

    void setBranches(const QList<BranchEntry> &branches, const BranchId &own);
    [[nodiscard]] MemberPicker *picker() const { return m_picker; }
    [[nodiscard]] std::optional<BranchId> searchedBranch() const; // nothing: the one that asks
    void setContents(const QMap<QString, QString> &contents) override;

    [[nodiscard]] Result<NewException> store() const override;
    [[nodiscard]] QList<RecordField<NewException>> describeFields() const override { return {}; } // nothing to compare

protected:
    void fill(const NewException &fields) override;
    [[nodiscard]] QString errorSentence(const FieldError &error) const override;

private:
    void showKind();
    [[nodiscard]] ExceptionKind kind() const;

    Viewer m_viewer;
    ChoiceCard *m_several;
    ChoiceCard *m_outsider;
    NumberEdit *m_seats;
    ChoiceBox *m_branch;
    QString m_wantedBranch; // of a draft, until the branches are known
    MemberPicker *m_picker;
    LongTextEdit *m_reason;
    FormField *m_seatsField = nullptr;
    FormField *m_branchField = nullptr;
    FormField *m_personField = nullptr;
};

} // namespace medlem::client
