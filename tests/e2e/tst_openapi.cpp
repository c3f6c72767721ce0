// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/accounts/accountservices.h"
#include "server/accounts/passwordhasher.h"
#include "server/accounts/secretbox.h"
#include "server/app/routes.h"
#include "server/imports/importjobhandlers.h"
#include "server/inspection/documentinspector.h"
#include "server/mail/mailsender.h"
#include "tests/e2e/walkedregister.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QTest>

namespace medlem::test {

namespace {

// Refused in the form of RFC 9457.
bool isProblem(const WireReply &reply, int status)
{
    return reply.status == status && reply.header("content-type") == "application/problem+json" &&
           reply.json().value(u"status").toInt() == status;
}

QByteArray told(const WalkedOperation &operation, const WireReply &reply)
{
    return operation.name() + " answered " + QByteArray::number(reply.status) + ' ' + reply.body.left(500);
}

} // namespace

// Walks every operation of the OpenAPI document that the server itself serves.
class OpenApiTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void isWhole();
    void saysWhatStandsInPaths();
    void matchesRoutes();
    void answersOwnRequests_data() { everyOperation("public self branch national", "logOut streamEvents"); }
    void answersOwnRequests();
    void asksForSession_data() { everyOperation("self branch national"); }
    void asksForSession();
    void keepsNationalFromLocal_data() { everyOperation("national"); }
    void keepsNationalFromLocal();
    void hidesOtherBranches_data();
    void hidesOtherBranches();
    void refusesUnknownField_data() { everyOperation(); }
    void refusesUnknownField();
    void refusesQuery_data() { everyOperation(); }
    void refusesQuery();
    void refusesUnknownMethod_data();
    void refusesUnknownMethod();

private:
    void everyOperation(const char *scopes = "public self branch national", const char *except = "");
    const WalkedOperation &operation();
    WireClient clientFor(const WalkedOperation &operation);

    WalkedRegister m_walked;
    ServedRegister &m_register = m_walked.served;
    const QList<WalkedOperation> &m_operations = m_walked.operations;
    const WalkValues &m_own = m_walked.ofA;
    const WalkValues &m_foreign = m_walked.ofB;
    const WalkValues &m_missing = m_walked.missing;
};

void OpenApiTest::initTestCase()
{
    QVERIFY(m_walked.start());
}

void OpenApiTest::everyOperation(const char *scopes, const char *except)
{
    const QList<QByteArray> unwanted = QByteArray(except).split(' ');
    const QStringList wanted = QString::fromLatin1(scopes).split(u' ');
    QTest::addColumn<int>("index");
    for (qsizetype i = 0; i < m_operations.size(); ++i) {
        if (wanted.contains(m_operations.at(i).scope) && !unwanted.contains(m_operations.at(i).name()))
            QTest::newRow(m_operations.at(i).name().constData()) << int(i);
    }
}

const WalkedOperation &OpenApiTest::operation()
{
    return m_operations.at(*static_cast<int *>(QTest::qData("index", qMetaTypeId<int>())));
}

WireClient OpenApiTest::clientFor(const WalkedOperation &operation)
{
    if (operation.scope == u"public")
        return m_register.client(Session::None);
    return m_register.client(operation.scope == u"national" ? Session::National : Session::BranchA);
}

void OpenApiTest::init()
{
    restoreImportRows(m_register.data(), m_own, m_foreign);
    m_walked.restoreAccountRows();
}

void OpenApiTest::isWhole()
{
    QSet<QString> ids;
    for (const WalkedOperation &each : std::as_const(m_operations)) {
        QVERIFY2(!each.id.isEmpty() && !ids.contains(each.id), each.name().constData());
        ids.insert(each.id);
        QVERIFY2(each.summary.size() > 10 && each.summary.endsWith(u'.'), each.name().constData());
        QVERIFY2(QRegularExpression(QStringLiteral("^(public|self|branch|national)$")).match(each.scope).hasMatch(),
                 each.name().constData());
        QCOMPARE(each.statuses.contains(401), each.scope != u"public" || each.method != "GET");
        QCOMPARE(each.statuses.contains(403),
                 each.scope == u"branch" || each.scope == u"national" || each.asksForStepUp);
        QCOMPARE(each.statuses.contains(404), !each.parameters.isEmpty());
        QCOMPARE(each.statuses.contains(428), each.takesIfMatch);
        QVERIFY2(each.statuses.contains(QSet<int>{400, 408, 413, 414, 417, 431, 505}),
                 each.name().constData());                              // http/
        QCOMPARE(each.statuses.contains(429), each.scope != u"public");
        QCOMPARE(each.path.count(u'{'), each.parameters.size());
    }
}

// What the walk puts there, and the server takes.
void OpenApiTest::saysWhatStandsInPaths()
{
    int numbers = 0;
    for (const WalkedOperation &each : std::as_const(m_operations)) {
        for (const QString &name : each.parameters) {
            const QJsonObject schema = each.parameterSchemas.value(name);
            const QString value = m_own.value(name);
            bool isNumber = false;
            value.toLongLong(&isNumber);
            numbers += isNumber ? 1 : 0;
            QVERIFY2(isNumber || !QUuid::fromString(value).isNull(), each.name().constData());
            QCOMPARE(schema.value(u"type").toString(), isNumber ? QStringLiteral("integer") : QStringLiteral("string"));
            QCOMPARE(schema.value(u"format").toString(), isNumber ? QStringLiteral("int64") : QStringLiteral("uuid"));
        }
    }
    QVERIFY(numbers > 1); // an event's number, and a place in a file
}

void OpenApiTest::matchesRoutes()
{
    server::PasswordHasher hasher;
    const server::SecretBox secrets;
    const server::MailSender mail;
    const server::AccountServices accounts{.hasher = hasher,
                                           .secrets = secrets,
                                           .mail = mail,
                                           .sessionLifetime = std::chrono::seconds(60),
                                           .idleLimit = std::chrono::seconds(60),
                                           .organisationWords = {}};
    server::RouteTable routes;
    server::ImportQueue queue;
    const server::ImportJobHandlers imports(queue);
    server::DocumentInspector documents{QString()};
    addRoutes(routes, accounts, imports, documents);
    QStringList inTable;
    for (const server::Route &route : routes.routes())
        inTable.append(QStringLiteral("%1 %2 %3")
                           .arg(QLatin1String(route.operation().id),
                                QLatin1String(methodName(route.operation().method)),
                                QLatin1String(route.operation().path)));
    QStringList inDocument;
    for (const WalkedOperation &each : std::as_const(m_operations))
        inDocument.append(QStringLiteral("%1 %2 %3").arg(each.id, QLatin1String(each.method), each.path));
    inTable.sort();
    inDocument.sort();
    QCOMPARE(inDocument, inTable);
}

// Proves that the requests of this walk are whole, so that the refusals below are for the reason that is meant. What
// ends the session or the connection is in tst_eventstream_e2e.
void OpenApiTest::answersOwnRequests()
{
    const WalkedOperation &each = operation();
    WireClient client = clientFor(each);
    const WireReply reply = each.send(client, m_own);
    QVERIFY2(each.statuses.contains(reply.status), told(each, reply).constData());
    const bool isDone = reply.status >= 200 && reply.status < 300;
    const bool isKnown = reply.status == 409 || reply.status == 412; // overlaps, or not the newest version
    QVERIFY2(isDone || isKnown || reply.status == WalkedRegister::expectedRefusal(each), told(each, reply).constData());
}

void OpenApiTest::asksForSession()
{
    const WalkedOperation &each = operation();
    for (const Session session : {Session::None, Session::Stranger}) {
        WireClient client = m_register.client(session);
        const WireReply whole = each.send(client, m_own);
        QVERIFY2(isProblem(whole, 401), told(each, whole).constData());
        QCOMPARE(whole.header("www-authenticate"), QByteArray("Bearer"));
        QCOMPARE(comparable(each.send(client, m_missing)), comparable(whole));
        QCOMPARE(comparable(each.send(client, m_own, "{\"nonsense")), comparable(whole));
    }
}

void OpenApiTest::keepsNationalFromLocal()
{
    const WalkedOperation &each = operation();
    WireClient client = m_register.client(Session::BranchA);
    const WireReply reply = each.send(client, m_own);
    QVERIFY2(isProblem(reply, 403), told(each, reply).constData());
    QCOMPARE(comparable(each.send(client, m_missing)), comparable(reply));
    QCOMPARE(comparable(each.send(client, m_own, "{\"nonsense")), comparable(reply));
}

void OpenApiTest::hidesOtherBranches_data()
{
    QTest::addColumn<int>("index");
    for (qsizetype i = 0; i < m_operations.size(); ++i) {
        const WalkedOperation &each = m_operations.at(i);
        if (each.scope == u"branch" && !each.parameters.isEmpty())
            QTest::newRow(each.name().constData()) << int(i);
    }
}

// A foreign object in the path, as against one that is not there; the body is about one's own branch.
void OpenApiTest::hidesOtherBranches()
{
    const WalkedOperation &each = operation();
    WireClient client = m_register.client(Session::BranchA);
    WalkedOperation walked = each;
    const QByteArray text =
        each.bodySchema.isEmpty() ? QByteArray() : QJsonDocument(each.body(m_own)).toJson(QJsonDocument::Compact);
    const WireReply foreign = walked.send(client, m_foreign, text);
    QVERIFY2(isProblem(foreign, 404), told(each, foreign).constData());
    QCOMPARE(comparable(walked.send(client, m_missing, text)), comparable(foreign));

    // The same holds for what is refused for another reason.
    const QByteArray wrong = each.bodySchema.isEmpty() ? QByteArray("{}") : QByteArray("{\"unknown\": 1}");
    const WireReply refused = walked.send(client, m_foreign, wrong);
    QVERIFY2(refused.status >= 400 && refused.status < 500, told(each, refused).constData());
    QCOMPARE(comparable(walked.send(client, m_missing, wrong)), comparable(refused));
}

void OpenApiTest::refusesUnknownField()
{
    const WalkedOperation &each = operation();
    WireClient client = clientFor(each);
    if (each.bodySchema.isEmpty()) {
        const WireReply reply = each.send(client, m_own, "{}"); // no body at all is taken
        QVERIFY2(isProblem(reply, 400), told(each, reply).constData());
        return;
    }
    QJsonObject body = each.body(m_own);
    body.insert(QStringLiteral("shoeSize"), 43);
    const WireReply reply = each.send(client, m_own, QJsonDocument(body).toJson(QJsonDocument::Compact));
    QVERIFY2(isProblem(reply, 422), told(each, reply).constData());
    const QJsonObject first = reply.json().value(u"errors").toArray().first().toObject();
    QCOMPARE(first.value(u"field").toString(), QStringLiteral("shoeSize"));
    QCOMPARE(first.value(u"reason").toString(), QStringLiteral("unknownField"));
}

void OpenApiTest::refusesQuery()
{
    WalkedOperation each = operation();
    WireClient client = clientFor(each);
    each.path += QStringLiteral("?personnummer=1");
    const WireReply reply = each.send(client, m_own);
    QVERIFY2(isProblem(reply, 400), told(each, reply).constData());
}

void OpenApiTest::refusesUnknownMethod_data()
{
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<QByteArray>("allowed");
    QHash<QByteArray, QList<QByteArray>> methods;
    for (const WalkedOperation &each : std::as_const(m_operations))
        methods[each.filledPath(m_own)].append(each.method);
    for (auto entry = methods.begin(); entry != methods.end(); ++entry) {
        std::sort(entry->begin(), entry->end());
        QTest::newRow(entry.key().constData()) << entry.key() << entry->join(',');
    }
}

void OpenApiTest::refusesUnknownMethod()
{
    QFETCH(const QByteArray, path);
    QFETCH(const QByteArray, allowed);
    WireClient client = m_register.client(Session::BranchA);
    for (const QByteArray &method : QByteArray("PATCH DELETE POST PUT GET OPTIONS FROBNICATE").split(' ')) {
        if (allowed.split(',').contains(method))
            continue;
        const WireReply reply = client.exchange(method, path);
        QVERIFY2(isProblem(reply, 405), method.constData());
        QList<QByteArray> told = reply.header("allow").replace(" ", "").split(',');
        std::sort(told.begin(), told.end());
        QCOMPARE(told.join(','), allowed);
    }
}

} // namespace medlem::test

QTEST_GUILESS_MAIN(medlem::test::OpenApiTest)
#include "tst_openapi.moc"
