// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/editing/fieldseditor.h"
#include "shared/domain/memberships/membershipfields.h"

class QCheckBox;

namespace medlem::client {

class ChoiceBox;
class NumberEdit;
class TextEdit;

// A membership type, as the national organisation sets it.
class MembershipTypeEditor : public FieldsEditor<MembershipTypeFields>
{
    Q_OBJECT

public:
    explicit MembershipTypeEditor(QWidget *parent = nullptr);

    [[nodiscard]] Result<MembershipTypeFields> store() const override;
    [[nodiscard]] QList<RecordField<MembershipTypeFields>> describeFields() const override;

protected:
    void fill(const MembershipTypeFields &fields) override;

private:
    void layOut();

    TextEdit *m_name;
    ChoiceBox *m_term;
    NumberEdit *m_fee;
    NumberEdit *m_minimumAge;
    NumberEdit *m_maximumAge;
    QCheckBox *m_votes;
    QCheckBox *m_counts;
    QCheckBox *m_inUse;
};

} // namespace medlem::client
