// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/app/demoagreements.h"

#include "server/app/demopaper.h"

#include <QDate>

namespace medlem::server {

namespace {

const QString madeUp = QStringLiteral("Det här är en demo. Papperet, personerna och mötet är påhittade.");
const QString signatoryRole = QStringLiteral("Eva Ek, ordförande"); // as the database's own made-up agreements have it
const QString signatory = QStringLiteral("Eva Ek");
const QString witness = QStringLiteral("Nils Holm");
const QString otherWitness = QStringLiteral("Sara Lind");

QString meetingOf(const Row &agreement)
{
    return QStringLiteral("årsmötet %1, § %2")
        .arg(agreement.date("meeting_date").toString(Qt::ISODate), agreement.text("minutes_paragraph"));
}

DemoPaper agreementPaper(const Row &agreement)
{
    const QString administrator = agreement.text("administrator");
    return {.title = QStringLiteral("DEMO: Avtal om tillgång till medlemsregistret"),
            .lines = {madeUp, QString(), QStringLiteral("Referens: %1").arg(agreement.text("reference")),
                      QStringLiteral("Avdelning: %1 (personuppgiftsbiträde)").arg(agreement.text("branch_name")),
                      QStringLiteral("Lokaladministratör: %1").arg(administrator),
                      QStringLiteral("Vald av %1").arg(meetingOf(agreement)), QString(),
                      QStringLiteral("Avdelningen använder uppgifterna i registret bara så som riksorganisationen"),
                      QStringLiteral("(personuppgiftsansvarig) har bestämt. Avtalet ersätter alla tidigare avtal om"),
                      QStringLiteral("avdelningens tillgång. Det gäller tills ett nytt har godkänts.")},
            .signatures = {{signatory, QStringLiteral("För avdelningen: %1").arg(signatoryRole)},
                           {administrator, QStringLiteral("Lokaladministratör: %1").arg(administrator)}}};
}

DemoPaper minutesPaper(const Row &agreement)
{
    return {.title = QStringLiteral("DEMO: Protokollsutdrag"),
            .lines = {madeUp, QString(),
                      QStringLiteral("%1, %2").arg(agreement.text("branch_name"), meetingOf(agreement)), QString(),
                      QStringLiteral("Val av lokaladministratör"),
                      QStringLiteral("Mötet valde %1 till lokaladministratör.").arg(agreement.text("administrator")),
                      QStringLiteral("Uppdraget gäller tills mötet väljer någon annan."), QString(),
                      QStringLiteral("Hör till avtalet %1.").arg(agreement.text("reference"))},
            .signatures = {{signatory, QStringLiteral("Rätt utdraget: %1").arg(signatoryRole)},
                           {witness, QStringLiteral("Vidimeras: %1, justerare").arg(witness)},
                           {otherWitness, QStringLiteral("Vidimeras: %1, justerare").arg(otherWitness)}}};
}

// Takes drafts as far as they are to come.
class Papers
{
public:
    Papers(Transaction &owner, AccountId national)
        : m_owner(owner)
        , m_national(national)
    {
    }

    Result<void> bringOn(const Rows &drafts)
    {
        for (const Row &draft : drafts)
            TRY(bringOn(draft.id<AgreementId>("agreement_id"), draft.text("goal")));
        return {};
    }

private:
    Result<void> bringOn(AgreementId agreement, const QString &goal)
    {
        if (goal == QLatin1String("draft"))
            return {};
        if (goal == QLatin1String("sent"))
            return advance(agreement, goal);
        TRY(keepPapers(agreement));
        TRY(advance(agreement, QStringLiteral("received")));
        if (goal == QLatin1String("returned"))
            return advance(agreement, goal);
        if (goal != QLatin1String("inForce"))
            return {};
        for (const char *step : {"demo/tick_review", "demo/put_in_force"})
            TRY(m_owner.run(step, {{"agreementId", agreement}, {"accountId", m_national}}));
        return {};
    }

    Result<void> advance(AgreementId agreement, const QString &state)
    {
        TRY(m_owner.run("demo/advance_agreement",
                        {{"agreementId", agreement}, {"state", state}, {"accountId", m_national}}));
        return {};
    }

    Result<void> keepPapers(AgreementId agreement)
    {
        TRY_ASSIGN(const Rows rows, m_owner.run("demo/describe_agreement", {{"agreementId", agreement}}));
        const Row described = rows.first();
        TRY(keep(agreement, "signedAgreement", "avtal.pdf", agreementPaper(described)));
        return keep(agreement, "minutesExcerpt", "protokollsutdrag.pdf", minutesPaper(described));
    }

    Result<void> keep(AgreementId agreement, const char *kind, const char *fileName, const DemoPaper &paper)
    {
        TRY(m_owner.run("demo/keep_paper", {{"agreementId", agreement},
                                            {"kind", QString::fromLatin1(kind)},
                                            {"fileName", QString::fromLatin1(fileName)},
                                            {"content", demoPdf(paper)},
                                            {"accountId", m_national}}));
        return {};
    }

    Transaction &m_owner;
    AccountId m_national;
};

} // namespace

// A branch has one agreement on its way, so those in force come first.
Result<void> addDemoAgreements(Transaction &owner, const DemoRoutine &routine)
{
    Papers papers(owner, routine.national);
    TRY_ASSIGN(const Rows own,
               owner.run("demo/draft_own_agreement", {{"branchId", routine.branch}, {"personId", routine.person}}));
    TRY(papers.bringOn(own));
    for (const char *drafts : {"demo/draft_others_agreements", "demo/draft_new_agreements"}) {
        TRY_ASSIGN(const Rows rows, owner.run(drafts, {{"branchId", routine.branch}}));
        TRY(papers.bringOn(rows));
    }
    return {};
}

} // namespace medlem::server
