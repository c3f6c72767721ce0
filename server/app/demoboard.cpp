// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/app/demoboard.h"

#include <algorithm>

namespace medlem::server {

namespace {

constexpr int periods = 4; // the one that runs, and three before it

struct Term
{
    QDate from;
    QDate to; // invalid: until further notice
    const char *electedBy = "annualMeeting";
};

// Annual meetings are in March.
QDate latestAnnualMeeting(QDate today)
{
    const QDate thisYears(today.year(), 3, 15);
    return thisYears <= today ? thisYears : thisYears.addYears(-1);
}

class Board
{
public:
    Board(std::size_t branch, const std::vector<DemoPerson> &candidates, const DemoCatalog &catalog, qint64 &number)
        : m_branch(branch)
        , m_candidates(candidates)
        , m_catalog(catalog)
        , m_number(number)
        , m_random(branch + 8'000'000'000U)
    {
    }

    // A seat takes two people over the periods, and no person sits on two seats of a role: so there may be fewer seats
    // than the role has.
    void fill(const DemoRole &role)
    {
        const int seats = std::min(role.seats, std::max(1, static_cast<int>(m_candidates.size()) / 2));
        for (int seat = 1; seat <= seats; ++seat) {
            fillSeat(role, seat);
            m_nextCandidate += 2;
        }
    }

    [[nodiscard]] const QByteArray &rows() const { return m_rows; }

private:
    void fillSeat(const DemoRole &role, int seat)
    {
        const int years = std::max(role.mandateYears, 1);
        QDate from = latestAnnualMeeting(m_catalog.today).addYears(-m_random.below(years));
        for (int period = 0; period < periods; ++period, from = from.addYears(-years)) {
            Term term{.from = from, .to = from.addYears(years).addDays(-1)};
            if (role.mandateYears == 0 && period == 0)
                term.to = QDate();
            const bool isVacant = role.mayBeVacant && m_random.chance(seat > 3 ? 50 : 15);
            if (!isVacant)
                write(role, seat, byElection(term), candidate(period));
        }
    }

    // Some come in at a meeting between two annual ones, after the one before has left.
    Term byElection(Term term)
    {
        const QDate later = term.from.addDays(m_random.between(60, 200));
        if (m_random.chance(8) && later <= m_catalog.today) {
            term.from = later;
            term.electedBy = "memberMeeting";
        }
        return term;
    }

    // The one before was elected twice as often as not.
    [[nodiscard]] const DemoPerson &candidate(int period) const
    {
        return m_candidates[(m_nextCandidate + static_cast<std::size_t>(period / 2)) % m_candidates.size()];
    }

    void write(const DemoRole &role, int seat, const Term &term, const DemoPerson &person)
    {
        if (person.joined > term.from || person.birthDate.addYears(18) > term.from)
            return;
        const QByteArray from = term.from.toString(Qt::ISODate).toLatin1();
        const QByteArray to = term.to.isValid() ? term.to.toString(Qt::ISODate).toLatin1() : QByteArray("\\N");
        m_rows += demoId(4, m_number++) + '\t' + person.id + '\t' + m_catalog.branchIds[m_branch] + '\t' + role.id +
                  '\t' + QByteArray::number(seat) + '\t' + from + '\t' + to + '\t' + from + '\t' + term.electedBy +
                  '\t' + QByteArray::number(m_random.between(7, 18)) + '\n';
    }

    std::size_t m_branch;
    const std::vector<DemoPerson> &m_candidates;
    const DemoCatalog &m_catalog;
    qint64 &m_number;
    DemoRandom m_random;
    std::size_t m_nextCandidate = 0;
    QByteArray m_rows;
};

} // namespace

QByteArray demoBoardRows(std::size_t branch, const std::vector<DemoPerson> &candidates, const DemoCatalog &catalog,
                         qint64 &number)
{
    if (candidates.empty())
        return {};
    Board board(branch, candidates, catalog, number);
    for (const DemoRole &role : catalog.roles)
        board.fill(role);
    return board.rows();
}

} // namespace medlem::server
