// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/app/demomembership.h"

namespace medlem::server {

namespace {

// Writes the memberships of one person.
class Writer
{
public:
    Writer(const DemoPerson &person, const DemoCatalog &catalog, DemoRandom &random, qint64 &number)
        : m_person(person)
        , m_catalog(catalog)
        , m_random(random)
        , m_number(number)
    {
    }

    void open(std::size_t branch, QDate from) { write(branch, from, "\\N", "\\N"); }

    void ended(std::size_t branch, QDate from, QDate to, const char *reason)
    {
        write(branch, from, to.toString(Qt::ISODate).toLatin1(), reason);
    }

    [[nodiscard]] const QByteArray &rows() const { return m_rows; }

private:
    void write(std::size_t branch, QDate from, const QByteArray &to, const char *reason)
    {
        m_rows += demoId(3, m_number++) + '\t' + m_person.id + '\t' + m_catalog.branchIds[branch] + '\t' +
                  typeOn(from).id + '\t' + from.toString(Qt::ISODate).toLatin1() + '\t' + to + '\t' + reason + '\n';
    }

    [[nodiscard]] bool admits(const DemoType &type, QDate day) const
    {
        return m_person.birthDate.addYears(type.minimumAge) <= day &&
               m_person.birthDate.addYears(type.maximumAge + 1) > day;
    }

    const DemoType &typeOn(QDate day)
    {
        int total = 0;
        for (const DemoType &type : m_catalog.types)
            total += admits(type, day) ? type.weight : 0;
        int draw = total > 0 ? m_random.below(total) : 0;
        for (const DemoType &type : m_catalog.types) {
            if (!admits(type, day))
                continue;
            draw -= type.weight;
            if (draw < 0)
                return type;
        }
        return m_catalog.types.front();
    }

    const DemoPerson &m_person;
    const DemoCatalog &m_catalog;
    DemoRandom &m_random;
    qint64 &m_number;
    QByteArray m_rows;
};

const char *endReason(DemoRandom &random)
{
    static constexpr std::array<const char *, 10> reasons{"resigned",  "resigned",         "resigned", "struckOff",
                                                          "struckOff", "struckOff",        "deceased", "deceased",
                                                          "expelled",  "registeredInError"};
    return random.pick(reasons);
}

std::size_t otherBranch(std::size_t branch, DemoRandom &random)
{
    return (branch + static_cast<std::size_t>(random.between(1, demoBranchCount - 1))) % demoBranchCount;
}

} // namespace

DemoMemberships demoMemberships(const DemoPerson &person, std::size_t branch, const DemoCatalog &catalog,
                                qint64 &number)
{
    DemoRandom random(static_cast<std::uint64_t>(person.index) + 6'000'000'000U);
    Writer writer(person, catalog, random, number);
    const qint64 days = person.joined.daysTo(catalog.today);
    const auto dayBetween = [&](int firstPercent, int lastPercent) {
        return person.joined.addDays(days * random.between(firstPercent, lastPercent) / 100);
    };
    const int story = random.below(100);
    bool isSteady = false;
    if (days < 100 || story >= 33) {
        writer.open(branch, person.joined);
        isSteady = days >= 0;
    } else if (story < 12) {
        writer.ended(branch, person.joined, dayBetween(20, 98), endReason(random));
    } else if (story < 24) { // left and came back
        const QDate left = dayBetween(10, 50);
        writer.ended(branch, person.joined, left, random.chance(50) ? "resigned" : "struckOff");
        writer.open(branch, left.addDays(1 + days * random.between(1, 40) / 100));
    } else if (story < 29) {
        const QDate moved = dayBetween(20, 90);
        writer.ended(otherBranch(branch, random), person.joined, moved, "transferred");
        writer.open(branch, moved.addDays(1));
    } else { // of two branches at once
        writer.open(branch, person.joined);
        writer.open(otherBranch(branch, random), dayBetween(10, 95));
    }
    return {.rows = writer.rows(), .isSteady = isSteady};
}

} // namespace medlem::server
