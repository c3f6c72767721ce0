// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/editing/fieldseditor.h"
#include "shared/protocol/accesssettings.h"

class QCheckBox;

namespace medlem::client {

// How the national organisation reviews agreements.
class AccessSettingsEditor : public FieldsEditor<AccessSettingsFields>
{
    Q_OBJECT

public:
    explicit AccessSettingsEditor(QWidget *parent = nullptr);

    [[nodiscard]] Result<AccessSettingsFields> store() const override;
    [[nodiscard]] QList<RecordField<AccessSettingsFields>> describeFields() const override;

protected:
    void fill(const AccessSettingsFields &fields) override;

private:
    QCheckBox *m_two;
};

} // namespace medlem::client
