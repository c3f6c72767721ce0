// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/members/addresseditor.h"

#include "client/members/memberwords.h"
#include "client/widgets/choicebox.h"
#include "client/widgets/countryedit.h"
#include "client/widgets/dateedit.h"
#include "client/widgets/datetext.h"
#include "client/widgets/formfield.h"
#include "client/widgets/nameedit.h"
#include "client/widgets/postalcodeedit.h"
#include "client/widgets/tokens.h"
#include "shared/core/clock.h"
#include "shared/core/fieldcheck.h"
#include "shared/domain/members/postaladdress.h"
#include "shared/protocol/codec.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QVBoxLayout>

namespace medlem::client {

namespace {

constexpr std::initializer_list<AddressKind> kinds{AddressKind::Registered, AddressKind::Postal, AddressKind::Temporary,
                                                   AddressKind::Foreign};
constexpr std::initializer_list<UndeliverableReason> reasons{UndeliverableReason::Moved, UndeliverableReason::Unknown,
                                                             UndeliverableReason::WrongAddress};

QString optionalDate(const std::optional<QDate> &date)
{
    return date ? dateText(*date) : QString();
}

// A field of which the comparison shows text(fields), and which is one member of the struct.
template <class Member>
RecordField<AddressFields> describe(const QString &label, Member AddressFields::*member,
                                    std::function<QString(const AddressFields &)> text)
{
    return {.label = label, .text = std::move(text), .take = [member](AddressFields &into, const AddressFields &from) {
                into.*member = from.*member;
            }};
}

// Postcode, town and country belong together: half of one place and half of another is no address.
RecordField<AddressFields> describePlace(const QString &label)
{
    return {.label = label,
            .text =
                [](const AddressFields &fields) {
                    AddressFields place = fields;
                    place.careOf.reset();
                    return addressLines(place).join(QStringLiteral(", "));
                },
            .take =
                [](AddressFields &into, const AddressFields &from) {
                    into.street = from.street;
                    into.postalCode = from.postalCode;
                    into.town = from.town;
                    into.country = from.country;
                }};
}

RecordField<AddressFields> describeUndeliverable(const QString &label)
{
    return {.label = label,
            .text =
                [](const AddressFields &fields) {
                    const QString since = optionalDate(fields.undeliverableSince);
                    return fields.undeliverableReason
                               ? since + QStringLiteral(", ") + reasonText(*fields.undeliverableReason)
                               : since;
                },
            .take =
                [](AddressFields &into, const AddressFields &from) {
                    into.undeliverableSince = from.undeliverableSince;
                    into.undeliverableReason = from.undeliverableReason;
                }};
}

QWidget *createRow(const QList<FormField *> &fields, const QList<int> &stretches)
{
    auto *row = new QWidget;
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(grid(2));
    for (int i = 0; i < fields.size(); ++i)
        layout->addWidget(fields.at(i), stretches.at(i), Qt::AlignTop);
    return row;
}

} // namespace

AddressEditor::AddressEditor(const Clock &clock, QWidget *parent)
    : FieldsEditor(parent)
    , m_clock(clock)
    , m_kind(new ChoiceBox(this))
    , m_careOf(new NameEdit(this))
    , m_street(new QLineEdit(this))
    , m_postalCode(new PostalCodeEdit(this))
    , m_town(new QLineEdit(this))
    , m_country(new CountryEdit(this))
    , m_from(new DateEdit(this))
    , m_to(new DateEdit(this))
    , m_undeliverable(new QCheckBox(tr("Post has come back from this address"), this))
    , m_undeliverableSince(new DateEdit(this))
    , m_undeliverableReason(new ChoiceBox(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(grid(2));
    createPlace();
    createPeriod(clock);
    createUndeliverable(clock);
    m_kind->setCurrentId(EnumCodec<AddressKind>::name(AddressKind::Registered));
    orderTabs();
    followKind();
    markUnmodified();
    connect(m_kind, &QComboBox::currentIndexChanged, this, &AddressEditor::followKind);
    connect(m_country, &QComboBox::currentTextChanged, this, &AddressEditor::followCountry);
    connect(m_undeliverable, &QCheckBox::toggled, this, &AddressEditor::followKind);
}

void AddressEditor::createPlace()
{
    for (const AddressKind kind : kinds)
        m_kind->addChoice(EnumCodec<AddressKind>::name(kind), kindText(kind));
    layout()->addWidget(addField(QStringLiteral("kind"), tr("Kind of address"), m_kind));
    layout()->addWidget(addField(QStringLiteral("careOf"), tr("c/o"), m_careOf));
    auto *street = addField(QStringLiteral("street"), tr("Street address"), m_street);
    street->setHint(tr("For example Storgatan 5 lgh 1102, or Box 123."));
    street->setRequirement(Requirement::Required);
    layout()->addWidget(street);
    auto *code = addField(QStringLiteral("postalCode"), tr("Postcode"), m_postalCode);
    auto *town = addField(QStringLiteral("town"), tr("Town"), m_town);
    town->setRequirement(Requirement::Required);
    layout()->addWidget(createRow({code, town}, {2, 5}));
    auto *country = addField(QStringLiteral("country"), tr("Country"), m_country);
    country->setRequirement(Requirement::Required);
    layout()->addWidget(country);
}

void AddressEditor::createPeriod(const Clock &clock)
{
    m_from->setClock(clock);
    m_to->setClock(clock);
    auto *from = addField(QStringLiteral("from"), tr("Valid from"), m_from);
    from->setRequirement(Requirement::Required);
    auto *to = addField(QStringLiteral("to"), tr("Valid to"), m_to);
    layout()->addWidget(createRow({from, to}, {1, 1}));
}

void AddressEditor::createUndeliverable(const Clock &clock)
{
    m_undeliverable->setObjectName(QStringLiteral("undeliverableBox"));
    addBox(m_undeliverable);
    layout()->addWidget(m_undeliverable);
    m_undeliverableSince->setClock(clock);
    for (const UndeliverableReason reason : reasons)
        m_undeliverableReason->addChoice(EnumCodec<UndeliverableReason>::name(reason), reasonText(reason));
    auto *since = addField(QStringLiteral("undeliverableSince"), tr("Since"), m_undeliverableSince);
    since->setRequirement(Requirement::Required);
    auto *reason = addField(QStringLiteral("undeliverableReason"), tr("Reason"), m_undeliverableReason);
    reason->setRequirement(Requirement::Required);
    layout()->addWidget(createRow({since, reason}, {1, 1}));
}

void AddressEditor::orderTabs()
{
    const QList<QWidget *> order{m_kind,
                                 m_careOf,
                                 m_street,
                                 m_postalCode,
                                 m_town,
                                 m_country,
                                 m_from,
                                 m_to,
                                 m_undeliverable,
                                 m_undeliverableSince,
                                 m_undeliverableReason};
    for (int i = 1; i < order.size(); ++i)
        setTabOrder(order.at(i - 1), order.at(i));
}

void AddressEditor::askOnlyForEnd()
{
    m_asksOnlyForEnd = true;
    for (const char *name : {"kind", "careOf", "street", "from"})
        setFieldShown(QString::fromLatin1(name), false);
    for (const char *name : {"town", "undeliverableSince"})
        field(QString::fromLatin1(name))->parentWidget()->hide(); // its row
    m_undeliverable->hide();
    field(QStringLiteral("to"))->setHint(tr("The address is valid to the end of this day."));
    followKind();
}

AddressKind AddressEditor::kind() const
{
    return EnumCodec<AddressKind>::parse(m_kind->currentId()).value_or(AddressKind::Registered);
}

void AddressEditor::setFieldShown(const QString &name, bool shown)
{
    if (FormField *shownField = field(name))
        shownField->setVisible(shown);
}

void AddressEditor::followKind()
{
    const bool isRegistered = kind() == AddressKind::Registered;
    const QString sweden = Country::sweden().toString();
    if (isRegistered)
        m_country->setCountry(sweden);
    else if (kind() == AddressKind::Foreign && m_country->country() == sweden)
        m_country->setCountry({});
    const bool isUndeliverable = m_undeliverable->isChecked() && !m_asksOnlyForEnd;
    setFieldShown(QStringLiteral("country"), !isRegistered && !m_asksOnlyForEnd);
    setFieldShown(QStringLiteral("undeliverableSince"), isUndeliverable);
    setFieldShown(QStringLiteral("undeliverableReason"), isUndeliverable);
    const bool needsEnd = kind() == AddressKind::Temporary || m_asksOnlyForEnd;
    field(QStringLiteral("to"))->setRequirement(needsEnd ? Requirement::Required : Requirement::Optional);
    followCountry();
}

void AddressEditor::followCountry()
{
    const bool isSweden = m_country->country() == Country::sweden().toString();
    m_postalCode->setCountry(m_country->country());
    field(QStringLiteral("postalCode"))->setRequirement(isSweden ? Requirement::Required : Requirement::Optional);
}

void AddressEditor::fill(const AddressFields &fields)
{
    m_kind->setCurrentId(EnumCodec<AddressKind>::name(fields.kind));
    m_country->setCountry(fields.country);
    followKind();
    m_careOf->setText(fields.careOf.value_or(QString()));
    m_street->setText(fields.street);
    m_postalCode->setValueText(fields.postalCode);
    m_town->setText(fields.town);
    m_from->setDate(fields.from.isValid() ? std::optional(fields.from) : std::nullopt);
    m_to->setDate(fields.to);
    m_undeliverable->setChecked(fields.undeliverableSince || fields.undeliverableReason);
    m_undeliverableSince->setDate(fields.undeliverableSince);
    m_undeliverableReason->setCurrentId(
        fields.undeliverableReason ? EnumCodec<UndeliverableReason>::name(*fields.undeliverableReason) : QString());
}

AddressFields AddressEditor::input() const
{
    AddressFields fields{.kind = kind(),
                         .careOf = m_careOf->isBlank() ? std::nullopt : std::optional(m_careOf->text()),
                         .street = m_street->text(),
                         .postalCode = m_postalCode->valueText(),
                         .town = m_town->text(),
                         .country = m_country->country(),
                         .from = {},
                         .to = {},
                         .undeliverableSince = {},
                         .undeliverableReason = {}};
    if (const auto reason = EnumCodec<UndeliverableReason>::parse(m_undeliverableReason->currentId());
        reason && m_undeliverable->isChecked())
        fields.undeliverableReason = *reason;
    return fields;
}

Result<AddressFields> AddressEditor::store() const
{
    FieldCheck check;
    AddressFields fields = input();
    const auto day = [&check](const QString &name, const DateEdit &edit) {
        return check.take(name, edit.date()).value_or(std::nullopt);
    };
    const auto from = day(QStringLiteral("from"), *m_from);
    if (!from && m_from->isBlank())
        check.add(QStringLiteral("from"), FieldReason::Required);
    fields.to = day(QStringLiteral("to"), *m_to);
    if (m_undeliverable->isChecked()) {
        fields.undeliverableSince = day(QStringLiteral("undeliverableSince"), *m_undeliverableSince);
        if (m_undeliverableSince->isBlank())
            check.add(QStringLiteral("undeliverableSince"), FieldReason::Required);
        if (!fields.undeliverableReason)
            check.add(QStringLiteral("undeliverableReason"), FieldReason::Required);
    }
    // An unreadable day has its error already; the rest of the form is checked as if it were today.
    fields.from = from.value_or(m_clock.today());
    const auto address = check.take({}, PostalAddress::create(fields, m_clock.today()));
    if (check.failed())
        return check.failure();
    return address->fields();
}

QList<RecordField<AddressFields>> AddressEditor::describeFields() const
{
    return {describe(tr("Kind of address"), &AddressFields::kind,
                     [](const AddressFields &fields) {
                         return kindText(fields.kind);
                     }),
            describe(tr("c/o"), &AddressFields::careOf,
                     [](const AddressFields &fields) {
                         return fields.careOf.value_or(QString());
                     }),
            describePlace(tr("Address")),
            describe(tr("Valid from"), &AddressFields::from,
                     [](const AddressFields &fields) {
                         return dateText(fields.from);
                     }),
            describe(tr("Valid to"), &AddressFields::to,
                     [](const AddressFields &fields) {
                         return optionalDate(fields.to);
                     }),
            describeUndeliverable(tr("Post has come back"))};
}

} // namespace medlem::client
