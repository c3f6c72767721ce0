// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/transfers/transfereditor.h"

#include "client/transfers/transfererror.h"
#include "client/transfers/transfertext.h"
#include "client/widgets/choicebox.h"
#include "client/widgets/dateedit.h"
#include "client/widgets/findbox.h"
#include "client/widgets/formfield.h"
#include "client/widgets/longtextedit.h"
#include "client/widgets/notice.h"
#include "client/widgets/tokens.h"
#include "shared/core/fieldcheck.h"

#include <QVBoxLayout>

#include <utility>

namespace medlem::client {

namespace {

QString asNow()
{
    return QStringLiteral("asNow");
}

} // namespace

TransferEditor::TransferEditor(TransferSubject subject, std::function<bool(const BranchId &)> reaches,
                               const Clock &clock, QWidget *parent)
    : FieldsEditor(parent)
    , m_subject(std::move(subject))
    , m_reaches(std::move(reaches))
    , m_to(new FindBox)
    , m_firstDay(new DateEdit)
    , m_type(new ChoiceBox)
    , m_note(new LongTextEdit)
    , m_effect(new Notice(this))
{
    m_firstDay->setClock(clock);
    m_note->setLimits(0, longestTransferNote);
    m_effect->setObjectName(QStringLiteral("transferEffect"));
    layOut();
    connect(this, &RecordEditor::inputChanged, this, &TransferEditor::showEffect);
}

void TransferEditor::layOut()
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(grid(2));
    auto *to = addField(QStringLiteral("toBranchId"), tr("Branch to move to"), m_to);
    to->setRequirement(Requirement::Required);
    to->setHint(tr("Write a part of the name, and choose."));
    auto *firstDay = addField(QStringLiteral("firstDay"), tr("First day there"), m_firstDay);
    firstDay->setRequirement(Requirement::Required);
    auto *type = addField(QStringLiteral("typeId"), tr("Type of membership there"), m_type);
    auto *note = addField(QStringLiteral("note"), tr("Message to the other branch"), m_note);
    note->setHint(tr("May be left empty. Write nothing that only your own branch should know."));
    for (FormField *field : {to, firstDay, type, note})
        layout->addWidget(field);
    layout->addWidget(m_effect);
    layout->addStretch();
}

void TransferEditor::setChoices(const QList<BranchName> &branches, const QList<MembershipTypeEntry> &types)
{
    for (const BranchName &branch : branches) {
        if (branch.id != m_subject.from.id)
            m_to->addChoice(branch.id.toString(), branch.name);
    }
    m_type->addChoice(asNow(), tr("As now (%1)").arg(m_subject.typeName));
    for (const MembershipTypeEntry &type : types) {
        if (type.fields.inUse && type.fields.name != m_subject.typeName)
            m_type->addChoice(type.id.toString(), type.fields.name);
    }
}

void TransferEditor::fill(const TransferFields &fields)
{
    m_to->setCurrentId(fields.toBranchId.toString());
    m_firstDay->setDate(fields.firstDay.isValid() ? std::optional(fields.firstDay) : std::nullopt);
    m_type->setCurrentId(fields.typeId ? fields.typeId->toString() : asNow());
    m_note->setPlainText(fields.note.value_or(QString()));
    showEffect();
}

std::optional<BranchId> TransferEditor::chosenBranch() const
{
    const auto branch = BranchId::parse(m_to->currentId());
    return branch ? std::optional(*branch) : std::nullopt;
}

Result<TransferFields> TransferEditor::store() const
{
    FieldCheck form;
    const auto branch = chosenBranch();
    if (!branch)
        form.add(QStringLiteral("toBranchId"), m_to->isUnknown() ? FieldReason::UnknownValue : FieldReason::Required);
    const auto firstDay = form.take(QStringLiteral("firstDay"), m_firstDay->date()).value_or(std::nullopt);
    if (m_firstDay->isBlank())
        form.add(QStringLiteral("firstDay"), FieldReason::Required);
    const auto note = form.take(QStringLiteral("note"), m_note->text()).value_or(QString());
    if (form.failed())
        return form.failure();
    TransferFields fields{.toBranchId = *branch, .firstDay = *firstDay};
    if (const auto type = MembershipTypeId::parse(m_type->currentId()))
        fields.typeId = *type;
    if (!note.isEmpty())
        fields.note = note;
    return fields;
}

// Of the assignments that would last longer than the membership.
QStringList TransferEditor::endingOn(QDate firstDay) const
{
    QStringList ending;
    for (const BoundAssignment &assignment : m_subject.assignments) {
        if (!assignment.to || *assignment.to >= firstDay)
            ending.append(assignment.roleName);
    }
    return ending;
}

QString TransferEditor::effectOn(QDate firstDay) const
{
    const QString to = m_to->currentText().trimmed();
    QStringList sentences{effectText({.name = m_subject.name, .from = m_subject.from.name, .to = to}, firstDay),
                          m_reaches(*chosenBranch()) ? tr("It is done at once.")
                                                     : tr("%1 has to accept the transfer first.").arg(to)};
    if (const QStringList ending = endingOn(firstDay); !ending.isEmpty())
        sentences.append(tr("These assignments in %1 end on the same day as the membership: %2.")
                             .arg(m_subject.from.name, ending.join(QStringLiteral(", "))));
    return sentences.join(u'\n');
}

void TransferEditor::showEffect()
{
    const auto firstDay = m_firstDay->date();
    const bool isKnown = chosenBranch() && firstDay && *firstDay;
    m_effect->setText(MessageKind::Info, isKnown ? effectOn(**firstDay) : QString());
}

QString TransferEditor::errorSentence(const FieldError &error) const
{
    return transferFieldText(error, {.name = m_subject.name,
                                     .to = m_to->currentText().trimmed(),
                                     .begun = m_subject.begun,
                                     .ends = m_subject.ends});
}

} // namespace medlem::client
