// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/servedregister.h"

#include <QDate>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

namespace medlem::test {

// Branch B is merged into A, and A closed, over the wire: what was told is done, at once, and for everybody.
class BranchClosingE2eTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void asksForAFreshCode();
    void tellsBeforehand();
    void mergesOnce();
    void endsAccessAtOnce();
    void givesTheReceiptToTheOther();
    void closes();

private:
    [[nodiscard]] QByteArray path(const BranchId &branch, const char *end) const
    {
        return "/api/v1/branches/" + branch.toString().toLatin1() + end;
    }
    [[nodiscard]] static QByteArray closing(const std::optional<BranchId> &into = {})
    {
        QJsonObject body{{QStringLiteral("lastDay"), QDate::currentDate().addDays(-1).toString(Qt::ISODate)},
                         {QStringLiteral("reason"), QStringLiteral("Årsmötet")}};
        if (into)
            body.insert(QStringLiteral("into"), into->toString());
        return QJsonDocument(body).toJson(QJsonDocument::Compact);
    }
    [[nodiscard]] WireReply close(WireClient &client, const BranchId &branch, const QByteArray &key,
                                  const QByteArray &body)
    {
        return client.post(path(branch, "/closing"), body, {{"If-Match", "\"1\""}, {"Idempotency-Key", key}});
    }
    void stepUp() { m_register.data().execute("UPDATE session SET stepped_up_at = now()"); }

    ServedRegister m_register;
    QByteArray m_key = newIdempotencyKey().toLatin1();
    QJsonObject m_effect;
};

void BranchClosingE2eTest::initTestCase()
{
    QVERIFY(m_register.start());
    // Bo is a member of both.
    m_register.data().execute("INSERT INTO membership (person_id, branch_id, type_id, valid_from) SELECT '" +
                              m_register.data().bo.toString().toLatin1() + "', '" +
                              m_register.data().branchB.toString().toLatin1() +
                              "', id, '2022-01-01' FROM membership_type WHERE name = 'Enskild'");
}

void BranchClosingE2eTest::asksForAFreshCode()
{
    WireClient national = m_register.client(Session::National);
    const RegisterFixture &data = m_register.data();
    QCOMPARE(close(national, data.branchB, m_key, closing(data.branchA)).status, 403);
    WireClient local = m_register.client(Session::BranchB);
    QCOMPARE(close(local, data.branchB, m_key, closing(data.branchA)).status, 403);
}

void BranchClosingE2eTest::tellsBeforehand()
{
    WireClient national = m_register.client(Session::National);
    const WireReply told =
        national.post(path(m_register.data().branchB, "/closing/preview"), closing(m_register.data().branchA));
    QVERIFY2(told.status == 200, told.body.constData());
    m_effect = told.json();
    QCOMPARE(m_effect.value(u"moved").toInt(), 2); // Cecilia and the administrator
    QCOMPARE(m_effect.value(u"alreadyMembers").toInt(), 1);
    QCOMPARE(m_effect.value(u"administrators").toArray().first().toString(), QStringLiteral("Frida Adminsson"));
}

// A repetition after a lost answer gets the same answer, and moves nobody twice.
void BranchClosingE2eTest::mergesOnce()
{
    WireClient local = m_register.client(Session::BranchB);
    const auto stream = local.openStream();
    QVERIFY(stream->readUntil("\r\n\r\n").startsWith("HTTP/1.1 200 "));
    const auto takingOver = m_register.client(Session::BranchA).openStream();
    QVERIFY(takingOver->readUntil("\r\n\r\n").startsWith("HTTP/1.1 200 "));
    stepUp();
    WireClient national = m_register.client(Session::National);
    const RegisterFixture &data = m_register.data();
    const WireReply first = close(national, data.branchB, m_key, closing(data.branchA));
    QVERIFY2(first.status == 201, first.body.constData());
    QVERIFY(first.json().value(u"effect").toObject() == m_effect);
    QVERIFY(stream->readUntil("access-ended").contains("access-ended"));
    QVERIFY(takingOver->readUntil("branchesChanged").contains("branchesChanged")); // as all of the members are
    const WireReply again = close(national, data.branchB, m_key, closing(data.branchA));
    QCOMPARE(again.status, 201);
    QCOMPARE(again.body, first.body);
    QCOMPARE(m_register.data().count("membership WHERE end_reason = 'transferred'"), 3);
}

void BranchClosingE2eTest::endsAccessAtOnce()
{
    WireClient local = m_register.client(Session::BranchB);
    const WireReply refused = local.get(path(m_register.data().branchB, ""));
    QVERIFY2(refused.status == 401 || refused.status == 403, refused.body.constData());
}

void BranchClosingE2eTest::givesTheReceiptToTheOther()
{
    WireClient other = m_register.client(Session::BranchA);
    const WireReply receipt = other.get(path(m_register.data().branchB, "/closing"));
    QVERIFY2(receipt.status == 200, receipt.body.constData());
    QCOMPARE(receipt.json().value(u"effect").toObject().value(u"moved").toInt(), 2);
    const WireReply found =
        other.post(path(m_register.data().branchA, "/members/search"),
                   R"({"text": "Cecilia", "filter": "current", "sort": "name", "descending": false,)"
                   R"( "limit": 5})");
    QVERIFY2(found.status == 200, found.body.constData());
    QCOMPARE(found.json().value(u"items").toArray().size(), 1);
}

void BranchClosingE2eTest::closes()
{
    stepUp();
    WireClient national = m_register.client(Session::National);
    const BranchId branch = m_register.data().branchA;
    const WireReply closed = close(national, branch, newIdempotencyKey().toLatin1(), closing());
    QCOMPARE(closed.status, 422); // the members that moved began after that day
    QJsonObject today{{QStringLiteral("lastDay"), QDate::currentDate().toString(Qt::ISODate)},
                      {QStringLiteral("reason"), QStringLiteral("Årsmötet")}};
    const WireReply done =
        close(national, branch, newIdempotencyKey().toLatin1(), QJsonDocument(today).toJson(QJsonDocument::Compact));
    QVERIFY2(done.status == 201, done.body.constData());
    const WireReply card = national.get(path(branch, ""));
    QCOMPARE(card.json().value(u"closedOn").toString(), today.value(u"lastDay").toString());
    QCOMPARE(card.header("etag"), QByteArray("\"2\""));
    QCOMPARE(m_register.data().count("membership WHERE NOT withdrawn AND valid_to IS NULL"), 0);
}

} // namespace medlem::test

QTEST_GUILESS_MAIN(medlem::test::BranchClosingE2eTest)
#include "tst_branchclosing_e2e.moc"
