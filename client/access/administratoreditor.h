// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/access/agreementtext.h"
#include "client/editing/recordeditor.h"
#include "shared/core/fieldcheck.h"
#include "shared/protocol/branches.h"

namespace medlem::client {

class ChoiceBox;
class FormField;
class MemberPicker;
class MunicipalityEdit;

// One of those whom an agreement names: who, and why that person. The national organisation may look in another
// branch's register for somebody who is not of this one.
class AdministratorEditor : public RecordEditor
{
    Q_OBJECT

public:
    AdministratorEditor(int seat, Viewer viewer, QWidget *parent = nullptr);

    void setBranches(const QList<BranchEntry> &branches, const BranchId &own);
    void setAdministrator(const NamedAdministrator &administrator, const QString &name);
    void clear();
    void setContents(const QMap<QString, QString> &contents) override;
    [[nodiscard]] bool isEmpty() const; // nobody is chosen, and nothing typed

    // Nothing when nobody is named. Notes what cannot be read, at the names of the fields of this editor.
    [[nodiscard]] std::optional<NamedAdministrator> administrator(FieldCheck &form) const;

    [[nodiscard]] MemberPicker *picker() const { return m_picker; }
    [[nodiscard]] std::optional<BranchId> searchedBranch() const; // nothing: the agreement's
    [[nodiscard]] bool takesFormerMembers() const { return tie() != AdministratorTie::Member; }

Q_SIGNALS:
    void removeRequested();

protected:
    [[nodiscard]] QString errorSentence(const FieldError &error) const override;

private:
    void layOut();
    void showTie();
    [[nodiscard]] AdministratorTie tie() const;

    int m_seat;
    Viewer m_viewer;
    MemberPicker *m_picker;
    ChoiceBox *m_tie;
    MunicipalityEdit *m_municipality;
    ChoiceBox *m_branch;
    QString m_wantedBranch; // of a draft, until the branches are known
    FormField *m_municipalityField = nullptr;
    FormField *m_branchField = nullptr;
};

} // namespace medlem::client
