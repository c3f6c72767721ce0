// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/members/newprotectioneditor.h"

#include "client/members/protectionwords.h"
#include "client/widgets/choicebox.h"
#include "client/widgets/formfield.h"
#include "client/widgets/notice.h"
#include "client/widgets/tokens.h"
#include "shared/protocol/protection.h"

#include <QGridLayout>

namespace medlem::client {

NewProtectionEditor::NewProtectionEditor(QWidget *parent)
    : RecordEditor(parent)
    , m_kind(new ChoiceBox(this))
    , m_effect(new Notice(this))
{
    for (const ProtectionKind each :
         {ProtectionKind::None, ProtectionKind::ConfidentialityMarking, ProtectionKind::ProtectedRegistration})
        m_kind->addChoice(EnumCodec<ProtectionKind>::name(each), protectionText(each));
    auto *field = addField(QStringLiteral("protection"), tr("Protected personal data"), m_kind);
    field->setHint(tr("Choose here if the Tax Agency has decided on one of these."));
    m_effect->setObjectName(QStringLiteral("protectionEffect"));
    auto *layout = new QGridLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setHorizontalSpacing(grid(2));
    layout->setVerticalSpacing(grid(2));
    layout->setColumnStretch(0, 1);
    layout->setColumnStretch(1, 1);
    layout->addWidget(field, 0, 0, Qt::AlignTop);
    layout->addWidget(m_effect, 1, 0, 1, 2);
    connect(m_kind, &QComboBox::currentIndexChanged, this, &NewProtectionEditor::follow);
    clear();
}

ProtectionKind NewProtectionEditor::kind() const
{
    return EnumCodec<ProtectionKind>::parse(m_kind->currentId()).value_or(ProtectionKind::None);
}

void NewProtectionEditor::clear()
{
    m_kind->setCurrentId(EnumCodec<ProtectionKind>::name(ProtectionKind::None));
    markUnmodified();
}

void NewProtectionEditor::follow()
{
    m_effect->setText(MessageKind::Info,
                      kind() == ProtectionKind::None
                          ? QString()
                          : tr("Address, e-mail and telephone are not registered now, and what you have written of "
                               "them is left out. The Tax Agency forwards post to whoever has protected personal data. "
                               "If the branch has to have them all the same, somebody who may show protected data adds "
                               "them on the member's card."));
    Q_EMIT kindChosen();
}

} // namespace medlem::client
