// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/access/administratoreditor.h"

#include "client/records/memberpicker.h"
#include "client/widgets/choicebox.h"
#include "client/widgets/formfield.h"
#include "client/widgets/look.h"
#include "client/widgets/municipalityedit.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace medlem::client {

AdministratorEditor::AdministratorEditor(int seat, Viewer viewer, QWidget *parent)
    : RecordEditor(parent)
    , m_seat(seat)
    , m_viewer(viewer)
    , m_picker(new MemberPicker)
    , m_tie(new ChoiceBox)
    , m_municipality(new MunicipalityEdit)
    , m_branch(new ChoiceBox)
{
    for (const AdministratorTie tie :
         {AdministratorTie::Member, AdministratorTie::Employee, AdministratorTie::Outsider})
        m_tie->addChoice(EnumCodec<AdministratorTie>::name(tie), tieText(tie));
    layOut();
    clear();
    connect(m_tie, &ChoiceBox::currentIndexChanged, this, &AdministratorEditor::showTie);
    connect(m_branch, &ChoiceBox::choiceChanged, m_picker, &MemberPicker::forget);
}

void AdministratorEditor::layOut()
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(grid(2));
    if (m_seat > 1) {
        auto *remove = createButton(tr("Remove"), Look::Quiet, this);
        remove->setObjectName(QStringLiteral("removeAdministratorButton"));
        remove->setAccessibleName(tr("Remove administrator %1").arg(m_seat));
        remove->setAutoDefault(false);
        connect(remove, &QPushButton::clicked, this, &AdministratorEditor::removeRequested);
        auto *top = new QHBoxLayout;
        top->addWidget(createLabel(tr("Administrator %1").arg(m_seat), TextRole::Heading, this), 1);
        top->addWidget(remove);
        layout->addLayout(top);
    }
    auto *tie = addField(QStringLiteral("tie"), tr("Why this person"), m_tie);
    tie->setRequirement(Requirement::Required);
    layout->addWidget(tie);
    m_branchField = addField(QStringLiteral("branch"), tr("Is in the register of"), m_branch);
    layout->addWidget(m_branchField);
    layout->addWidget(addField(QStringLiteral("personId"), tr("Person"), m_picker));
    m_municipalityField = addField(QStringLiteral("municipalityCode"),
                                   tr("Municipality, if the employee lives elsewhere"), m_municipality);
    m_municipalityField->setHint(tr("Write a part of the name, and choose."));
    layout->addWidget(m_municipalityField);
}

void AdministratorEditor::setBranches(const QList<BranchEntry> &branches, const BranchId &own)
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

void AdministratorEditor::setAdministrator(const NamedAdministrator &administrator, const QString &name)
{
    m_tie->setCurrentId(EnumCodec<AdministratorTie>::name(administrator.tie));
    m_picker->setChosen(administrator.personId, name);
    m_municipality->setMunicipality(administrator.municipalityCode.value_or(QString()));
    showTie();
}

void AdministratorEditor::clear()
{
    m_tie->setCurrentId(EnumCodec<AdministratorTie>::name(AdministratorTie::Member));
    m_picker->forget();
    m_municipality->setMunicipality({});
    showTie();
}

void AdministratorEditor::setContents(const QMap<QString, QString> &contents)
{
    m_wantedBranch = contents.value(QStringLiteral("branch"));
    RecordEditor::setContents(contents);
}

bool AdministratorEditor::isEmpty() const
{
    return !m_picker->chosen() && isBlank(m_picker->text());
}

AdministratorTie AdministratorEditor::tie() const
{
    return EnumCodec<AdministratorTie>::parse(m_tie->currentId()).value_or(AdministratorTie::Member);
}

void AdministratorEditor::showTie()
{
    m_municipalityField->setVisible(tie() == AdministratorTie::Employee);
    m_branchField->setVisible(m_viewer == Viewer::National && tie() != AdministratorTie::Member);
    FormField *person = field(QStringLiteral("personId"));
    switch (tie()) {
    case AdministratorTie::Member:
        person->setHint({});
        break;
    case AdministratorTie::Employee:
    case AdministratorTie::Outsider:
        person->setHint(m_viewer == Viewer::National
                            ? QString()
                            : tr("Search among those who are or have been members. If the person is not in the "
                                 "branch's register, ask the national organisation to make the agreement."));
    }
    field(QStringLiteral("tie"))
        ->setHint(tie() == AdministratorTie::Outsider
                      ? tr("Neither a member nor an employee: ask for an exception, which has to be granted first.")
                      : QString());
}

QString AdministratorEditor::errorSentence(const FieldError &error) const
{
    if (error.field == QLatin1String("personId") && error.reason == FieldReason::UnknownValue)
        return tr("Choose somebody from the list that shows while you type.");
    if (error.field == QLatin1String("personId") && error.reason == FieldReason::AlreadyUsed)
        return tr("This person is named already.");
    return RecordEditor::errorSentence(error);
}

std::optional<BranchId> AdministratorEditor::searchedBranch() const
{
    const auto branch = BranchId::parse(m_branch->currentId());
    if (!branch || m_viewer != Viewer::National || tie() == AdministratorTie::Member)
        return std::nullopt;
    return *branch;
}

std::optional<NamedAdministrator> AdministratorEditor::administrator(FieldCheck &form) const
{
    const bool isEmployee = tie() == AdministratorTie::Employee;
    if (isEmployee && m_municipality->isUnknown())
        form.add(QStringLiteral("municipalityCode"), FieldReason::UnknownValue);
    if (!m_picker->chosen()) {
        if (!isBlank(m_picker->text()))
            form.add(QStringLiteral("personId"), FieldReason::UnknownValue);
        return std::nullopt;
    }
    NamedAdministrator named{.personId = *m_picker->chosen(), .tie = tie(), .municipalityCode = {}};
    if (const QString municipality = m_municipality->municipality(); isEmployee && !municipality.isEmpty())
        named.municipalityCode = municipality;
    return named;
}

} // namespace medlem::client
