// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shared/domain/accounts/passwordlength.h"

#include <QTest>

using namespace medlem;

class TestPasswordLength : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void counts_data();
    void counts();
    void limits_data();
    void limits();
};

void TestPasswordLength::counts_data()
{
    QTest::addColumn<QString>("password");
    QTest::addColumn<int>("characters");
    QTest::newRow("none") << QString() << 0;
    QTest::newRow("letters") << QStringLiteral("åäö") << 3;
    QTest::newRow("decomposed") << QStringLiteral("a\u030aa\u0308o\u0308") << 3;
    QTest::newRow("emoji") << QStringLiteral("\U0001F332\U0001F332") << 2;
    QTest::newRow("spaces") << QStringLiteral("a b ") << 4;
}

void TestPasswordLength::counts()
{
    QFETCH(QString, password);
    QFETCH(int, characters);
    QCOMPARE(PasswordLength(password).characters(), characters);
}

void TestPasswordLength::limits_data()
{
    QTest::addColumn<int>("characters");
    QTest::addColumn<std::optional<FieldReason>>("problem");
    using Problem = std::optional<FieldReason>;
    QTest::newRow("0") << 0 << Problem(FieldReason::TooShort);
    QTest::newRow("11") << 11 << Problem(FieldReason::TooShort);
    QTest::newRow("12") << 12 << Problem();
    QTest::newRow("128") << 128 << Problem();
    QTest::newRow("129") << 129 << Problem(FieldReason::TooLong);
}

void TestPasswordLength::limits()
{
    QFETCH(int, characters);
    QFETCH(std::optional<FieldReason>, problem);
    QVERIFY(PasswordLength(QString(characters, u'ö')).problem() == problem);
}

QTEST_APPLESS_MAIN(TestPasswordLength)
#include "tst_passwordlength.moc"
