// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/editing/fieldseditor.h"
#include "shared/domain/branches/branchfields.h"

class QLineEdit;
class QVBoxLayout;

namespace medlem::client {

class EmailEdit;
class MunicipalityEdit;
class PhoneEdit;
class PostalCodeEdit;
class TextEdit;

// What the national organisation keeps about a branch.
class BranchEditor : public FieldsEditor<BranchFields>
{
    Q_OBJECT

public:
    explicit BranchEditor(QWidget *parent = nullptr);

    [[nodiscard]] Result<BranchFields> store() const override;
    [[nodiscard]] QList<RecordField<BranchFields>> describeFields() const override;

protected:
    void fill(const BranchFields &fields) override;

private:
    void layOut();
    void addPlace(QVBoxLayout &layout);
    void addContact(QVBoxLayout &layout);

    TextEdit *m_name;
    QLineEdit *m_number;
    MunicipalityEdit *m_municipality;
    QLineEdit *m_careOf;
    QLineEdit *m_street;
    PostalCodeEdit *m_postalCode;
    QLineEdit *m_town;
    EmailEdit *m_email;
    PhoneEdit *m_phone;
    TextEdit *m_contact;
};

} // namespace medlem::client
