// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/editing/fieldseditor.h"
#include "shared/protocol/accountregister.h"
#include "shared/protocol/branches.h"

class QCheckBox;
class QLineEdit;
class QVBoxLayout;

namespace medlem::client {

class ChoiceBox;
class ChoiceCard;
class MemberPicker;
class TextEdit;

// A new account: a local administrator is a person of the register, chosen among the members of a branch; a national
// one is just a name. Suggests a user name as long as nobody has typed one.
class NewAccountEditor : public FieldsEditor<NewAccount>
{
    Q_OBJECT

public:
    explicit NewAccountEditor(QWidget *parent = nullptr);

    void setBranches(const QList<BranchEntry> &branches);
    [[nodiscard]] std::optional<BranchId> branch() const;
    [[nodiscard]] MemberPicker *picker() const { return m_picker; }
    void suggestPerson(const BranchName &branch, const PersonId &person, const QString &name);
    void suggestNextUsername(); // the present one is somebody else's

    [[nodiscard]] Result<NewAccount> store() const override;
    [[nodiscard]] QList<RecordField<NewAccount>> describeFields() const override { return {}; } // nothing to compare

protected:
    void fill(const NewAccount &fields) override;

private:
    void layOut();
    void addPersonFields(QVBoxLayout &layout);
    [[nodiscard]] AccountRole role() const;
    void showRole();
    void suggestUsername();

    ChoiceCard *m_local;
    ChoiceCard *m_national;
    ChoiceBox *m_branch;
    MemberPicker *m_picker;
    TextEdit *m_name;
    QLineEdit *m_username;
    QCheckBox *m_mayOpenProtected;
    QWidget *m_person = nullptr; // the fields of a local administrator
    QString m_suggested;
};

} // namespace medlem::client
