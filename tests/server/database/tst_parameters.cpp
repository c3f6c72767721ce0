// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/database/constraintrule.h"
#include "server/database/dbfailure.h"
#include "server/database/parameters.h"

#include <QTest>

using namespace medlem;
using namespace medlem::server;

class TestParameters : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void areOrderedByTheStatement();
    void mismatchIsABug_data();
    void mismatchIsABug();
    void textForms_data();
    void textForms();
    void nulIsNoticed();
    void constraintBecomesFieldError();
};

static const Statement &statement()
{
    static const Statement two = parseStatement("two", "SELECT :a, :b");
    return two;
}

void TestParameters::areOrderedByTheStatement()
{
    const auto ordered = Parameters{{"b", 2}, {"a", QStringLiteral("x")}}.inOrder(statement());
    QCOMPARE(ordered.size(), 2);
    QCOMPARE(ordered[0].bytes(), QByteArray("x"));
    QCOMPARE(ordered[1].bytes(), QByteArray("2"));
}

void TestParameters::mismatchIsABug_data()
{
    QTest::addColumn<Parameters>("parameters");
    QTest::addColumn<QByteArray>("message");
    QTest::newRow("missing") << Parameters{{"a", 1}} << QByteArray("two: parameter :b is missing");
    QTest::newRow("surplus") << Parameters{{"a", 1}, {"b", 1}, {"c", 1}}
                             << QByteArray("two: parameter :c is not in the statement");
    QTest::newRow("twice") << Parameters{{"a", 1}, {"b", 1}, {"a", 1}}
                           << QByteArray("two: parameter :a is given twice");
}

void TestParameters::mismatchIsABug()
{
    QFETCH(Parameters, parameters);
    QFETCH(QByteArray, message);
    try {
        (void)parameters.inOrder(statement());
        QFAIL("no failure");
    } catch (const DbFailure &failure) {
        QCOMPARE(failure.kind(), DbFailure::Kind::Bug);
        QCOMPARE(QByteArray(failure.what()), message);
    }
}

void TestParameters::textForms_data()
{
    QTest::addColumn<Parameter>("parameter");
    QTest::addColumn<QByteArray>("bytes");
    const QUuid uuid = QUuid::fromString(u"018f0e4a-0000-7000-8000-000000000001");
    const QDateTime time(QDate(2026, 5, 1), QTime(12, 30, 0, 250), Qt::UTC);
    QTest::newRow("text") << Parameter(QStringLiteral("Åsa")) << QByteArray("Åsa");
    QTest::newRow("null text is empty") << Parameter(QString()) << QByteArray("");
    QTest::newRow("true") << Parameter(true) << QByteArray("t");
    QTest::newRow("bigint") << Parameter(qint64(-9007199254740993)) << QByteArray("-9007199254740993");
    QTest::newRow("double") << Parameter(0.1) << QByteArray("0.1");
    QTest::newRow("date") << Parameter(QDate(2026, 5, 1)) << QByteArray("2026-05-01");
    QTest::newRow("timestamp") << Parameter(time.toOffsetFromUtc(7200)) << QByteArray("2026-05-01T12:30:00.250Z");
    QTest::newRow("id") << Parameter(PersonId(uuid)) << QByteArray("018f0e4a-0000-7000-8000-000000000001");
    QTest::newRow("texts") << Parameter(QStringList{QStringLiteral("a\"b"), QStringLiteral("c\\d"), QString()})
                           << QByteArray(R"({"a\"b","c\\d",""})");
    QTest::newRow("ids") << Parameter(QList<PersonId>{PersonId(uuid)})
                         << QByteArray("{\"018f0e4a-0000-7000-8000-000000000001\"}");
    QTest::newRow("no elements") << Parameter(QList<QUuid>{}) << QByteArray("{}");
    QTest::newRow("optional elements") << Parameter(QList<std::optional<int>>{1, std::nullopt})
                                       << QByteArray("{\"1\",NULL}");
}

void TestParameters::textForms()
{
    QFETCH(Parameter, parameter);
    QVERIFY(!parameter.isNull());
    QTEST(parameter.bytes(), "bytes");
    QVERIFY(Parameter(std::optional<QString>()).isNull());
    QVERIFY(Parameter(std::optional<PersonId>()).isNull());
    QVERIFY(Parameter(std::optional<QStringList>()).isNull());
}

void TestParameters::nulIsNoticed()
{
    const QString text = QStringLiteral("a") + QChar(0) + QStringLiteral("b");
    QVERIFY(Parameter(text).hasNul());
    QVERIFY(Parameter(QStringList{text}).hasNul());
    QVERIFY(!Parameter(QByteArray("a\0b", 3)).hasNul()); // bytea may hold anything
}

void TestParameters::constraintBecomesFieldError()
{
    const std::initializer_list<ConstraintRule> rules{{"person_pnr_key", FieldReason::AlreadyUsed, "personnummer"}};
    const Error known = translateConstraint(makeError(ErrorCode::Conflict, QStringLiteral("person_pnr_key")), rules);
    QCOMPARE(known.code, ErrorCode::Conflict);
    QCOMPARE(known.fields, (QList<FieldError>{{QStringLiteral("personnummer"), FieldReason::AlreadyUsed}}));

    const Error other = makeError(ErrorCode::Conflict, QStringLiteral("another"));
    QCOMPARE(translateConstraint(other, rules), other);
    const Error notFound = makeError(ErrorCode::NotFound, QStringLiteral("person_pnr_key"));
    QCOMPARE(translateConstraint(notFound, rules), notFound);
}

QTEST_APPLESS_MAIN(TestParameters)
#include "tst_parameters.moc"
