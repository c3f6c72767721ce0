// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/editing/fieldseditor.h"
#include "shared/domain/roles/rolefields.h"

class QCheckBox;

namespace medlem::client {

class NumberEdit;
class TextEdit;

// A role, as the national organisation sets it.
class RoleEditor : public FieldsEditor<RoleFields>
{
    Q_OBJECT

public:
    explicit RoleEditor(QWidget *parent = nullptr);

    [[nodiscard]] Result<RoleFields> store() const override;
    [[nodiscard]] QList<RecordField<RoleFields>> describeFields() const override;

protected:
    void fill(const RoleFields &fields) override;

private:
    void layOut();

    TextEdit *m_name;
    NumberEdit *m_seats;
    NumberEdit *m_mandate;
    NumberEdit *m_order;
    QCheckBox *m_onBoard;
    QCheckBox *m_mayBeVacant;
    QCheckBox *m_requiresMembership;
    QCheckBox *m_inUse;
};

} // namespace medlem::client
