// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/editing/fieldseditor.h"
#include "shared/core/clock.h"
#include "shared/protocol/memberships.h"

namespace medlem::client {

class ChoiceBox;
class DateEdit;

// A membership: type, first day, and last day with its reason. To end one shows only the last two.
class MembershipEditor : public FieldsEditor<MembershipFields>
{
    Q_OBJECT

public:
    enum class Purpose
    {
        Whole,
        End,
    };

    MembershipEditor(Purpose purpose, const Clock &clock, QWidget *parent = nullptr);

    // Offers the types in use, and the one that the membership has. Before load().
    void setTypes(const MembershipTypeList &types);

    [[nodiscard]] Result<MembershipFields> store() const override;
    [[nodiscard]] QList<RecordField<MembershipFields>> describeFields() const override;

protected:
    [[nodiscard]] QString errorSentence(const FieldError &error) const override;
    void fill(const MembershipFields &fields) override;

private:
    void createStart();
    void createEnd();
    void fillTypes(const MembershipTypeId &present);
    [[nodiscard]] QString typeName(const MembershipTypeId &id) const;

    Purpose m_purpose;
    const Clock &m_clock;
    MembershipTypeList m_types;
    MembershipFields m_loaded;
    ChoiceBox *m_type = nullptr; // only for the whole
    DateEdit *m_from = nullptr;
    DateEdit *m_to;
    ChoiceBox *m_reason;
};

} // namespace medlem::client
