// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/app/language.h"
#include "client/audit/auditsentence.h"
#include "client/audit/auditvaluetext.h"
#include "client/audit/auditwords.h"
#include "tests/client/audit/auditdata.h"

#include <QTest>

#include <memory>

using namespace medlem;
using namespace medlem::client;
using namespace medlem::test;

class TestAuditSentence : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void tellsWhatHappened_data();
    void tellsWhatHappened();
    void hasASentenceForEveryAction();
    void hidesWhomTheCallerDoesNotSee();
    void neverTakesANameForAPlaceholder();
    void tellsTheTimeInSweden();
    void writesValuesInWords();

private:
    std::unique_ptr<Language> m_swedish;
};

namespace {

AuditEntry changed(AuditObject object, const QList<QString> &fields)
{
    AuditEntry entry = auditEntry(1, AuditAction::Changed, object);
    entry.fields = fields;
    return entry;
}

AuditEntry many(AuditAction action, AuditObject object, qint64 count)
{
    AuditEntry entry = auditEntry(1, action, object);
    entry.count = count;
    return entry;
}

AuditEntry aboutAccount(AuditAction action, const char *account)
{
    AuditEntry entry = auditEntry(1, action, AuditObject::Account);
    entry.subject = QString::fromUtf8(account);
    return entry;
}

} // namespace

void TestAuditSentence::initTestCase()
{
    m_swedish = std::make_unique<Language>(*QCoreApplication::instance(), QLocale(QLocale::Swedish));
}

void TestAuditSentence::tellsWhatHappened_data()
{
    QTest::addColumn<AuditEntry>("entry");
    QTest::addColumn<QString>("sentence");
    const auto row = [](const char *sentence, const AuditEntry &entry) {
        QTest::newRow(sentence) << entry << QString::fromUtf8(sentence);
    };
    row("Anna Berg öppnade Bo Öbergs kort", auditEntry(1, AuditAction::Read, AuditObject::Person));
    AuditEntry lars = auditEntry(1, AuditAction::Read, AuditObject::Person);
    lars.personName = QStringLiteral("Lars Ek-Moritz");
    row("Anna Berg öppnade Lars Ek-Moritz kort", lars);
    AuditEntry paper = auditEntry(1, AuditAction::Read, AuditObject::Paper);
    paper.branchName = QStringLiteral("Örebro");
    row("Anna Berg läste en handling till avtalet för Örebro", paper);
    row("Anna Berg ändrade telefon och e-post för Bo Öberg",
        changed(AuditObject::Person, {QStringLiteral("phone"), QStringLiteral("email")}));
    row("Anna Berg ändrade personuppgifterna för Bo Öberg",
        changed(AuditObject::Person, {QStringLiteral("phone"), QStringLiteral("email"), QStringLiteral("mobile"),
                                      QStringLiteral("given_names")}));
    row("Anna Berg ändrade en adress för Bo Öberg: gata, postnummer och ort",
        changed(AuditObject::Address,
                {QStringLiteral("street"), QStringLiteral("postal_code"), QStringLiteral("town")}));
    row("Anna Berg lade till Bo Öberg i registret", auditEntry(1, AuditAction::Added, AuditObject::Person));
    row("Anna Berg tog bort ett uppdrag för Bo Öberg", auditEntry(1, AuditAction::Withdrawn, AuditObject::Assignment));
    AuditEntry undoing = auditEntry(1, AuditAction::Withdrawn, AuditObject::Address);
    undoing.isUndoing = true;
    row("Anna Berg tog bort en adress för Bo Öberg, genom att ångra en ändring", undoing);
    row("Anna Berg lade till 2 personer", many(AuditAction::Added, AuditObject::Person, 2));
    row("Anna Berg ändrade 3 adresser", many(AuditAction::Changed, AuditObject::Address, 3));
    row("Anna Berg loggade in", auditEntry(1, AuditAction::LoggedIn, AuditObject::Account));
    row("Misslyckad inloggning med ett okänt användarnamn från 10.0.0.4", failedLogIn(1));
    row("Misslyckad inloggning som Anna Berg från 10.0.0.4",
        auditEntry(1, AuditAction::LogInFailed, AuditObject::Account));
    row("Misslyckat försök med en engångskod för Anna Berg från 10.0.0.4",
        auditEntry(1, AuditAction::ActivationFailed, AuditObject::Account));
    AuditEntry stranger = failedLogIn(1);
    stranger.count = 32;
    row("Misslyckad inloggning med okända eller många användarnamn från 10.0.0.4: 32 försök hittills", stranger);
    row("Misslyckad inloggning som Anna Berg från 10.0.0.4: 32 försök hittills",
        many(AuditAction::LogInFailed, AuditObject::Account, 32));
    row("Misslyckat försök med en engångskod för Anna Berg från 10.0.0.4: 2 försök hittills",
        many(AuditAction::ActivationFailed, AuditObject::Account, 2));
    row("Anna Berg angav en kod från kodappen som inte godtogs: 64 försök hittills",
        many(AuditAction::StepUpFailed, AuditObject::Account, 64));
    row("Anna Berg angav en kod från kodappen som inte godtogs",
        auditEntry(1, AuditAction::StepUpFailed, AuditObject::Account));
    row("Anna Berg använde en reservkod", auditEntry(1, AuditAction::RecoveryCodeUsed, AuditObject::Account));
    row("Lösenordet för Anna Berg sparas i en säkrare form efter en inloggning",
        auditEntry(1, AuditAction::PasswordRehashed, AuditObject::Account));
    row("Anna Berg läste en lista med 3 konton", many(AuditAction::Listed, AuditObject::AccountList, 3));
    row("Importen som Anna Berg startade är klar: 4 uppgifter", many(AuditAction::ImportDone, AuditObject::Import, 4));
    row("Importen som Anna Berg startade avbröts eller misslyckades och ändrade ingenting",
        auditEntry(1, AuditAction::ImportFailed, AuditObject::Import));
    row("Anna Berg skapade kontot Erik Ek", aboutAccount(AuditAction::AccountCreated, "Erik Ek"));
    row("Anna Berg utfärdade en engångskod för Erik Ek", aboutAccount(AuditAction::CodeIssued, "Erik Ek"));
    row("Anna Berg avslutade sina egna inloggningar", aboutAccount(AuditAction::SessionsEnded, "Anna Berg"));
    row("Anna Berg sparade ett utdrag ur loggen om Bo Öberg", auditEntry(1, AuditAction::Exported, AuditObject::Log));
    const auto access = [](AuditAction action, AuditObject object) {
        AuditEntry entry = auditEntry(1, action, object);
        entry.branchName = QStringLiteral("Örebro");
        return entry;
    };
    row("Anna Berg godkände avtalet för Örebro", access(AuditAction::AgreementApproved, AuditObject::Agreement));
    row("Anna Berg avslutade behörigheten till registret för Örebro för Bo Öberg",
        access(AuditAction::AccessEnded, AuditObject::Access));
    row("Anna Berg gav Bo Öberg behörighet till registret för Örebro",
        access(AuditAction::AccessGiven, AuditObject::Access));
    row("Anna Berg beviljade ett undantag för Örebro", access(AuditAction::ExceptionGranted, AuditObject::Exception));
    row("Anna Berg bad om att Bo Öberg ska få flytta till en annan avdelning",
        access(AuditAction::TransferRequested, AuditObject::Transfer));
    row("Anna Berg flyttade Bo Öberg mellan avdelningar", access(AuditAction::TransferDone, AuditObject::Transfer));
    row("Anna Berg avböjde flytten av Bo Öberg mellan avdelningar",
        access(AuditAction::TransferDeclined, AuditObject::Transfer));
    AuditEntry withdrawn = access(AuditAction::TransferWithdrawn, AuditObject::Transfer);
    withdrawn.personName.clear(); // whom the branch does not see
    withdrawn.subject = QStringLiteral("Anna M Bergh");
    row("Anna Berg återtog flytten av Anna M Bergh mellan avdelningar", withdrawn);
    AuditEntry declined = auditEntry(1, AuditAction::TransferDeclined, AuditObject::Transfer);
    declined.byName.clear(); // who declined is not told
    row("Den andra avdelningen avböjde flytten av Bo Öberg", declined);
    AuditEntry closed = changed(AuditObject::Branch, {QStringLiteral("closed_on"), QStringLiteral("version")});
    closed.subject = QStringLiteral("Örebro");
    row("Anna Berg stängde avdelningen Örebro", closed);
    AuditEntry looked = auditEntry(1, AuditAction::Read, AuditObject::Branch);
    looked.subject = QStringLiteral("Örebro");
    row("Anna Berg öppnade avdelningen Örebro", looked);
    row("Anna Berg tittade på Bo Öbergs skyddade personuppgifter",
        auditEntry(1, AuditAction::Revealed, AuditObject::Person));
}

void TestAuditSentence::tellsWhatHappened()
{
    QFETCH(AuditEntry, entry);
    QFETCH(QString, sentence);
    QCOMPARE(auditSentence(entry), sentence);
}

void TestAuditSentence::hasASentenceForEveryAction()
{
    const QString noWords = auditSentence(auditEntry(1, AuditAction::Other, AuditObject::Other));
    for (int action = 0; action < int(AuditAction::Other); ++action) {
        const QString sentence = auditSentence(auditEntry(1, AuditAction(action), AuditObject::Person));
        const QByteArray name = EnumCodec<AuditAction>::name(AuditAction(action)).toLatin1();
        QVERIFY2(sentence != noWords && !sentence.contains(u'%'), name.constData());
        QVERIFY2(sentence.contains(QStringLiteral("Anna Berg")), name.constData());
    }
}

void TestAuditSentence::hidesWhomTheCallerDoesNotSee()
{
    AuditEntry entry = auditEntry(1, AuditAction::Changed, AuditObject::Person);
    entry.personName.clear();
    QCOMPARE(auditSentence(entry), QStringLiteral("Anna Berg ändrade personuppgifterna för en person"));
    entry.byName.clear();
    QVERIFY(auditSentence(entry).startsWith(QStringLiteral("Servern ")));
}

void TestAuditSentence::neverTakesANameForAPlaceholder()
{
    AuditEntry entry = auditEntry(1, AuditAction::Read, AuditObject::Person);
    entry.byName = QStringLiteral("Anna %2 Berg");
    QCOMPARE(auditSentence(entry), QStringLiteral("Anna %2 Berg öppnade Bo Öbergs kort"));
}

void TestAuditSentence::tellsTheTimeInSweden()
{
    const QDateTime late(QDate(2026, 5, 19), QTime(22, 30), Qt::UTC); // 00:30 in Sweden
    QCOMPARE(auditDay(late), QDate(2026, 5, 20));
    QCOMPARE(auditMomentText(late), QStringLiteral("2026-05-20 00:30"));
    QCOMPARE(auditDayText(QDate(2026, 5, 20), QDate(2026, 5, 20)), QStringLiteral("I dag"));
    QCOMPARE(auditDayText(QDate(2026, 5, 18), QDate(2026, 5, 20)), QStringLiteral("Måndag 18 maj 2026"));
}

void TestAuditSentence::writesValuesInWords()
{
    QCOMPARE(auditValueText(QStringLiteral("kind"), QStringLiteral("temporary")), QStringLiteral("Tillfällig adress"));
    QCOMPARE(auditValueText(QStringLiteral("town"), QStringLiteral("temporary")), QStringLiteral("temporary"));
    QCOMPARE(auditValueText(QStringLiteral("in_use"), QStringLiteral("true")), QStringLiteral("Ja"));
    QCOMPARE(auditValueText(QStringLiteral("personnummer"), QStringLiteral("197903012388")),
             QStringLiteral("19790301-••••"));
    QCOMPARE(auditValueText(QStringLiteral("state"), QStringLiteral("inForce")), QStringLiteral("Gäller"));
    QCOMPARE(auditFieldText(QStringLiteral("brand_new_field")), QStringLiteral("brand_new_field"));
}

Q_DECLARE_METATYPE(medlem::AuditEntry)

QTEST_MAIN(TestAuditSentence)
#include "tst_auditsentence.moc"
