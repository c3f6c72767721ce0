// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/members/protectioneditor.h"

#include "client/members/protectionwords.h"
#include "client/widgets/choicebox.h"
#include "client/widgets/formfield.h"
#include "client/widgets/look.h"
#include "client/widgets/textedit.h"
#include "shared/core/fieldcheck.h"

#include <QLabel>
#include <QVBoxLayout>

namespace medlem::client {

ProtectionEditor::ProtectionEditor(const std::optional<CardProtection> &now, QWidget *parent)
    : FieldsEditor(parent)
    , m_kind(new ChoiceBox(this))
    , m_effect(createLabel({}, TextRole::Body, this))
    , m_reason(new TextEdit(this))
    , m_reasonField(addField(QStringLiteral("kind"), tr("Protection"), m_kind))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(grid(2));
    for (const ProtectionKind each :
         {ProtectionKind::None, ProtectionKind::ConfidentialityMarking, ProtectionKind::ProtectedRegistration}) {
        if (each != ProtectionKind::None || (now && now->mayOpen))
            m_kind->addChoice(EnumCodec<ProtectionKind>::name(each), protectionText(each));
    }
    m_reasonField->setHint(tr("As the Tax Agency has decided; the register hides the same for both."));
    layout->addWidget(m_reasonField);
    m_effect->setObjectName(QStringLiteral("protectionEffectLabel"));
    m_effect->setWordWrap(true);
    layout->addWidget(m_effect);
    m_reason->setRule(500);
    m_reasonField = addField(QStringLiteral("reason"), tr("Reason"), m_reason);
    m_reasonField->setRequirement(Requirement::Required);
    m_reasonField->setHint(tr("Why the protection ends, in 10 to 500 characters. It is logged."));
    layout->addWidget(m_reasonField);
    layout->addStretch();
    connect(m_kind, &QComboBox::currentIndexChanged, this, &ProtectionEditor::follow);
    follow();
}

ProtectionKind ProtectionEditor::kind() const
{
    return EnumCodec<ProtectionKind>::parse(m_kind->currentId()).value_or(ProtectionKind::ConfidentialityMarking);
}

void ProtectionEditor::follow()
{
    const bool lifts = kind() == ProtectionKind::None;
    m_reasonField->setVisible(lifts);
    m_effect->setText(
        lifts ? tr("When you save, everybody who sees the member sees addresses and contact details again.")
              : tr("When you save, addresses, e-mail and telephone are hidden at once, for you too: in lists, "
                   "searches, the log and here. Only who has the right to can show them, with a reason that is "
                   "logged. Remove from the register what is not needed before you save."));
}

void ProtectionEditor::fill(const ProtectionChange &fields)
{
    m_kind->setCurrentId(EnumCodec<ProtectionKind>::name(fields.kind));
    m_reason->setValueText(fields.reason.value_or(QString()));
}

Result<ProtectionChange> ProtectionEditor::store() const
{
    ProtectionChange change{.kind = kind(), .reason = {}};
    if (change.kind != ProtectionKind::None)
        return change;
    FieldCheck check;
    change.reason = check.take(QStringLiteral("reason"), parseProtectionReason(m_reason->valueText()));
    if (check.failed())
        return check.failure();
    return change;
}

QList<RecordField<ProtectionChange>> ProtectionEditor::describeFields() const
{
    return {{.label = tr("Protection"),
             .text =
                 [](const ProtectionChange &change) {
                     return protectionText(change.kind);
                 },
             .take =
                 [](ProtectionChange &into, const ProtectionChange &from) {
                     into.kind = from.kind;
                 }}};
}

} // namespace medlem::client
