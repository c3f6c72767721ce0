// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/access/accesssettingseditor.h"

#include "client/widgets/formfield.h"
#include "client/widgets/tokens.h"

#include <QCheckBox>
#include <QVBoxLayout>

namespace medlem::client {

AccessSettingsEditor::AccessSettingsEditor(QWidget *parent)
    : FieldsEditor(parent)
    , m_two(new QCheckBox(tr("Two persons have to approve")))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(grid(2));
    auto *two = addField(QStringLiteral("twoApprovers"), tr("Approving agreements"), m_two);
    two->setHint(tr("The first approval changes nothing yet. The agreement comes into force when somebody else of the "
                    "national organisation has approved it as well."));
    layout->addWidget(two);
    layout->addStretch();
}

void AccessSettingsEditor::fill(const AccessSettingsFields &fields)
{
    m_two->setChecked(fields.twoApprovers);
}

Result<AccessSettingsFields> AccessSettingsEditor::store() const
{
    return AccessSettingsFields{.twoApprovers = m_two->isChecked()};
}

QList<RecordField<AccessSettingsFields>> AccessSettingsEditor::describeFields() const
{
    return {{tr("Approving agreements"),
             [](const AccessSettingsFields &fields) {
                 return fields.twoApprovers ? tr("Two persons") : tr("One person");
             },
             [](AccessSettingsFields &into, const AccessSettingsFields &from) {
                 into.twoApprovers = from.twoApprovers;
             }}};
}

} // namespace medlem::client
