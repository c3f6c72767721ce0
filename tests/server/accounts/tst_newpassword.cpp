// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/accounts/newpassword.h"

#include <QTest>

using namespace medlem;
using namespace medlem::server;

class TestNewPassword : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void takesGood_data();
    void takesGood();
    void refusesBad_data();
    void refusesBad();
    void composesOnce();

private:
    const QStringList m_own{QStringLiteral("Medlemsregister"), QStringLiteral("Sällskapet Länken"),
                            QStringLiteral("Avdelning Uppsala"), QStringLiteral("anna.lindqvist"),
                            QStringLiteral("Anna Lindqvist")};
};

void TestNewPassword::takesGood_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("words") << QStringLiteral("fyra granar i vinden");
    QTest::newRow("twelve characters") << QStringLiteral("krm7vw!qzpt2");
    QTest::newRow("longest") << QStringLiteral("abc d").repeated(25) + QStringLiteral("xyz");
    QTest::newRow("no Latin letter") << QStringLiteral("молоко хлеб и соль");
    QTest::newRow("twelve pictures") << QStringLiteral("🌲🌳🌴🌵🌷🌸🌹🌺🌻🌼🍀🍁");
    QTest::newRow("own word among others") << QStringLiteral("Uppsala vackra höstkväll");
    QTest::newRow("spaces at the ends") << QStringLiteral(" snöklocka igelkott ");
}

void TestNewPassword::takesGood()
{
    QFETCH(const QString, text);
    const auto password = NewPassword::parse(text, m_own);
    QVERIFY(password);
    QCOMPARE(password->text(), text);
}

void TestNewPassword::refusesBad_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<FieldReason>("reason");
    QTest::newRow("empty") << QString() << FieldReason::TooShort;
    QTest::newRow("eleven characters") << QStringLiteral("krm7vw!qzpt") << FieldReason::TooShort;
    QTest::newRow("eleven pictures") << QStringLiteral("🌲🌳🌴🌵🌷🌸🌹🌺🌻🌼🍀") << FieldReason::TooShort;
    QTest::newRow("129 characters") << QStringLiteral("abc d").repeated(25) + QStringLiteral("wxyz")
                                    << FieldReason::TooLong;
    QTest::newRow("in the list") << QStringLiteral("unbelievable") << FieldReason::CommonPassword;
    QTest::newRow("capitals") << QStringLiteral("Unbelievable") << FieldReason::CommonPassword;
    QTest::newRow("with a year") << QStringLiteral("password2026!") << FieldReason::CommonPassword;
    QTest::newRow("twice") << QStringLiteral("dragondragon") << FieldReason::CommonPassword;
    QTest::newRow("one letter") << QString(20, u'x') << FieldReason::CommonPassword;
    QTest::newRow("digits in turn") << QStringLiteral("123123123123") << FieldReason::CommonPassword;
    QTest::newRow("username") << QStringLiteral("anna.lindqvist") << FieldReason::PersonalPassword;
    QTest::newRow("organisation") << QStringLiteral("SällskapetLänken26") << FieldReason::PersonalPassword;
    QTest::newRow("branch and year") << QStringLiteral("uppsala-2026-uppsala") << FieldReason::PersonalPassword;
    QTest::newRow("product") << QStringLiteral("Medlemsregister1") << FieldReason::PersonalPassword;
}

void TestNewPassword::refusesBad()
{
    QFETCH(const QString, text);
    QFETCH(const FieldReason, reason);
    const auto password = NewPassword::parse(text, m_own);
    QVERIFY(!password);
    QCOMPARE(password.error(), invalidValue(reason));
}

void TestNewPassword::composesOnce()
{
    const QString composed = QStringLiteral("två sjöar åt öster");
    const auto password = NewPassword::parse(composed.normalized(QString::NormalizationForm_D), {});
    QVERIFY(password);
    QCOMPARE(password->text(), composed);
}

QTEST_APPLESS_MAIN(TestNewPassword)
#include "tst_newpassword.moc"
