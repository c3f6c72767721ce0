// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/access/exceptionrequesteditor.h"

#include "client/access/exceptiontext.h"
#include "client/records/memberpicker.h"
#include "client/widgets/choicebox.h"
#include "client/widgets/choicecard.h"
#include "client/widgets/formfield.h"
#include "client/widgets/longtextedit.h"
#include "client/widgets/look.h"
#include "client/widgets/numberedit.h"
#include "shared/core/fieldcheck.h"

#include <QLabel>
#include <QVBoxLayout>

namespace medlem::client {

namespace {

constexpr int fewestSeats = 2;
constexpr int mostSeats = 10;
constexpr int shortestReason = 10;
constexpr int longestReason = 1000;

} // namespace

ExceptionRequestEditor::ExceptionRequestEditor(Viewer viewer, QWidget *parent)
    : FieldsEditor(parent)
    , m_viewer(viewer)
    , m_several(new ChoiceCard(exceptionKindText(ExceptionKind::SeveralAdministrators)))
    , m_outsider(new ChoiceCard(exceptionKindText(ExceptionKind::NotOfBranch)))
    , m_seats(new NumberEdit)
    , m_branch(new ChoiceBox)
    , m_picker(new MemberPicker)
    , m_reason(new LongTextEdit)
{
    m_several->setObjectName(QStringLiteral("severalOption"));
    m_outsider->setObjectName(QStringLiteral("outsiderOption"));
    m_seats->setLimits(fewestSeats, mostSeats);
    m_reason->setLimits(shortestReason, longestReason);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(grid(2));
    auto *about =
        createLabel(tr("Normally a branch has one administrator, who belongs to it or is employed by it. With "
                       "special reasons the national organisation can grant an exception."),
                    TextRole::Muted, this);
    about->setWordWrap(true);
    layout->addWidget(about);
    auto *kinds = new QVBoxLayout;
    kinds->setSpacing(grid(1));
    for (ChoiceCard *option : {m_several, m_outsider}) {
        addBox(option);
        kinds->addWidget(option);
        connect(option, &ChoiceCard::toggled, this, &ExceptionRequestEditor::showKind);
    }
    layout->addLayout(kinds);
    m_seatsField = addField(QStringLiteral("seats"), tr("How many administrators in all"), m_seats);
    m_seatsField->setRequirement(Requirement::Required);
    layout->addWidget(m_seatsField);
    m_branchField = addField(QStringLiteral("branch"), tr("Is in the register of"), m_branch);
    layout->addWidget(m_branchField);
    m_personField = addField(QStringLiteral("personId"), tr("Who"), m_picker);
    m_personField->setRequirement(Requirement::Required);
    if (viewer == Viewer::Branch)
        m_personField->setHint(tr("Somebody who is or has been in the branch's register. If the person is not, ask the "
                                  "national organisation to register the request."));
    layout->addWidget(m_personField);
    connect(m_branch, &ChoiceBox::choiceChanged, m_picker, &MemberPicker::forget);
    auto *reason = addField(QStringLiteral("reason"), tr("Special reasons"), m_reason);
    reason->setRequirement(Requirement::Required);
    layout->addWidget(reason);
    layout->addStretch();
}

void ExceptionRequestEditor::setBranches(const QList<BranchEntry> &branches, const BranchId &own)
{
    const bool wasModified = isModified();
    const QString current = m_branch->count() > 0 ? m_branch->currentId() : m_wantedBranch;
    m_branch->clear();
    for (const BranchEntry &branch : branches)
        m_branch->addChoice(branch.id.toString(), branch.name);
    m_branch->setCurrentId(current.isEmpty() ? own.toString() : current);
    if (!wasModified)
        markUnmodified();
}

std::optional<BranchId> ExceptionRequestEditor::searchedBranch() const
{
    const auto branch = BranchId::parse(m_branch->currentId());
    return branch && m_viewer == Viewer::National ? std::optional(*branch) : std::nullopt;
}

void ExceptionRequestEditor::setContents(const QMap<QString, QString> &contents)
{
    m_wantedBranch = contents.value(QStringLiteral("branch"));
    FieldsEditor::setContents(contents);
}

void ExceptionRequestEditor::fill(const NewException &fields)
{
    (fields.kind == ExceptionKind::SeveralAdministrators ? m_several : m_outsider)->setChecked(true);
    m_seats->setNumber(fields.seats);
    m_picker->forget();
    m_reason->setPlainText(fields.reason);
    showKind();
}

ExceptionKind ExceptionRequestEditor::kind() const
{
    return m_several->isChecked() ? ExceptionKind::SeveralAdministrators : ExceptionKind::NotOfBranch;
}

void ExceptionRequestEditor::showKind()
{
    m_seatsField->setVisible(kind() == ExceptionKind::SeveralAdministrators);
    m_branchField->setVisible(m_viewer == Viewer::National && kind() == ExceptionKind::NotOfBranch);
    m_personField->setVisible(kind() == ExceptionKind::NotOfBranch);
}

Result<NewException> ExceptionRequestEditor::store() const
{
    FieldCheck form;
    NewException fields{.kind = kind(), .personId = {}, .reason = {}};
    if (fields.kind == ExceptionKind::SeveralAdministrators) {
        const auto seats = form.take(QStringLiteral("seats"), m_seats->number());
        if (seats && !*seats)
            form.add(QStringLiteral("seats"), FieldReason::Required);
        fields.seats = seats.value_or(std::nullopt).value_or(fewestSeats);
    } else {
        fields.personId = m_picker->chosen();
        if (!fields.personId)
            form.add(QStringLiteral("personId"),
                     isBlank(m_picker->text()) ? FieldReason::Required : FieldReason::UnknownValue);
    }
    fields.reason = form.take(QStringLiteral("reason"), m_reason->text()).value_or(QString());
    if (form.failed())
        return form.failure();
    return fields;
}

QString ExceptionRequestEditor::errorSentence(const FieldError &error) const
{
    if (error.field == QLatin1String("seats") && error.reason == FieldReason::OutOfRange)
        return tr("An exception is for 2 to 10 administrators.");
    if (error.reason == FieldReason::TooShort)
        return tr("Write a little more, so that the national organisation understands why.");
    return FieldsEditor::errorSentence(error);
}

} // namespace medlem::client
