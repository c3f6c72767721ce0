// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/accounts/newaccounteditor.h"

#include "client/accounts/accounteditor.h"
#include "client/accounts/accounttext.h"
#include "client/accounts/usernames.h"
#include "client/records/memberpicker.h"
#include "client/widgets/choicebox.h"
#include "client/widgets/choicecard.h"
#include "client/widgets/formfield.h"
#include "client/widgets/look.h"
#include "client/widgets/textedit.h"
#include "shared/core/fieldcheck.h"

#include <QCheckBox>
#include <QLabel>
#include <QVBoxLayout>

namespace medlem::client {

namespace {

constexpr int longestName = 200;
constexpr int longestUsername = 64;

const QString usernameField = QStringLiteral("username");
const QString personField = QStringLiteral("personId");

} // namespace

NewAccountEditor::NewAccountEditor(QWidget *parent)
    : FieldsEditor(parent)
    , m_local(new ChoiceCard(roleText(AccountRole::LocalAdministrator)))
    , m_national(new ChoiceCard(roleText(AccountRole::NationalAdministrator)))
    , m_branch(new ChoiceBox)
    , m_picker(new MemberPicker)
    , m_name(new TextEdit)
    , m_username(new QLineEdit)
    , m_mayOpenProtected(createProtectedBox())
{
    m_local->setObjectName(QStringLiteral("localOption"));
    m_national->setObjectName(QStringLiteral("nationalOption"));
    m_branch->setObjectName(QStringLiteral("branchBox"));
    m_name->setRule(longestName);
    m_name->setRequired(true);
    m_username->setMaxLength(longestUsername);
    layOut();
    connect(m_local, &ChoiceCard::toggled, this, &NewAccountEditor::showRole);
    connect(m_branch, &ChoiceBox::choiceChanged, m_picker, &MemberPicker::forget);
    connect(m_picker, &MemberPicker::memberChosen, this, [this] {
        m_name->setValueText(m_picker->text());
        suggestUsername();
    });
    connect(m_name, &QLineEdit::textEdited, this, &NewAccountEditor::suggestUsername);
}

void NewAccountEditor::layOut()
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(grid(2));
    auto *roles = new QVBoxLayout;
    roles->setSpacing(grid(1));
    for (ChoiceCard *option : {m_local, m_national}) {
        addBox(option);
        roles->addWidget(option);
    }
    layout->addLayout(roles);
    addPersonFields(*layout);

    auto *name = addField(QStringLiteral("displayName"), tr("Name"), m_name);
    name->setRequirement(Requirement::Required);
    layout->addWidget(name);
    auto *username = addField(usernameField, tr("User name"), m_username);
    username->setRequirement(Requirement::Required);
    username->setHint(tr("3 to 64 of a–z, 0–9, dot, hyphen and underscore. It cannot be changed afterwards."));
    layout->addWidget(username);
    auto *right = addField(QStringLiteral("mayOpenProtected"), tr("Protected personal data"), m_mayOpenProtected);
    right->setHint(protectedHint());
    layout->addWidget(right);
    layout->addStretch();
}

void NewAccountEditor::addPersonFields(QVBoxLayout &layout)
{
    m_person = new QWidget(this);
    auto *fields = new QVBoxLayout(m_person);
    fields->setContentsMargins(0, 0, 0, 0);
    fields->setSpacing(grid(2));
    auto *about =
        createLabel(tr("The account alone gives no access: that comes with the branch's signed agreement, which "
                       "names who is to have it."),
                    TextRole::Muted, m_person);
    about->setWordWrap(true);
    fields->addWidget(about);
    auto *branch = addField(QStringLiteral("branch"), tr("Branch that the person is a member of"), m_branch);
    branch->setRequirement(Requirement::Required);
    fields->addWidget(branch);
    auto *person = addField(personField, tr("Person"), m_picker);
    person->setRequirement(Requirement::Required);
    fields->addWidget(person);
    layout.addWidget(m_person);
}

void NewAccountEditor::setBranches(const QList<BranchEntry> &branches)
{
    const QString current = m_branch->currentId();
    m_branch->clear();
    for (const BranchEntry &branch : branches)
        m_branch->addChoice(branch.id.toString(), branch.name);
    m_branch->setCurrentId(branches.size() == 1 ? branches.first().id.toString() : current);
    if (!isModified())
        markUnmodified();
}

std::optional<BranchId> NewAccountEditor::branch() const
{
    const auto id = BranchId::parse(m_branch->currentId());
    return id ? std::optional(*id) : std::nullopt;
}

void NewAccountEditor::fill(const NewAccount &fields)
{
    (fields.role == AccountRole::LocalAdministrator ? m_local : m_national)->setChecked(true);
    m_picker->forget();
    m_name->setValueText(fields.displayName);
    m_username->setText(fields.username);
    m_mayOpenProtected->setChecked(fields.mayOpenProtected);
    m_suggested = fields.username;
    showRole();
}

void NewAccountEditor::suggestPerson(const BranchName &branch, const PersonId &person, const QString &name)
{
    m_local->setChecked(true);
    m_branch->addChoice(branch.id.toString(), branch.name);
    m_branch->setCurrentId(branch.id.toString());
    m_picker->setChosen(person, name);
    m_name->setValueText(name);
    suggestUsername();
}

AccountRole NewAccountEditor::role() const
{
    return m_local->isChecked() ? AccountRole::LocalAdministrator : AccountRole::NationalAdministrator;
}

void NewAccountEditor::showRole()
{
    m_person->setVisible(role() == AccountRole::LocalAdministrator);
}

void NewAccountEditor::suggestUsername()
{
    if (m_username->text() != m_suggested)
        return; // somebody has typed one
    m_suggested = suggestedUsername(m_name->text());
    m_username->setText(m_suggested);
}

void NewAccountEditor::suggestNextUsername()
{
    m_suggested = nextUsername(m_username->text().trimmed());
    m_username->setText(m_suggested);
}

Result<NewAccount> NewAccountEditor::store() const
{
    FieldCheck form;
    NewAccount fields{
        .username = m_username->text().trimmed(),
        .displayName =
            form.take(QStringLiteral("displayName"), parseLine(m_name->text(), longestName)).value_or(QString()),
        .role = role(),
        .personId = {},
        .mayOpenProtected = m_mayOpenProtected->isChecked()};
    if (fields.username.isEmpty())
        form.add(usernameField, FieldReason::Required);
    if (fields.role == AccountRole::LocalAdministrator) {
        fields.personId = m_picker->chosen();
        if (!branch())
            form.add(QStringLiteral("branch"), FieldReason::Required);
        if (!fields.personId)
            form.add(personField, isBlank(m_picker->text()) ? FieldReason::Required : FieldReason::UnknownValue);
    }
    if (form.failed())
        return form.failure();
    return fields;
}

} // namespace medlem::client
