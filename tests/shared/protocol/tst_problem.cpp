// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shared/protocol/problem.h"

#include <QSet>
#include <QTest>

using namespace medlem;

class TestProblem : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void errorComesBack_data();
    void errorComesBack();
    void detailStaysInside();
    void everyReasonHasAName();
    void understandsOthersPages_data();
    void understandsOthersPages();
};

void TestProblem::errorComesBack_data()
{
    QTest::addColumn<ErrorCode>("code");
    QTest::addColumn<int>("status");
    QTest::newRow("invalid") << ErrorCode::Invalid << 422;
    QTest::newRow("malformed") << ErrorCode::Malformed << 400;
    QTest::newRow("unauthenticated") << ErrorCode::Unauthenticated << 401;
    QTest::newRow("forbidden") << ErrorCode::Forbidden << 403;
    QTest::newRow("step-up") << ErrorCode::StepUpRequired << 403;
    QTest::newRow("not found") << ErrorCode::NotFound << 404;
    QTest::newRow("method") << ErrorCode::MethodNotAllowed << 405;
    QTest::newRow("conflict") << ErrorCode::Conflict << 409;
    QTest::newRow("stale") << ErrorCode::Stale << 412;
    QTest::newRow("too large") << ErrorCode::TooLarge << 413;
    QTest::newRow("precondition") << ErrorCode::PreconditionRequired << 428;
    QTest::newRow("too many") << ErrorCode::TooManyRequests << 429;
    QTest::newRow("internal") << ErrorCode::Internal << 500;
    QTest::newRow("unavailable") << ErrorCode::Unavailable << 503;
}

void TestProblem::errorComesBack()
{
    QFETCH(ErrorCode, code);
    QFETCH(int, status);
    Error error = makeError(code);
    error.fields = {{QStringLiteral("person.email"), FieldReason::EmailFormat}};
    const Problem problem = problemOf(error, QStringLiteral("0190a0b0-0000-7000-8000-000000000001"));
    QCOMPARE(problem.status, status);
    QVERIFY(!problem.title.isEmpty());
    const Error back = errorFromProblem(status, BodyCodec<Problem>::encode(problem));
    QCOMPARE(back.code, code);
    QCOMPARE(back.fields, error.fields);
    QCOMPARE(back.requestId, QStringLiteral("0190a0b0-0000-7000-8000-000000000001"));
}

void TestProblem::detailStaysInside()
{
    const Error error = makeError(ErrorCode::Internal, QStringLiteral("relation \"person\" does not exist"));
    QVERIFY(!BodyCodec<Problem>::encode(problemOf(error, {})).contains("person"));
}

void TestProblem::everyReasonHasAName()
{
    QSet<QString> names;
    for (int value = 0; value <= static_cast<int>(FieldReason::RecipientRefused); ++value) {
        const auto reason = static_cast<FieldReason>(value);
        const QString name = EnumCodec<FieldReason>::name(reason);
        QVERIFY2(!names.contains(name), qPrintable(name));
        names.insert(name);
        QCOMPARE(EnumCodec<FieldReason>::parse(name).value(), reason);
    }
}

void TestProblem::understandsOthersPages_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<ErrorCode>("code");
    QTest::newRow("a proxy's bad gateway") << 502 << ErrorCode::Unavailable;
    QTest::newRow("gateway timeout") << 504 << ErrorCode::Timeout;
    QTest::newRow("not found") << 404 << ErrorCode::NotFound;
    QTest::newRow("teapot") << 418 << ErrorCode::Internal;
}

void TestProblem::understandsOthersPages()
{
    QFETCH(int, status);
    QFETCH(ErrorCode, code);
    QCOMPARE(errorFromProblem(status, "<html>Oh no</html>").code, code);
}

QTEST_APPLESS_MAIN(TestProblem)
#include "tst_problem.moc"
