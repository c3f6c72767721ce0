// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shared/domain/members/chosenpostaladdress.h"

#include <QTest>

using medlem::AddressFields;
using medlem::AddressKind;
using medlem::ChosenPostalAddress;
using medlem::PostalChoice;
using medlem::UndeliverableReason;

class TestChosenPostalAddress : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void chooses_data();
    void chooses();
};

static const QDate day(2026, 5, 4);

static AddressFields address(AddressKind kind, QDate from = QDate(2020, 1, 1), std::optional<QDate> to = {})
{
    AddressFields fields;
    fields.kind = kind;
    fields.from = from;
    fields.to = to;
    return fields;
}

static AddressFields undeliverable(AddressFields fields, QDate since = day)
{
    fields.undeliverableSince = since;
    fields.undeliverableReason = UndeliverableReason::Moved;
    return fields;
}

void TestChosenPostalAddress::chooses_data()
{
    QTest::addColumn<QList<AddressFields>>("addresses");
    QTest::addColumn<PostalChoice>("choice");
    QTest::addColumn<int>("index"); // -1 for none
    const auto row = [](const char *name, const QList<AddressFields> &addresses, PostalChoice choice, int index) {
        QTest::newRow(name) << addresses << choice << index;
    };
    const auto registered = address(AddressKind::Registered);
    const auto postal = address(AddressKind::Postal);
    const auto foreign = address(AddressKind::Foreign);
    const auto temporary = address(AddressKind::Temporary, QDate(2026, 5, 1), day);
    const auto over = address(AddressKind::Temporary, QDate(2026, 4, 1), day.addDays(-1));
    const auto coming = address(AddressKind::Temporary, day.addDays(1), day.addDays(9));

    row("no addresses", {}, PostalChoice::None, -1);
    row("registered only", {registered}, PostalChoice::Registered, 0);
    row("postal before registered", {registered, postal}, PostalChoice::Postal, 1);
    row("temporary before all", {foreign, registered, postal, temporary}, PostalChoice::Temporary, 3);
    row("foreign last", {foreign, registered}, PostalChoice::Registered, 1);
    row("foreign only", {foreign}, PostalChoice::Foreign, 0);
    row("temporary on its first day", {registered, address(AddressKind::Temporary, day, day)}, PostalChoice::Temporary,
        1);
    row("temporary is over", {over, registered}, PostalChoice::Registered, 1);
    row("temporary is coming", {coming, registered}, PostalChoice::Registered, 1);
    row("none valid on the day", {over, coming}, PostalChoice::None, -1);
    row("undeliverable is passed over", {undeliverable(postal), registered}, PostalChoice::Registered, 1);
    row("undeliverable later", {undeliverable(postal, day.addDays(1)), registered}, PostalChoice::Postal, 0);
    row("all undeliverable", {undeliverable(postal), undeliverable(registered)}, PostalChoice::AllUndeliverable, -1);
    row("undeliverable and over", {undeliverable(over)}, PostalChoice::None, -1);
    row("undeliverable, to the foreign one", {undeliverable(registered), foreign}, PostalChoice::Foreign, 1);
    row("two of a kind: the later", {address(AddressKind::Registered, QDate(2024, 1, 1)), registered},
        PostalChoice::Registered, 0);
    row("no first day", {address(AddressKind::Registered, QDate())}, PostalChoice::None, -1);
}

void TestChosenPostalAddress::chooses()
{
    QFETCH(QList<AddressFields>, addresses);
    QFETCH(PostalChoice, choice);
    QFETCH(int, index);
    const ChosenPostalAddress chosen = chosenPostalAddress(addresses, day);
    QCOMPARE(chosen.choice, choice);
    QCOMPARE(chosen.index.value_or(-1), qsizetype{index});
}

QTEST_APPLESS_MAIN(TestChosenPostalAddress)
#include "tst_chosenpostaladdress.moc"
