// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/e2e/expectedrefusal.h"
#include "tests/e2e/walkedregister.h"
#include "tests/support/canaries.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QTest>

namespace medlem::test {

namespace {

const QByteArray endedToken = "the-token-of-ended-access";

QByteArray told(const char *what, const WireReply &reply)
{
    return QByteArray(what) + ": " + QByteArray::number(reply.status) + ' ' + reply.body.left(500);
}

QByteArray allOf(const WireReply &reply)
{
    QByteArray text = reply.body;
    for (auto header = reply.headers.begin(); header != reply.headers.end(); ++header)
        text += '\n' + header.key() + ": " + header.value();
    return text;
}

} // namespace

// Every operation x every caller x objects of one's own, of another branch and of nobody. What must come follows from
// the operation's scope and whose the object is; and nothing that any caller but B's and the national administrator is
// answered, and nothing in the log, may hold any of B's marked values (Q-15, Q-19, Q-20).
class AuthorisationTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void answersByScope_data();
    void answersByScope();
    void hidesForeignIdsInBodies_data();
    void hidesForeignIdsInBodies();
    void findsNothingByForeignValues_data();
    void findsNothingByForeignValues();
    void streamsNothingForeign();
    void showsValuesToThoseWhoMaySee();
    void logsNothingPersonal();

private:
    WireClient client(Who who);
    const WalkValues &valuesOf(Whose whose) const;
    WireReply send(const WalkedOperation &operation, Who who, const WalkValues &values, const QByteArray &text = {});
    int saveAddress(Who who, AddressId address); // as it is; the status
    // A branch's name is no personal data, and is told to whoever may ask for a transfer there.
    void checkSilence(Who who, const WireReply &reply, const QString &operation = {});

    WalkedRegister m_walked;
    RegisterFixture &m_data = m_walked.served.data();
};

void AuthorisationTest::initTestCase()
{
    QVERIFY(m_walked.start("[log]\nlevel=debug\n"));
    m_data.execute(
        "DELETE FROM import_file; DELETE FROM import_job; DELETE FROM import_batch;"
        "DELETE FROM import_mapping;"
        "DELETE FROM assignment WHERE id = '" +
        canaries::id(canaries::assignment) +
        "'; ALTER TABLE branch_closing DISABLE TRIGGER USER; DELETE FROM branch_closing WHERE branch_id = '" +
        canaries::id(2) + "'; ALTER TABLE branch_closing ENABLE TRIGGER USER"); // what nobody else may
    canaries::add(m_data);
}

// Also what a walk has ended or used up: sessions, imports, accesses.
void AuthorisationTest::init()
{
    restoreImportRows(m_data, m_walked.ofA, m_walked.ofB);
    m_data.execute(R"(
        INSERT INTO account (id, username, display_name, password_hash, role, person_id)
        VALUES ('019e0000-0000-7000-8000-000000000044', 'ended', 'Bo Öberg', '$argon2id$none', 'localAdministrator',
                '019e0000-0000-7000-8000-000000000012') ON CONFLICT DO NOTHING;
        UPDATE access_settings SET two_approvers = false WHERE two_approvers;
        UPDATE agreement SET state = 'discarded' WHERE state = 'draft'
        AND NOT EXISTS (SELECT FROM access_grant WHERE person_id = '019e0000-0000-7000-8000-000000000012');
        SELECT give_demo_access('019e0000-0000-7000-8000-000000000002', p.id, now())
        FROM unnest(ARRAY['019e0000-0000-7000-8000-000000000012', '019e0000-0000-7000-8000-000000000016']::uuid[]) AS p (id)
        WHERE NOT EXISTS (SELECT FROM access_grant WHERE person_id = '019e0000-0000-7000-8000-000000000012');
    )");
    const std::pair<QByteArray, int> sessions[] = {{ServedRegister::token(Session::BranchA), 41},
                                                   {ServedRegister::token(Session::BranchB), 42},
                                                   {ServedRegister::token(Session::National), 43},
                                                   {endedToken, 44}};
    for (const auto &[token, account] : sessions)
        m_data.execute("INSERT INTO session (token_hash, account_id, expires_at) VALUES (sha256('" + token + "'), '" +
                       canaries::id(account) + "', now() + interval '1 day') ON CONFLICT DO NOTHING");
    QVERIFY(m_walked.served.enrolApps());
    m_walked.restoreAccountRows();
}

WireClient AuthorisationTest::client(Who who)
{
    switch (who) {
    case Who::Nobody:
        return m_walked.served.client(Session::None);
    case Who::Stranger:
        return m_walked.served.client(Session::Stranger);
    case Who::AdminA:
        return m_walked.served.client(Session::BranchA);
    case Who::AdminB:
        return m_walked.served.client(Session::BranchB);
    case Who::Ended:
        return WireClient(m_walked.served.server().port(), endedToken);
    case Who::National:
        break;
    }
    return m_walked.served.client(Session::National);
}

const WalkValues &AuthorisationTest::valuesOf(Whose whose) const
{
    return whose == Whose::A ? m_walked.ofA : whose == Whose::B ? m_walked.ofB : m_walked.missing;
}

// Of an open event stream, its head; it has no end.
WireReply AuthorisationTest::send(const WalkedOperation &operation, Who who, const WalkValues &values,
                                  const QByteArray &text)
{
    WireClient caller = client(who);
    if (operation.id != u"streamEvents")
        return operation.send(caller, values, text);
    const auto stream = caller.openStream();
    return {stream->response(false)};
}

void AuthorisationTest::checkSilence(Who who, const WireReply &reply, const QString &operation)
{
    if (who == Who::AdminB || who == Who::National)
        return;
    QByteArray text = allOf(reply);
    if (operation == u"listTransferBranches")
        text.replace("Qanarbo", "");
    const QByteArray found = canaries::findIn(text);
    QVERIFY2(found.isEmpty(), (found + " in " + told("answer", reply)).constData());
}

void AuthorisationTest::answersByScope_data()
{
    QTest::addColumn<int>("index");
    QTest::addColumn<int>("caller");
    for (qsizetype i = 0; i < m_walked.operations.size(); ++i) {
        for (const Who who : everybody)
            QTest::addRow("%s as %s", m_walked.operations.at(i).name().constData(), names[int(who)])
                << int(i) << int(who);
    }
}

// The body goes with whose the path is, but names what is the caller's own where the path is not.
void AuthorisationTest::answersByScope()
{
    QFETCH(const int, index);
    QFETCH(const int, caller);
    const WalkedOperation &each = m_walked.operations.at(index);
    const Who who = Who(caller);
    for (const QString &parameter : each.parameters)
        QVERIFY2(m_walked.ofA.contains(parameter), "The test has no object for this parameter.");

    QList<QByteArray> refusals[500];
    const WalkValues &own = who == Who::AdminB ? m_walked.ofB : m_walked.ofA;
    for (const Whose whose : {Whose::A, Whose::B, Whose::Nobodys}) {
        init(); // each request finds the objects as they were
        const int wanted = refusalFor(each, who, whose);
        const WalkValues &values = wanted == 0 ? valuesOf(whose == Whose::Nobodys ? Whose::A : whose) : own;
        const QByteArray body =
            each.bodySchema.isEmpty() ? QByteArray() : QJsonDocument(each.body(values)).toJson(QJsonDocument::Compact);
        const WireReply reply = send(each, who, valuesOf(whose), body);
        checkSilence(who, reply, each.id);
        if (wanted == 0) {
            const bool isDone = reply.status >= 200 && reply.status < 300;
            // Overlaps, or is not the newest version: the request has got past the authorisation.
            const bool isKnown =
                reply.status == 409 || reply.status == 412 || reply.status == WalkedRegister::expectedRefusal(each);
            QVERIFY2(isDone || isKnown, told(names[caller], reply).constData());
        } else {
            QVERIFY2(reply.status == wanted, told(names[caller], reply).constData());
            QVERIFY2(reply.header("content-type") == "application/problem+json",
                     told(names[caller], reply).constData());
            refusals[wanted].append(comparable(reply));
        }
    }
    for (const QList<QByteArray> &same : refusals) {
        for (const QByteArray &one : same)
            QCOMPARE(one, same.first());
    }
}

void AuthorisationTest::hidesForeignIdsInBodies_data()
{
    QTest::addColumn<int>("index");
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("key");
    for (qsizetype i = 0; i < m_walked.operations.size(); ++i) {
        const WalkedOperation &each = m_walked.operations.at(i);
        if (each.scope != u"branch")
            continue;
        const QStringList fields = each.bodySchema.value(u"properties").toObject().keys();
        for (const QString &field : fields) {
            for (auto known = m_walked.ofA.keyBegin(); known != m_walked.ofA.keyEnd(); ++known) {
                const bool isId = known->endsWith(u"Id") && *known != u"typeId" && *known != u"roleId";
                // To which branch somebody may move: any that is open (listTransferBranches).
                const bool isAnybodys = field == u"toBranchId";
                if (isId && !isAnybodys && field.endsWith(*known, Qt::CaseInsensitive))
                    QTest::addRow("%s %s", each.name().constData(), qPrintable(field)) << int(i) << field << *known;
            }
        }
    }
}

// An own object in the path, and in the body a foreign one, as against one that is not there.
void AuthorisationTest::hidesForeignIdsInBodies()
{
    QFETCH(const int, index);
    QFETCH(const QString, field);
    QFETCH(const QString, key);
    const WalkedOperation &each = m_walked.operations.at(index);
    const auto sendWith = [&](const WalkValues &values) {
        QJsonObject body = each.body(m_walked.ofA);
        body.insert(field, values.value(key));
        return send(each, Who::AdminA, m_walked.ofA, QJsonDocument(body).toJson(QJsonDocument::Compact));
    };
    const WireReply foreign = sendWith(m_walked.ofB);
    checkSilence(Who::AdminA, foreign);
    QVERIFY2(foreign.status == 404 || foreign.status == 422, told("foreign", foreign).constData());
    QCOMPARE(comparable(sendWith(m_walked.missing)), comparable(foreign));
}

void AuthorisationTest::findsNothingByForeignValues_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text :
         {"Qanar", "qanarström", "Qanaria", "brev@qanar.example", "Qanarköping", "Qanargatan", "19620717-9802",
          "196207179802", "6207179802", "1962-07-17", "0709990002", "98765", "Qanarbo"})
        QTest::newRow(text) << QString::fromUtf8(text);
    for (const server::Row row :
         m_data.query("SELECT member_number::text AS number FROM person WHERE id = '" + canaries::id(13) + '\''))
        QTest::newRow("member number") << row.text("number");
}

// Every order and filter of the list, with the total; pages are as short as can be, so that a "next" would come.
void AuthorisationTest::findsNothingByForeignValues()
{
    QFETCH(const QString, text);
    const QByteArray path = "/api/v1/branches/" + m_data.branchA.toString().toLatin1() + "/members/";
    for (const WalkedOperation &each : std::as_const(m_walked.operations)) {
        const QJsonObject properties = each.bodySchema.value(u"properties").toObject();
        if (each.scope != u"branch" || !properties.contains(u"text"))
            continue;
        const QJsonArray sorts = properties.value(u"sort").toObject().value(u"enum").toArray();
        QVERIFY(sorts.size() > 3);
        for (const auto &sort : sorts) {
            QJsonObject body = each.body(m_walked.ofA);
            body.insert(QStringLiteral("text"), text);
            body.insert(QStringLiteral("filter"), QStringLiteral("all"));
            body.insert(QStringLiteral("sort"), sort);
            body.insert(QStringLiteral("limit"), 1);
            const WireReply reply =
                send(each, Who::AdminA, m_walked.ofA, QJsonDocument(body).toJson(QJsonDocument::Compact));
            checkSilence(Who::AdminA, reply);
            QVERIFY2(reply.status == 200, told("search", reply).constData());
            QCOMPARE(reply.json().value(u"items").toArray(), QJsonArray());
            QCOMPARE(reply.json().value(u"total").toInt(), 0);
            QVERIFY(reply.json().value(u"next").toString().isEmpty());
        }
    }
    if (!text.contains(QRegularExpression(QStringLiteral("[a-z]"))))
        return; // no name
    // A person typed in with exactly this name; only a personnummer finds anybody beyond the branch, by the id alone.
    WireClient a = client(Who::AdminA);
    const QJsonObject person{{QStringLiteral("givenNames"), QStringLiteral("Ord")},
                             {QStringLiteral("familyName"), text},
                             {QStringLiteral("birthDate"), QStringLiteral("1962-07-17")}};
    const WireReply match = a.post(path + "match", QJsonDocument(person).toJson(QJsonDocument::Compact));
    QVERIFY2(match.status == 200, told("match", match).constData());
    QCOMPARE(match.json().value(u"items").toArray(), QJsonArray());
}

int AuthorisationTest::saveAddress(Who who, AddressId address)
{
    WireClient writer = client(who);
    const QByteArray path = "/api/v1/addresses/" + address.toString().toLatin1();
    const WireReply reply = writer.get(path);
    const QJsonDocument same(reply.json().value(u"fields").toObject());
    return writer.put(path, same.toJson(), reply.header("etag")).status;
}

// What B changes, A's stream does not hear of; the national stream hears, and it too has ids only.
void AuthorisationTest::streamsNothingForeign()
{
    const auto a = client(Who::AdminA).openStream();
    const auto national = client(Who::National).openStream();
    QVERIFY(a->readUntil("\r\n\r\n").startsWith("HTTP/1.1 200"));
    QVERIFY(national->readUntil("\r\n\r\n").startsWith("HTTP/1.1 200"));
    QCOMPARE(saveAddress(Who::AdminB, m_data.ceciliasAddress), 200);
    const QByteArray heard = national->readUntil("\n\n");
    QVERIFY2(heard.contains(m_data.cecilia.toString().toLatin1()), heard.constData());
    QCOMPARE(canaries::findIn(heard), QByteArray());

    // A's own change is the first that A's stream tells of.
    QCOMPARE(saveAddress(Who::AdminA, m_data.annasAddress), 200);
    const QByteArray first = a->readUntil("\n\n");
    QVERIFY2(first.contains(m_data.anna.toString().toLatin1()), first.constData());
    QVERIFY(!first.contains(m_data.cecilia.toString().toLatin1()));
    QCOMPARE(canaries::findIn(first), QByteArray());
}

// That silence means something: the same values are in what B and the national organisation are answered.
void AuthorisationTest::showsValuesToThoseWhoMaySee()
{
    const QByteArray path = "/api/v1/members/" + m_data.cecilia.toString().toLatin1();
    for (const Who who : {Who::AdminB, Who::National}) {
        const WireReply card = client(who).get(path);
        for (const char *value : {"Qanaria", "Qanarström", "9802", "Qanargatan", "Qanarköping", "qanar.example"})
            QVERIFY2(card.body.contains(value), value);
        QVERIFY(!canaries::findIn(card.body).isEmpty());
    }
    for (const char *list : {"/api/v1/import-mappings", "/api/v1/import-batches"})
        QVERIFY2(!canaries::findIn(client(Who::AdminB).get(list).body).isEmpty(), list);
}

// At debug level, after all of the above, and after bad requests of B's that hold such values.
void AuthorisationTest::logsNothingPersonal()
{
    for (const WalkedOperation &each : std::as_const(m_walked.operations)) {
        if (each.bodySchema.isEmpty())
            continue;
        QJsonObject body = each.body(m_walked.ofB);
        const QStringList fields = each.bodySchema.value(u"properties").toObject().keys();
        for (const QString &field : fields) {
            QJsonObject wrong = body;
            wrong.insert(field, QStringLiteral("Qanaria 19620717-9802"));
            for (const Who who : {Who::Nobody, Who::AdminB, Who::National})
                static_cast<void>(send(each, who, m_walked.ofB, QJsonDocument(wrong).toJson(QJsonDocument::Compact)));
        }
    }
    const QByteArray log = m_walked.served.server().log();
    QVERIFY(!log.isEmpty());
    QCOMPARE(canaries::findIn(log), QByteArray());
}

} // namespace medlem::test

QTEST_GUILESS_MAIN(medlem::test::AuthorisationTest)
#include "tst_authorisation_e2e.moc"
