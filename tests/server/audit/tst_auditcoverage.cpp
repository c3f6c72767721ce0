// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/accounts/accountservices.h"
#include "server/accounts/passwordhasher.h"
#include "server/accounts/secretbox.h"
#include "server/app/routes.h"
#include "server/dispatch/routetable.h"
#include "server/imports/importjobhandlers.h"
#include "server/inspection/documentinspector.h"
#include "server/mail/mailsender.h"

#include <boost/json/serialize.hpp>

#include <QTest>

using namespace medlem;
using namespace medlem::server;

// An operation that shows persons must say that its handler notes it for the audit, whoever adds it.
class TestAuditCoverage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsOfPersonsAreNoted();
    void notingReadsMayWrite();

private:
    template <class Check>
    void walk(Check check)
    {
        PasswordHasher hasher;
        const SecretBox secrets;
        const MailSender mail;
        const AccountServices accounts{.hasher = hasher,
                                       .secrets = secrets,
                                       .mail = mail,
                                       .sessionLifetime = std::chrono::seconds(60),
                                       .idleLimit = std::chrono::seconds(60),
                                       .organisationWords = {}};
        RouteTable routes;
        ImportQueue queue;
        const ImportJobHandlers imports(queue);
        DocumentInspector documents{QString()};
        addRoutes(routes, accounts, imports, documents);
        QVERIFY(routes.routes().size() > 40);
        for (const Route &route : routes.routes())
            check(route);
    }

    // By what no reply has but one with somebody's data in it, or, of a branch alone, with where it gets its post.
    static bool showsPersons(const Route &route)
    {
        const std::string schema = boost::json::serialize(route.schema.replySchema);
        const bool namesPerson = schema.find("\"personId\":") != std::string::npos &&
                                 schema.find("\"displayName\":") != std::string::npos &&
                                 schema.find("\"username\":") == std::string::npos; // an account is no member
        for (const char *field : {"\"givenNames\":", "\"familyName\":", "\"personnummer\":", "\"street\":",
                                  "\"rowName\":", "\"email\":", "\"mobile\":"}) {
            if (schema.find(field) != std::string::npos)
                return true;
        }
        return namesPerson;
    }
};

// A write is told of by the database's triggers.
void TestAuditCoverage::readsOfPersonsAreNoted()
{
    int noted = 0;
    walk([&noted](const Route &route) {
        const Operation &operation = route.operation();
        const bool writes = route.mode == TransactionMode::ReadWrite && operation.audit == Audit::Triggers;
        if (!writes && showsPersons(route))
            QVERIFY2(operation.audit == Audit::Noted, operation.id);
        noted += operation.audit == Audit::Noted && showsPersons(route) ? 1 : 0;
    });
    QVERIFY(noted >= 6);
}

void TestAuditCoverage::notingReadsMayWrite()
{
    walk([](const Route &route) {
        QVERIFY2(route.operation().audit == Audit::Triggers || route.mode != TransactionMode::ReadOnly,
                 route.operation().id);
    });
}

QTEST_GUILESS_MAIN(TestAuditCoverage)
#include "tst_auditcoverage.moc"
