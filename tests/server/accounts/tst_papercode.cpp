// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/accounts/papercode.h"

#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace medlem;
using namespace medlem::server;

class TestPaperCode : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isWrittenInGroups();
    void isKnownAgain_data();
    void isKnownAgain();
    void refusesOtherForms_data();
    void refusesOtherForms();
};

void TestPaperCode::isWrittenInGroups()
{
    static const QRegularExpression activation(QStringLiteral("^([A-Z2-7]{4}-){7}[A-Z2-7]{4}$"));
    static const QRegularExpression recovery(QStringLiteral("^([A-Z2-7]{4}-){3}[A-Z2-7]{4}$"));
    QVERIFY(activation.match(PaperCode::createForActivation().text()).hasMatch());
    QSet<QString> texts;
    for (const PaperCode &code : PaperCode::createForRecovery()) {
        QVERIFY(recovery.match(code.text()).hasMatch());
        texts.insert(code.text());
    }
    QCOMPARE(texts.size(), 10);
}

void TestPaperCode::isKnownAgain_data()
{
    QTest::addColumn<bool>("small");
    QTest::addColumn<QString>("separator");
    QTest::newRow("as printed") << false << QStringLiteral("-");
    QTest::newRow("small letters") << true << QStringLiteral("-");
    QTest::newRow("spaces") << false << QStringLiteral(" ");
    QTest::newRow("together") << true << QString();
}

void TestPaperCode::isKnownAgain()
{
    QFETCH(const bool, small);
    QFETCH(const QString, separator);
    const PaperCode code = PaperCode::createForActivation();
    QString typed = code.text().replace(u'-', separator);
    if (small)
        typed = typed.toLower();
    typed.replace(u'O', u'0').replace(u'I', u'1').replace(u'B', u'8'); // as some read them
    QCOMPARE(PaperCode::hashOf(typed), std::optional(code.hash()));
    QCOMPARE(code.hash().size(), 32);
}

void TestPaperCode::refusesOtherForms_data()
{
    QTest::addColumn<QString>("typed");
    QTest::newRow("nothing") << QString();
    QTest::newRow("a code of an app") << QStringLiteral("123456");
    QTest::newRow("cut") << QStringLiteral("ABCD-EFGH-IJKL-MNO");
    QTest::newRow("a letter that is none") << QStringLiteral("ABCD-EFGH-IJKL-MNÖ");
    QTest::newRow("a digit that is none") << QStringLiteral("ABCD-EFGH-IJKL-MNO9");
}

void TestPaperCode::refusesOtherForms()
{
    QFETCH(const QString, typed);
    QVERIFY(!PaperCode::hashOf(typed));
}

QTEST_APPLESS_MAIN(TestPaperCode)
#include "tst_papercode.moc"
