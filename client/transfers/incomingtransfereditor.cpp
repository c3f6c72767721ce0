// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/transfers/incomingtransfereditor.h"

#include "client/transfers/transfererror.h"
#include "client/transfers/transfertext.h"
#include "client/widgets/choicebox.h"
#include "client/widgets/dateedit.h"
#include "client/widgets/formfield.h"
#include "client/widgets/longtextedit.h"
#include "client/widgets/notice.h"
#include "client/widgets/tokens.h"
#include "shared/core/fieldcheck.h"

#include <QVBoxLayout>

namespace medlem::client {

IncomingTransferEditor::IncomingTransferEditor(const QString &name, const BranchName &here, const Clock &clock,
                                               QWidget *parent)
    : FieldsEditor(parent)
    , m_name(name)
    , m_here(here)
    , m_firstDay(new DateEdit)
    , m_type(new ChoiceBox)
    , m_note(new LongTextEdit)
    , m_effect(new Notice(this))
{
    m_firstDay->setClock(clock);
    m_type->setPlaceholderText(tr("Choose a type"));
    m_note->setLimits(0, longestTransferNote);
    m_effect->setObjectName(QStringLiteral("transferEffect"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(grid(2));
    auto *firstDay = addField(QStringLiteral("firstDay"), tr("First day here"), m_firstDay);
    firstDay->setRequirement(Requirement::Required);
    auto *type = addField(QStringLiteral("typeId"), tr("Type of membership"), m_type);
    type->setRequirement(Requirement::Required);
    auto *note = addField(QStringLiteral("note"), tr("Message to the other branch"), m_note);
    note->setHint(tr("May be left empty. Write nothing that only your own branch should know."));
    for (FormField *field : {firstDay, type, note})
        layout->addWidget(field);
    layout->addWidget(m_effect);
    layout->addStretch();
    connect(this, &RecordEditor::inputChanged, this, &IncomingTransferEditor::showEffect);
}

void IncomingTransferEditor::setTypes(const QList<MembershipTypeEntry> &types)
{
    for (const MembershipTypeEntry &type : types) {
        if (type.fields.inUse)
            m_type->addChoice(type.id.toString(), type.fields.name);
    }
}

void IncomingTransferEditor::fill(const IncomingTransfer &transfer)
{
    m_loaded = transfer;
    m_firstDay->setDate(transfer.firstDay.isValid() ? std::optional(transfer.firstDay) : std::nullopt);
    m_type->setCurrentId(transfer.typeId.toString());
    if (m_type->count() == 1)
        m_type->setCurrentIndex(0);
    m_note->setPlainText(transfer.note.value_or(QString()));
    showEffect();
}

Result<IncomingTransfer> IncomingTransferEditor::store() const
{
    FieldCheck form;
    IncomingTransfer transfer = *m_loaded;
    const auto firstDay = form.take(QStringLiteral("firstDay"), m_firstDay->date()).value_or(std::nullopt);
    if (m_firstDay->isBlank())
        form.add(QStringLiteral("firstDay"), FieldReason::Required);
    const auto type = MembershipTypeId::parse(m_type->currentId());
    if (!type)
        form.add(QStringLiteral("typeId"), FieldReason::Required);
    const auto note = form.take(QStringLiteral("note"), m_note->text()).value_or(QString());
    if (form.failed())
        return form.failure();
    transfer.firstDay = *firstDay;
    transfer.typeId = *type;
    transfer.note = note.isEmpty() ? std::nullopt : std::optional(note);
    return transfer;
}

void IncomingTransferEditor::showEffect()
{
    const auto firstDay = m_firstDay->date();
    const bool isKnown = firstDay && *firstDay;
    m_effect->setText(MessageKind::Info,
                      isKnown
                          ? effectText({.name = m_name, .from = {}, .to = m_here.name}, **firstDay) + u'\n' +
                                (m_atOnce ? tr("It is done at once.")
                                          : tr("The present branch has to accept the transfer first. You are not told "
                                               "which it is until it has."))
                          : QString());
}

QString IncomingTransferEditor::errorSentence(const FieldError &error) const
{
    return transferFieldText(error, {.name = m_name, .to = m_here.name});
}

} // namespace medlem::client
