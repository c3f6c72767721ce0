// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/app/demonames.h"
#include "server/app/demoperson.h"

#include <algorithm>

namespace medlem::server {

namespace {

struct Address
{
    const char *kind = "registered";
    QByteArray careOf = "\\N";
    QByteArray street;
    QByteArray postalCode;
    QByteArray town;
    const char *country = "SE";
    QDate from;
    QDate to = {}; // invalid: until further notice
    QDate undeliverableSince = {};
    const char *undeliverableReason = "\\N";
};

QByteArray dateOrNull(QDate date)
{
    return date.isValid() ? date.toString(Qt::ISODate).toLatin1() : QByteArray("\\N");
}

QByteArray row(const DemoPerson &person, const Address &address, qint64 &number)
{
    return demoId(2, number++) + '\t' + person.id + '\t' + address.kind + '\t' + address.careOf + '\t' +
           address.street + '\t' + address.postalCode + '\t' + address.town + '\t' + address.country + '\t' +
           dateOrNull(address.from) + '\t' + dateOrNull(address.to) + '\t' + dateOrNull(address.undeliverableSince) +
           '\t' + address.undeliverableReason + '\n';
}

QByteArray streetLine(DemoRandom &random)
{
    QByteArray line = QByteArray(random.pick(demoStreets)) + ' ' + QByteArray::number(random.between(1, 98));
    if (random.chance(25))
        line += QByteArray(" ") + static_cast<char>('A' + random.below(5));
    if (random.chance(20))
        line += " lgh 1" + QByteArray::number(random.between(1, 6)) + "0" + QByteArray::number(random.between(1, 4));
    return line;
}

Address inTown(const DemoBranch &branch, DemoRandom &random, const char *kind, QDate from)
{
    Address address;
    address.kind = kind;
    address.street = streetLine(random);
    address.postalCode = QByteArray::number(branch.firstPostalCode + random.below(9));
    address.town = branch.town;
    address.from = from;
    return address;
}

Address abroad(DemoRandom &random, QDate from)
{
    const DemoForeignAddress &foreign = random.pick(demoForeignAddresses);
    Address address;
    address.kind = "foreign";
    address.street = foreign.street;
    address.postalCode = foreign.postalCode;
    address.town = foreign.town;
    address.country = foreign.country;
    address.from = from;
    return address;
}

Address registered(const DemoBranch &branch, DemoRandom &random, QDate from, QDate today)
{
    Address address = inTown(branch, random, "registered", from);
    if (random.chance(4))
        address.careOf = QByteArray(random.pick(demoWomensNames)) + ' ' + random.pick(demoFamilyNames);
    if (random.chance(2)) {
        static constexpr std::array<const char *, 3> reasons{"moved", "unknown", "wrongAddress"};
        address.undeliverableSince = std::max(from, today.addDays(-random.between(5, 300)));
        address.undeliverableReason = random.pick(reasons);
    }
    return address;
}

QByteArray otherRows(const DemoPerson &person, const DemoBranch &branch, DemoRandom &random, QDate today,
                     qint64 &number)
{
    QByteArray rows;
    if (random.chance(5)) {
        Address postal = inTown(branch, random, "postal", today.addDays(-random.between(30, 2000)));
        if (random.chance(60))
            postal.street = "Box " + QByteArray::number(random.between(1, 900));
        rows += row(person, postal, number);
    }
    if (random.chance(3)) {
        const DemoBranch &elsewhere = random.pick(demoBranches);
        Address temporary = inTown(elsewhere, random, "temporary", today.addDays(-random.between(-20, 120)));
        temporary.to = temporary.from.addDays(random.between(30, 240));
        rows += row(person, temporary, number);
    }
    return rows;
}

} // namespace

QByteArray demoAddressRows(const DemoPerson &person, std::size_t branch, QDate today, qint64 &number)
{
    DemoRandom random(static_cast<std::uint64_t>(person.index) + 4'000'000'000U);
    // One in ten lives elsewhere than most of the branch.
    const DemoBranch &home = random.chance(10) ? random.pick(demoBranches) : demoBranches[branch];
    const QDate from = std::min(person.joined, today).addDays(-random.between(0, 3000));
    if (random.chance(2))
        return row(person, abroad(random, from), number);
    QByteArray rows;
    if (random.chance(10)) {
        Address former =
            inTown(random.pick(demoBranches), random, "registered", from.addDays(-random.between(400, 4000)));
        former.to = from.addDays(-1);
        rows += row(person, former, number);
    }
    rows += row(person, registered(home, random, from, today), number);
    return rows + otherRows(person, demoBranches[branch], random, today, number);
}

} // namespace medlem::server
