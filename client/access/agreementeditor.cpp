// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/access/agreementeditor.h"

#include "client/records/memberpicker.h"
#include "client/widgets/choicebox.h"
#include "client/widgets/dateedit.h"
#include "client/widgets/datetext.h"
#include "client/widgets/formfield.h"
#include "client/widgets/look.h"
#include "client/widgets/meetingtext.h"
#include "client/widgets/notice.h"
#include "client/widgets/textedit.h"
#include "shared/core/clock.h"
#include "shared/domain/access/agreementrules.h"
#include "shared/domain/roles/minutesparagraph.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace medlem::client {

namespace {

QString prefixOf(int index)
{
    return QStringLiteral("administrators[%1].").arg(index);
}

QString notStated()
{
    return QStringLiteral("notStated");
}

} // namespace

AgreementEditor::AgreementEditor(Viewer viewer, const Clock &clock, QWidget *parent)
    : FieldsEditor(parent)
    , m_viewer(viewer)
    , m_clock(clock)
    , m_several(new Notice(this))
    , m_add(createButton(tr("Name one more"), Look::Secondary, this))
    , m_meeting(new ChoiceBox)
    , m_date(new DateEdit)
    , m_paragraph(new TextEdit)
    , m_signatory(new TextEdit)
{
    m_date->setClock(clock);
    m_add->setObjectName(QStringLiteral("addAdministratorButton"));
    m_add->setAutoDefault(false);
    m_paragraph->setRule(maximumParagraphLength + 2,
                         TextRule::LetterOrNumberNeeded); // a § may stand before
    m_signatory->setRule(maximumSignatoryLength);
    m_meeting->addChoice(notStated(), tr("Not stated"));
    for (const Meeting meeting : {Meeting::MemberMeeting, Meeting::BoardMeeting, Meeting::AnnualMeeting})
        m_meeting->addChoice(EnumCodec<Meeting>::name(meeting), meetingText(meeting));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(grid(2));
    createAdministrators(*layout);
    createMeeting(*layout);
    layout->addStretch();
    setSeats(1);
}

void AgreementEditor::createAdministrators(QVBoxLayout &layout)
{
    auto *about = createLabel(tr("Those whom this agreement names get access when it is approved. Everybody who has it "
                                 "today and is not named loses it."),
                              TextRole::Muted, this);
    about->setWordWrap(true);
    layout.addWidget(about);
    for (int seat = 1; seat <= maximumSeats; ++seat) {
        auto *administrator = new AdministratorEditor(seat, m_viewer, this);
        administrator->setObjectName(QStringLiteral("administrator%1").arg(seat));
        addNested(prefixOf(seat - 1), administrator);
        m_administrators.append(administrator);
        layout.addWidget(administrator);
        connect(administrator, &AdministratorEditor::removeRequested, this, [this, seat] {
            removeSeat(seat);
        });
        connect(administrator->picker(), &MemberPicker::membersWanted, this,
                [this, administrator](const QString &text) {
                    Q_EMIT membersWanted(administrator->picker(), text, administrator->searchedBranch(),
                                         administrator->takesFormerMembers());
                });
        connect(administrator->picker(), &MemberPicker::memberChosen, this,
                [this, administrator](const PersonId &person) {
                    m_names.insert(person, administrator->picker()->text());
                });
    }
    layout.addWidget(m_several);
    layout.addWidget(m_add, 0, Qt::AlignLeft);
    connect(m_add, &QPushButton::clicked, this, [this] {
        setSeats(m_seats + 1);
        m_administrators.at(m_seats - 1)->focusFirstField();
    });
}

void AgreementEditor::createMeeting(QVBoxLayout &layout)
{
    layout.addWidget(createLabel(tr("The meeting that chose"), TextRole::Heading, this));
    layout.addWidget(addField(QStringLiteral("meeting"), tr("Kind of meeting"), m_meeting));
    auto *minutes = new QHBoxLayout;
    minutes->setSpacing(grid(2));
    minutes->addWidget(addField(QStringLiteral("meetingDate"), tr("Day of the meeting"), m_date), 1, Qt::AlignTop);
    minutes->addWidget(addField(QStringLiteral("minutesParagraph"), tr("§ in the minutes"), m_paragraph), 1,
                       Qt::AlignTop);
    layout.addLayout(minutes);
    auto *signatory = addField(QStringLiteral("signatory"), tr("Signs for the branch"), m_signatory);
    signatory->setHint(tr("Name and role, for example Eva Ek, chair. Not the one who becomes administrator."));
    layout.addWidget(signatory);
}

void AgreementEditor::setBranches(const QList<BranchEntry> &branches, const BranchId &own)
{
    for (AdministratorEditor *administrator : std::as_const(m_administrators))
        administrator->setBranches(branches, own);
}

void AgreementEditor::learnNames(const QList<NamedAdministratorEntry> &administrators)
{
    for (const NamedAdministratorEntry &administrator : administrators)
        m_names.insert(administrator.named.personId, administrator.name);
}

void AgreementEditor::setSeats(int seats)
{
    m_seats = std::clamp(seats, 1, maximumSeats);
    for (int i = 0; i < maximumSeats; ++i)
        m_administrators.at(i)->setVisible(i < m_seats);
    m_add->setVisible(m_seats < maximumSeats);
    m_several->setText(MessageKind::Info,
                       m_seats > 1 ? tr("Normally a branch has one administrator. For more there have to be special "
                                        "reasons, and the national organisation has to grant an exception.")
                                   : QString());
}

// Those behind it move one step up.
void AgreementEditor::removeSeat(int seat)
{
    FieldCheck ignored;
    QList<std::optional<NamedAdministrator>> left;
    for (int i = 0; i < m_seats; ++i) {
        if (i != seat - 1)
            left.append(m_administrators.at(i)->administrator(ignored));
    }
    for (int i = 0; i < m_seats; ++i) {
        AdministratorEditor *editor = m_administrators.at(i);
        editor->clear();
        if (i < left.size() && left.at(i))
            editor->setAdministrator(*left.at(i), m_names.value(left.at(i)->personId));
    }
    setSeats(m_seats - 1);
    m_add->setFocus(Qt::OtherFocusReason);
}

void AgreementEditor::fill(const AgreementFields &fields)
{
    setSeats(static_cast<int>(fields.administrators.size()));
    for (int i = 0; i < maximumSeats; ++i) {
        AdministratorEditor *editor = m_administrators.at(i);
        editor->clear();
        if (i < fields.administrators.size()) {
            const NamedAdministrator &named = fields.administrators.at(i);
            editor->setAdministrator(named, m_names.value(named.personId));
        }
    }
    m_meeting->setCurrentId(fields.meeting ? EnumCodec<Meeting>::name(*fields.meeting) : notStated());
    m_date->setDate(fields.meetingDate);
    m_paragraph->setValueText(fields.minutesParagraph.value_or(QString()));
    m_signatory->setValueText(fields.signatory);
}

// As many places as were written in, and the names of those who were chosen.
void AgreementEditor::setContents(const QMap<QString, QString> &contents)
{
    FieldsEditor::setContents(contents);
    int seats = 1;
    for (int i = 0; i < maximumSeats; ++i) {
        AdministratorEditor *editor = m_administrators.at(i);
        if (const auto chosen = editor->picker()->chosen())
            m_names.insert(*chosen, editor->picker()->text());
        if (!editor->isEmpty())
            seats = i + 1;
    }
    setSeats(seats);
}

// Empty places are left out; places says where each of the rest stands in the form.
QList<NamedAdministrator> AgreementEditor::storeAdministrators(FieldCheck &form, QStringList &places) const
{
    QList<NamedAdministrator> named;
    for (int i = 0; i < m_seats; ++i) {
        FieldCheck own;
        const auto administrator = m_administrators.at(i)->administrator(own);
        if (own.failed()) {
            const Failure failure = own.failure();
            for (const FieldError &error : failure.value().fields)
                form.add(prefixOf(i) + error.field, error.reason);
        }
        if (administrator) {
            named.append(*administrator);
            places.append(prefixOf(i));
        }
    }
    return named;
}

Result<AgreementFields> AgreementEditor::store() const
{
    FieldCheck form;
    AgreementFields fields;
    QStringList places;
    fields.administrators = storeAdministrators(form, places);
    const auto meeting = EnumCodec<Meeting>::parse(m_meeting->currentId());
    fields.meeting = meeting ? std::optional(*meeting) : std::nullopt;
    fields.meetingDate = form.take(QStringLiteral("meetingDate"), m_date->date()).value_or(std::nullopt);
    if (!m_paragraph->isBlank())
        fields.minutesParagraph = m_paragraph->text();
    fields.signatory = m_signatory->text();
    const Result<AgreementFields> checked = checkAgreement(fields, m_clock.today());
    if (!form.failed() && checked)
        return checked;
    if (checked)
        return form.failure();
    for (FieldError error : checked.error().fields) {
        for (qsizetype i = places.size() - 1; i >= 0; --i) // the last first: places only move down
            error.field.replace(prefixOf(static_cast<int>(i)), places.at(i));
        form.add(error.field, error.reason);
    }
    return form.failure();
}

QString AgreementEditor::errorSentence(const FieldError &error) const
{
    if (error.field == QLatin1String("meetingDate") && error.reason == FieldReason::DateInFuture)
        return tr("The meeting must have been held before the agreement is signed.");
    if (error.field == QLatin1String("meetingDate") && error.reason == FieldReason::Required)
        return tr("Write the day of the meeting.");
    return FieldsEditor::errorSentence(error);
}

QString AgreementEditor::namesOf(const AgreementFields &fields) const
{
    QStringList lines;
    for (const NamedAdministrator &named : fields.administrators) {
        const QString name = m_names.value(named.personId, tr("Somebody"));
        lines.append(tr("%1 (%2)").arg(name, tieText(named.tie).toLower()));
    }
    return lines.join(u'\n');
}

QList<RecordField<AgreementFields>> AgreementEditor::describeFields() const
{
    using Fields = AgreementFields;
    const auto orNotStated = [](const QString &text) {
        return text.isEmpty() ? tr("Not stated") : text;
    };
    return {{tr("Administrators"),
             [this](const Fields &fields) {
                 return namesOf(fields);
             },
             [](Fields &into, const Fields &from) {
                 into.administrators = from.administrators;
             }},
            // The meeting is one thing: a § of one with the day of another would be false.
            {tr("Meeting"),
             [orNotStated](const Fields &fields) {
                 return orNotStated(meetingLine(fields));
             },
             [](Fields &into, const Fields &from) {
                 into.meeting = from.meeting;
                 into.meetingDate = from.meetingDate;
                 into.minutesParagraph = from.minutesParagraph;
             }},
            {tr("Signs for the branch"),
             [orNotStated](const Fields &fields) {
                 return orNotStated(fields.signatory);
             },
             [](Fields &into, const Fields &from) {
                 into.signatory = from.signatory;
             }}};
}

} // namespace medlem::client
