// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/transfers/acceptanceeditor.h"

#include "client/transfers/transfererror.h"
#include "client/widgets/choicebox.h"
#include "client/widgets/dateedit.h"
#include "client/widgets/formfield.h"
#include "client/widgets/notice.h"
#include "client/widgets/tokens.h"
#include "shared/core/clock.h"
#include "shared/core/fieldcheck.h"

#include <QVBoxLayout>

#include <algorithm>

namespace medlem::client {

namespace {

QString asAskedFor()
{
    return QStringLiteral("asAskedFor");
}

} // namespace

AcceptanceEditor::AcceptanceEditor(const TransferEntry &transfer, const Clock &clock, QWidget *parent)
    : FieldsEditor(parent)
    , m_transfer(transfer)
    , m_firstDay(new DateEdit)
    , m_effect(new Notice(this))
    , m_earliest(std::min(transfer.firstDay, clock.today()))
{
    m_firstDay->setClock(clock);
    m_effect->setObjectName(QStringLiteral("transferEffect"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(grid(2));
    auto *firstDay = addField(QStringLiteral("firstDay"), tr("First day in %1").arg(transfer.to.name), m_firstDay);
    firstDay->setRequirement(Requirement::Required);
    firstDay->setHint(tr("You can move the day. The day before is the last in the old branch."));
    layout->addWidget(firstDay);
    layout->addWidget(m_effect);
    layout->addStretch();
    connect(this, &RecordEditor::inputChanged, this, &AcceptanceEditor::showEffect);
}

void AcceptanceEditor::offerTypes(const QList<MembershipTypeEntry> &types)
{
    m_type = new ChoiceBox;
    m_type->addChoice(asAskedFor(), m_transfer.typeName ? tr("As asked for (%1)").arg(*m_transfer.typeName)
                                                        : tr("As in the old branch"));
    for (const MembershipTypeEntry &type : types) {
        if (type.fields.inUse && type.fields.name != m_transfer.typeName)
            m_type->addChoice(type.id.toString(), type.fields.name);
    }
    auto *column = qobject_cast<QVBoxLayout *>(layout());
    column->insertWidget(1, addField(QStringLiteral("typeId"), tr("Type of membership"), m_type));
}

void AcceptanceEditor::fill(const TransferAcceptance &acceptance)
{
    m_firstDay->setDate(acceptance.firstDay);
    if (m_type)
        m_type->setCurrentId(acceptance.typeId ? acceptance.typeId->toString() : asAskedFor());
    showEffect();
}

Result<TransferAcceptance> AcceptanceEditor::store() const
{
    FieldCheck form;
    const auto firstDay = form.take(QStringLiteral("firstDay"), m_firstDay->date()).value_or(std::nullopt);
    if (m_firstDay->isBlank())
        form.add(QStringLiteral("firstDay"), FieldReason::Required);
    if (form.failed())
        return form.failure();
    TransferAcceptance acceptance{.firstDay = *firstDay};
    if (m_type) {
        if (const auto type = MembershipTypeId::parse(m_type->currentId()))
            acceptance.typeId = *type;
    }
    return acceptance;
}

void AcceptanceEditor::showEffect()
{
    const auto firstDay = m_firstDay->date();
    if (!firstDay || !*firstDay) {
        m_effect->setText(MessageKind::Info, {});
        return;
    }
    m_effect->setText(MessageKind::Info,
                      effectText(partiesOf(m_transfer), **firstDay) + u'\n' +
                          tr("Assignments that ask for a membership of the old branch end with it. Both branches get a "
                             "receipt."));
}

QString AcceptanceEditor::errorSentence(const FieldError &error) const
{
    return transferFieldText(error,
                             {.name = movingPersonText(m_transfer), .to = m_transfer.to.name, .earliest = m_earliest});
}

} // namespace medlem::client
