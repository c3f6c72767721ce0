// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/roles/assignmenteditor.h"

#include "client/editing/checkedinput.h"
#include "client/roles/roletext.h"
#include "client/widgets/choicebox.h"
#include "client/widgets/dateedit.h"
#include "client/widgets/datetext.h"
#include "client/widgets/formfield.h"
#include "client/widgets/meetingtext.h"
#include "client/widgets/textedit.h"
#include "client/widgets/tokens.h"
#include "shared/domain/roles/assignment.h"
#include "shared/domain/roles/role.h"

#include <QHBoxLayout>

namespace medlem::client {

namespace {

QString notStated()
{
    return QStringLiteral("notStated");
}

std::optional<QDate> validDate(QDate date)
{
    return date.isValid() ? std::optional(date) : std::nullopt;
}

} // namespace

AssignmentEditor::AssignmentEditor(Purpose purpose, const Clock &clock, QWidget *parent)
    : FieldsEditor(parent)
    , m_purpose(purpose)
    , m_clock(clock)
    , m_loaded{.roleId = RoleId(QUuid()),
               .from = {},
               .to = {},
               .electedOn = {},
               .electedBy = {},
               .minutesParagraph = {}}
    , m_to(new DateEdit)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(grid(2));
    m_to->setClock(m_clock);
    if (m_purpose == Purpose::End) {
        auto *to = addField(QStringLiteral("to"), tr("Last day"), m_to);
        to->setRequirement(Requirement::Required);
        to->setHint(tr("The assignment is held to the end of this day."));
        layout->addWidget(to);
    } else {
        createRole();
        createPeriod();
        createElection();
    }
    layout->addStretch();
}

void AssignmentEditor::createRole()
{
    m_role = new ChoiceBox;
    auto *role = addField(QStringLiteral("roleId"), tr("Assignment"), m_role);
    role->setRequirement(Requirement::Required);
    layout()->addWidget(role);
    connect(m_role, &ChoiceBox::choiceChanged, this, [this] {
        hintAtSeats();
        suggestEnd();
    });
}

void AssignmentEditor::createPeriod()
{
    m_from = new DateEdit;
    m_from->setClock(m_clock);
    auto *from = addField(QStringLiteral("from"), tr("First day"), m_from);
    from->setRequirement(Requirement::Required);
    auto *to = addField(QStringLiteral("to"), tr("Last day"), m_to);
    auto *period = new QHBoxLayout;
    period->setSpacing(grid(2));
    period->addWidget(from, 1, Qt::AlignTop);
    period->addWidget(to, 1, Qt::AlignTop);
    static_cast<QVBoxLayout *>(layout())->addLayout(period);
    connect(m_from, &QLineEdit::textChanged, this, &AssignmentEditor::suggestEnd);
    connect(m_to, &DateEdit::dateEdited, this, [this] {
        m_suggestsEnd = false;
        field(QStringLiteral("to"))->setHint({});
    });
}

void AssignmentEditor::createElection()
{
    m_electedBy = new ChoiceBox;
    m_electedBy->addChoice(notStated(), tr("Not stated"));
    for (const Meeting meeting : {Meeting::AnnualMeeting, Meeting::MemberMeeting, Meeting::BoardMeeting})
        m_electedBy->addChoice(EnumCodec<Meeting>::name(meeting), meetingText(meeting));
    m_electedOn = new DateEdit;
    m_electedOn->setClock(m_clock);
    m_paragraph = new TextEdit;
    m_paragraph->setRule(Assignment::maximumParagraphLength + 2,
                         TextRule::LetterOrNumberNeeded); // a § may stand before
    layout()->addWidget(addField(QStringLiteral("electedBy"), tr("Elected by"), m_electedBy));
    auto *minutes = new QHBoxLayout;
    minutes->setSpacing(grid(2));
    minutes->addWidget(addField(QStringLiteral("electedOn"), tr("Day of the meeting"), m_electedOn), 1, Qt::AlignTop);
    minutes->addWidget(addField(QStringLiteral("minutesParagraph"), tr("§ in the minutes"), m_paragraph), 1,
                       Qt::AlignTop);
    static_cast<QVBoxLayout *>(layout())->addLayout(minutes);
}

void AssignmentEditor::setRoles(const RoleList &roles, const QHash<RoleId, int> &takenToday)
{
    m_roles = roles;
    m_takenToday = takenToday;
}

void AssignmentEditor::fillRoles(const RoleId &present)
{
    m_role->clear();
    m_role->setPlaceholderText(tr("Choose an assignment"));
    for (const RoleEntry &role : m_roles.items) {
        if (role.fields.inUse || role.id == present || role.id == m_loaded.roleId)
            m_role->addChoice(role.id.toString(), role.fields.name);
    }
    m_role->setCurrentId(present.toString());
}

void AssignmentEditor::fill(const AssignmentFields &fields)
{
    m_suggestsEnd = false;
    if (m_role) {
        fillRoles(fields.roleId);
        m_from->setDate(validDate(fields.from));
        m_electedOn->setDate(fields.electedOn);
        m_electedBy->setCurrentId(fields.electedBy ? EnumCodec<Meeting>::name(*fields.electedBy) : notStated());
        m_paragraph->setValueText(fields.minutesParagraph.value_or(QString()));
    }
    m_loaded = fields;
    m_to->setDate(fields.to);
    if (m_purpose == Purpose::End && fields.from > m_clock.today())
        field(QStringLiteral("to"))
            ->setHint(tr("The assignment has not begun. If nothing comes of it, whoever added it can undo it under "
                         "Latest changes on the member's card."));
    if (m_purpose == Purpose::New) {
        m_suggestsEnd = !fields.to;
        hintAtSeats();
        suggestEnd();
    }
}

const RoleEntry *AssignmentEditor::roleOf(const RoleId &id) const
{
    for (const RoleEntry &role : m_roles.items) {
        if (role.id == id)
            return &role;
    }
    return nullptr;
}

const RoleEntry *AssignmentEditor::chosenRole() const
{
    const auto id = RoleId::parse(m_role->currentId());
    return id ? roleOf(*id) : nullptr;
}

void AssignmentEditor::hintAtSeats()
{
    const RoleEntry *role = chosenRole();
    const bool isKnown = role && m_takenToday.contains(role->id);
    field(QStringLiteral("roleId"))
        ->setHint(
            isKnown ? tr("%1 of %n seat(s) taken today", nullptr, role->fields.seats).arg(m_takenToday.value(role->id))
                    : QString());
}

void AssignmentEditor::suggestEnd()
{
    if (!m_suggestsEnd)
        return;
    const RoleEntry *entry = chosenRole();
    const auto from = m_from->date();
    std::optional<QDate> end;
    if (entry && from && *from) {
        if (const auto role = Role::create(entry->fields))
            end = role->usualEnd(**from);
    }
    m_to->setDate(end);
    field(QStringLiteral("to"))
        ->setHint(end ? tr("Suggested: the usual mandate of %n year(s).", nullptr, *entry->fields.mandateYears)
                      : QString());
}

Result<AssignmentFields> AssignmentEditor::store() const
{
    FieldCheck form;
    AssignmentFields fields = m_loaded;
    if (m_role) {
        const auto role = RoleId::parse(m_role->currentId());
        fields.roleId = role ? *role : RoleId(QUuid());
        if (m_from->isBlank())
            form.add(QStringLiteral("from"), FieldReason::Required);
        fields.from = form.take(QStringLiteral("from"), m_from->date()).value_or(std::nullopt).value_or(QDate());
        fields.electedOn = form.take(QStringLiteral("electedOn"), m_electedOn->date()).value_or(std::nullopt);
        const auto meeting = EnumCodec<Meeting>::parse(m_electedBy->currentId());
        fields.electedBy = meeting ? std::optional(*meeting) : std::nullopt;
        fields.minutesParagraph = m_paragraph->isBlank() ? std::nullopt : std::optional(m_paragraph->text());
    } else if (m_to->isBlank()) {
        form.add(QStringLiteral("to"), FieldReason::Required);
    }
    fields.to = form.take(QStringLiteral("to"), m_to->date()).value_or(std::nullopt);
    return checkedInput(form, Assignment::create(fields, m_clock.today()));
}

QList<RecordField<AssignmentFields>> AssignmentEditor::describeFields() const
{
    using Fields = AssignmentFields;
    const auto day = [](std::optional<QDate> date) {
        return date ? dateText(*date) : tr("Not stated");
    };
    const auto copy = [](auto Fields::*member) {
        return [member](Fields &into, const Fields &from) {
            into.*member = from.*member;
        };
    };
    const auto roleName = [this](const Fields &fields) {
        const RoleEntry *role = roleOf(fields.roleId);
        return role ? role->fields.name : QString();
    };
    return {
        {tr("Assignment"), roleName, copy(&Fields::roleId)},
        {tr("First day"),
         [](const Fields &fields) {
             return dateText(fields.from);
         },
         copy(&Fields::from)},
        {tr("Last day"),
         [day](const Fields &fields) {
             return day(fields.to);
         },
         copy(&Fields::to)},
        // The election is one thing: a § of one meeting with the day of another would be false.
        {tr("Election"),
         [](const Fields &fields) {
             const QString text = electionText(fields);
             return text.isEmpty() ? tr("Not stated") : text;
         },
         [](Fields &into, const Fields &from) {
             into.electedOn = from.electedOn;
             into.electedBy = from.electedBy;
             into.minutesParagraph = from.minutesParagraph;
         }},
    };
}

QString AssignmentEditor::errorSentence(const FieldError &error) const
{
    if (error.field == QLatin1String("to") && error.reason == FieldReason::NotInUse)
        return tr("The branch is closed. Choose its last day or an earlier one.");
    return FieldsEditor::errorSentence(error);
}

} // namespace medlem::client
