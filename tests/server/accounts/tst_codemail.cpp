// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/accounts/codemail.h"

#include <QRegularExpression>
#include <QTest>

using namespace medlem;
using namespace medlem::server;

class TestCodeMail : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsWhatToDo_data();
    void tellsWhatToDo();
    void fillsValuesOnce();
    void knowsNoOrganisation();
};

namespace {

CodeMailFacts facts(ActivationPurpose purpose)
{
    return {.purpose = purpose,
            .organisation = QStringLiteral("Riksförbundet Länken"),
            .displayName = QStringLiteral("Åsa Öberg"),
            .code = QStringLiteral("ABCD-EFGH"),
            .expiresAt = QDateTime({2026, 7, 14}, {12, 5}, Qt::UTC)};
}

} // namespace

void TestCodeMail::tellsWhatToDo_data()
{
    QTest::addColumn<ActivationPurpose>("purpose");
    QTest::addColumn<QString>("subject");
    QTest::addColumn<QString>("proof");
    QTest::newRow("activation") << ActivationPurpose::Activation
                                << QStringLiteral("Engångskod för ditt konto i medlemsregistret")
                                << QStringLiteral("Välj ett lösenord");
    QTest::newRow("password") << ActivationPurpose::NewPassword
                              << QStringLiteral("Engångskod för nytt lösenord i medlemsregistret")
                              << QStringLiteral("Skriv koden som din kodapp visar");
    QTest::newRow("app") << ActivationPurpose::NewSecondFactor
                         << QStringLiteral("Engångskod för ny kodapp i medlemsregistret")
                         << QStringLiteral("Skriv ditt lösenord");
}

void TestCodeMail::tellsWhatToDo()
{
    QFETCH(const ActivationPurpose, purpose);
    QFETCH(const QString, proof);
    const CodeMail mail = composeCodeMail(facts(purpose));
    QTEST(mail.subject, "subject");
    QVERIFY(mail.text.startsWith(QStringLiteral("Hej Åsa Öberg!\n")));
    QVERIFY(mail.text.contains(QStringLiteral("\n\nABCD-EFGH\n\n")));
    QVERIFY(mail.text.contains(QStringLiteral("gäller till 14 juli 2026 kl. 14.05"))); // in Sweden's summer
    QVERIFY(mail.text.contains(QStringLiteral("Lämna aldrig ut koden")));
    QVERIFY(mail.text.contains(proof));
    QVERIFY(!mail.text.contains(u'{'));
}

void TestCodeMail::fillsValuesOnce()
{
    CodeMailFacts odd = facts(ActivationPurpose::Activation);
    odd.displayName = QStringLiteral("{code} {");
    const CodeMail mail = composeCodeMail(odd);
    QVERIFY(mail.text.startsWith(QStringLiteral("Hej {code} {!\n")));
    QCOMPARE(mail.text.count(QStringLiteral("ABCD-EFGH")), 1);
}

void TestCodeMail::knowsNoOrganisation()
{
    CodeMailFacts unnamed = facts(ActivationPurpose::Activation);
    unnamed.organisation.clear();
    const CodeMail mail = composeCodeMail(unnamed);
    QVERIFY(mail.text.contains(QStringLiteral("\nRiksorganisationen har lagt upp")));
    QVERIFY(mail.text.contains(QStringLiteral("hör av dig till riksorganisationen.")));
}

QTEST_GUILESS_MAIN(TestCodeMail)
#include "tst_codemail.moc"
