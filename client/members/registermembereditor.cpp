// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/members/registermembereditor.h"

#include "client/members/addresseditor.h"
#include "client/members/firstmembershipeditor.h"
#include "client/members/matchessection.h"
#include "client/members/newprotectioneditor.h"
#include "client/members/personeditor.h"
#include "client/widgets/datetext.h"
#include "client/widgets/look.h"
#include "client/widgets/section.h"
#include "shared/core/clock.h"
#include "shared/core/fieldcheck.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSet>
#include <QVBoxLayout>

#include <utility>

namespace medlem::client {

namespace {

// The value, or nothing after noting the errors with the part's prefix.
template <class T>
std::optional<T> takePart(FieldCheck &check, const QString &prefix, const Result<T> &part)
{
    if (part)
        return *part;
    for (const FieldError &error : part.error().fields)
        check.add(prefix + error.field, error.reason);
    return std::nullopt;
}

const QString personPrefix = QStringLiteral("person.");
const QString addressPrefix = QStringLiteral("address.");
const QString membershipPrefix = QStringLiteral("membership.");

// Of what stands in the form: that by which the person can be reached.
QMap<QString, QString> ofReach(const QMap<QString, QString> &contents)
{
    static const QSet<QString> contact{QStringLiteral("person.email"), QStringLiteral("person.mobile"),
                                       QStringLiteral("person.phone")};
    QMap<QString, QString> reach;
    for (auto field = contents.begin(); field != contents.end(); ++field) {
        if (contact.contains(field.key()) || field.key().startsWith(addressPrefix))
            reach.insert(field.key(), field.value());
    }
    return reach;
}

} // namespace

RegisterMemberEditor::RegisterMemberEditor(const Clock &clock, QWidget *parent)
    : RecordEditor(parent)
    , m_clock(clock)
    , m_personSection(new Section(tr("The person"), this))
    , m_addressSection(new Section(tr("Address"), this))
    , m_person(new PersonEditor(clock, FormColumns::Two, this))
    , m_protection(new NewProtectionEditor(this))
    , m_chosenName(createLabel({}, TextRole::Body, this))
    , m_chosenNote(createLabel({}, TextRole::Body, this))
    , m_chosen(createChosen())
    , m_wantsAddress(new QCheckBox(tr("Register an address too"), this))
    , m_address(new AddressEditor(clock, this))
    , m_membership(new FirstMembershipEditor(clock, this))
{
    m_person->addAboveContact(m_protection);
    m_personSection->addContent(m_person);
    m_personSection->addContent(m_chosen);
    createAddress();
    auto *membership = new Section(tr("Membership"), this);
    membership->addContent(m_membership);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(grid(2));
    for (Section *section : {m_personSection, m_addressSection, membership})
        layout->addWidget(section);
    addNested(personPrefix, m_person);
    addNested({}, m_protection);
    addNested(addressPrefix, m_address);
    addNested(membershipPrefix, m_membership);
    connect(m_person, &PersonEditor::identityEdited, this, &RegisterMemberEditor::identityEdited);
    connect(m_protection, &NewProtectionEditor::kindChosen, this, &RegisterMemberEditor::followProtection);
    follow();
}

QWidget *RegisterMemberEditor::createChosen()
{
    auto *chosen = new QWidget(this);
    auto *layout = new QHBoxLayout(chosen);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(grid(2));
    m_chosenName->setObjectName(QStringLiteral("chosenPersonLabel"));
    m_chosenName->setTextFormat(Qt::PlainText);
    auto *other = createButton(tr("Choose another person"), Look::Quiet, chosen);
    other->setObjectName(QStringLiteral("otherPersonButton"));
    connect(other, &QPushButton::clicked, this, &RegisterMemberEditor::otherPersonRequested);
    m_chosenNote->setObjectName(QStringLiteral("chosenProtectionNote"));
    m_chosenNote->setWordWrap(true);
    m_chosenNote->setText(tr("The protection that you have chosen is not set here, since the person is registered "
                             "already. Set it on the member's card afterwards."));
    auto *texts = new QVBoxLayout;
    texts->setSpacing(grid(1));
    texts->addWidget(m_chosenName);
    texts->addWidget(m_chosenNote);
    layout->addLayout(texts, 1);
    layout->addWidget(other, 0, Qt::AlignTop);
    return chosen;
}

void RegisterMemberEditor::createAddress()
{
    m_wantsAddress->setObjectName(QStringLiteral("wantsAddressBox"));
    m_wantsAddress->setChecked(true);
    emptyAddress();
    m_addressSection->addContent(m_wantsAddress);
    m_addressSection->addContent(m_address);
    connect(m_wantsAddress, &QCheckBox::toggled, this, &RegisterMemberEditor::follow);
}

void RegisterMemberEditor::emptyAddress()
{
    AddressFields empty;
    empty.from = m_clock.today();
    m_address->load(empty);
}

void RegisterMemberEditor::addBelowPerson(QWidget *widget)
{
    auto *column = qobject_cast<QVBoxLayout *>(layout());
    column->insertWidget(column->indexOf(m_personSection) + 1, widget);
}

bool RegisterMemberEditor::isProtected() const
{
    return m_protection->kind() != ProtectionKind::None;
}

void RegisterMemberEditor::followProtection()
{
    if (isProtected() && !m_setAside) {
        m_setAside = contents();
        m_person->setContactShown(false);
        emptyAddress();
    } else if (!isProtected() && m_setAside) {
        m_person->setContactShown(true);
        setContents(ofReach(*std::exchange(m_setAside, std::nullopt)));
    }
    follow();
}

void RegisterMemberEditor::follow()
{
    m_person->setVisible(!m_existing);
    m_chosen->setVisible(m_existing.has_value());
    m_chosenNote->setVisible(isProtected());
    m_addressSection->setVisible(!m_existing && !isProtected());
    m_address->setVisible(m_wantsAddress->isChecked());
}

void RegisterMemberEditor::setMembershipTypes(const MembershipTypeList &types)
{
    m_membership->setTypes(types);
}

void RegisterMemberEditor::setExistingPerson(const std::optional<MemberMatch> &person)
{
    m_existing = person;
    if (person)
        m_chosenName->setText(matchText(*person));
    follow();
}

void RegisterMemberEditor::focusAfterPerson()
{
    if (m_existing || isProtected())
        m_membership->focusFirstField();
    else
        m_wantsAddress->setFocus(Qt::OtherFocusReason);
}

void RegisterMemberEditor::clear()
{
    m_existing.reset();
    m_setAside.reset();
    m_protection->clear();
    m_person->setContactShown(true);
    m_person->load({});
    m_membership->clear();
    emptyAddress();
    m_wantsAddress->setChecked(true);
    showErrors({});
    follow();
}

bool RegisterMemberEditor::wantsAddress() const
{
    return !m_existing && !isProtected() && m_wantsAddress->isChecked();
}

Result<NewMember> RegisterMemberEditor::store() const
{
    FieldCheck check;
    // For a registered person what was typed to find them is enough.
    const auto person = m_existing ? m_person->identity() : takePart(check, personPrefix, m_person->store());
    const auto address = wantsAddress() ? takePart(check, addressPrefix, m_address->store()) : std::nullopt;
    const auto membership = takePart(check, membershipPrefix, m_membership->store());
    if (check.failed())
        return check.failure();
    return NewMember{.existingPersonId = m_existing ? std::optional(m_existing->personId) : std::nullopt,
                     .person = person.value_or(PersonFields{}),
                     .address = address,
                     .membership = *membership,
                     .protection = isProtected() && !m_existing ? std::optional(m_protection->kind()) : std::nullopt};
}

std::optional<PersonFields> RegisterMemberEditor::identity() const
{
    return m_person->identity();
}

// The membership may be half written.
IncomingTransfer RegisterMemberEditor::describeTransfer(const PersonId &person) const
{
    const PersonFields known = identity().value_or(PersonFields{});
    const QMap<QString, QString> membership = m_membership->contents();
    const auto firstDay = parseDate(membership.value(QStringLiteral("from")), m_clock.today());
    const auto type = MembershipTypeId::parse(membership.value(QStringLiteral("typeId")));
    const auto stated = [](const QString &name) {
        return name.isEmpty() ? std::nullopt : std::optional(name);
    };
    return {.personId = person,
            .personnummer = known.personnummer,
            .givenNames = stated(known.givenNames),
            .familyName = stated(known.familyName),
            .birthDate = known.birthDate,
            .firstDay = firstDay.value_or(QDate()),
            .typeId = type.value_or(MembershipTypeId(QUuid()))};
}

} // namespace medlem::client
