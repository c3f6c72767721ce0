// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/accounts/accounteditor.h"

#include "client/widgets/formfield.h"
#include "client/widgets/textedit.h"
#include "client/widgets/tokens.h"
#include "shared/core/fieldcheck.h"

#include <QCheckBox>
#include <QVBoxLayout>

namespace medlem::client {

namespace {

constexpr int longestName = 200;

} // namespace

QCheckBox *createProtectedBox()
{
    return new QCheckBox(AccountEditor::tr("May open protected persons"));
}

QString protectedHint()
{
    return AccountEditor::tr("May see the address and contact details of a person with protected personal data, after "
                             "giving a reason. Each time is logged. Give it only to who needs it.");
}

AccountEditor::AccountEditor(QWidget *parent)
    : FieldsEditor(parent)
    , m_name(new TextEdit)
    , m_mayOpenProtected(createProtectedBox())
{
    m_name->setRule(longestName);
    m_name->setRequired(true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(grid(2));
    auto *name = addField(QStringLiteral("displayName"), tr("Name"), m_name);
    name->setRequirement(Requirement::Required);
    name->setHint(tr("As colleagues see it in the register. It changes nothing of the person in the register."));
    layout->addWidget(name);
    auto *right = addField(QStringLiteral("mayOpenProtected"), tr("Protected personal data"), m_mayOpenProtected);
    right->setHint(protectedHint());
    layout->addWidget(right);
    layout->addStretch();
}

void AccountEditor::fill(const AccountFields &fields)
{
    m_name->setValueText(fields.displayName);
    m_mayOpenProtected->setChecked(fields.mayOpenProtected);
    m_disabled = fields.disabled;
}

Result<AccountFields> AccountEditor::store() const
{
    FieldCheck form;
    const auto name = form.take(QStringLiteral("displayName"), parseLine(m_name->text(), longestName));
    if (form.failed())
        return form.failure();
    return AccountFields{
        .displayName = *name, .disabled = m_disabled, .mayOpenProtected = m_mayOpenProtected->isChecked()};
}

QList<RecordField<AccountFields>> AccountEditor::describeFields() const
{
    const auto yesNo = [](bool AccountFields::*member) {
        return [member](const AccountFields &fields) {
            return fields.*member ? tr("Yes") : tr("No");
        };
    };
    const auto copy = [](auto AccountFields::*member) {
        return [member](AccountFields &into, const AccountFields &from) {
            into.*member = from.*member;
        };
    };
    return {{tr("Name"),
             [](const AccountFields &fields) {
                 return fields.displayName;
             },
             copy(&AccountFields::displayName)},
            {tr("May open protected persons"), yesNo(&AccountFields::mayOpenProtected),
             copy(&AccountFields::mayOpenProtected)},
            {tr("Disabled"), yesNo(&AccountFields::disabled), copy(&AccountFields::disabled)}};
}

} // namespace medlem::client
