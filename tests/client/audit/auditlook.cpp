// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The log, filled with made-up events, saved as pictures: auditlook FOLDER [light|dark] [sv|en]. Built with the tests,
// but not one of them; no part of the product.

#include "client/app/language.h"
#include "client/app/theme.h"
#include "client/audit/auditlogmodel.h"
#include "client/audit/auditlogpage.h"
#include "client/widgets/choicebox.h"
#include "client/widgets/tableview.h"
#include "tests/client/audit/auditdata.h"
#include "tests/support/fakeapi.h"
#include "tests/support/fixedclock.h"
#include "tests/support/pictures.h"

#include <QApplication>
#include <QLabel>
#include <QTest>

using namespace medlem;
using namespace medlem::client;
using namespace medlem::test;

namespace {

void wait(const FakeApi &api, AuditLogPage &page)
{
    if (!QTest::qWaitFor([&] {
            return api.isDone() && !page.model().isLoading();
        }))
        qWarning("It does not come.");
}

void read(FakeApi &api, AuditLogPage &page, const AuditPage &events)
{
    api.expect<SearchAuditLog>().reply(events);
    api.expect<ListAuditAccounts>().reply(auditAccounts());
    page.load();
    wait(api, page);
}

} // namespace

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    const QStringList arguments = QApplication::arguments();
    const QString scheme = arguments.value(2, QStringLiteral("light"));
    const Language texts(application, QLocale(arguments.value(3, QStringLiteral("sv"))));
    const Theme theme(application, scheme == QLatin1String("dark") ? Appearance::Dark : Appearance::Light);
    const Pictures pictures(arguments.value(1, QStringLiteral(".")), QLatin1Char('-') + scheme);
    const FixedClock clock(auditNow());
    FakeApi api;
    AuditLogPage local(api, clock, localAccount());
    pictures.save(local, QStringLiteral("1-reading"));
    read(api, local, {});
    pictures.save(local, QStringLiteral("2-empty"));
    read(api, local, auditPage());
    pictures.save(local, QStringLiteral("3-local"));

    AuditEventDetails details{.entry = auditPage().items.first()};
    details.requestId = ChangeId::create();
    details.values = {{.field = QStringLiteral("email"), .before = {}, .after = QStringLiteral("bo.oberg@exempel.se")},
                      {.field = QStringLiteral("phone"),
                       .before = QStringLiteral("+4690123456"),
                       .after = QStringLiteral("+4690123457")}};
    api.expect<ShowAuditEvent>().reply(details);
    auto *table = local.findChild<TableView *>(QStringLiteral("logTable"));
    table->setFocus();
    table->setCurrentIndex(local.model().index(1, 0));
    QTest::keyClick(table, Qt::Key_Return);
    if (!QTest::qWaitFor([&local] {
            return local.findChild<QLabel *>(QStringLiteral("valueAfter")) != nullptr;
        }))
        qWarning("The values do not come.");
    pictures.save(local, QStringLiteral("4-details"));

    api.expect<SearchAuditLog>().fail(makeError(ErrorCode::Unreachable));
    api.expect<ListAuditAccounts>().fail(makeError(ErrorCode::Unreachable));
    local.load();
    wait(api, local);
    pictures.save(local, QStringLiteral("5-error"));

    AuditLogPage national(api, clock, nationalAuditor());
    api.expect<ListBranches>().reply(auditBranches());
    national.choosePerson({.id = bosId(), .name = QStringLiteral("Bo Öberg")});
    read(api, national, auditPage());
    auto *time = national.findChild<ChoiceBox *>(QStringLiteral("timeBox"));
    time->setCurrentId(QStringLiteral("own"));
    api.expect<SearchAuditLog>().reply(auditPage());
    Q_EMIT time->choiceChanged(QStringLiteral("own"));
    wait(api, national);
    pictures.save(national, QStringLiteral("6-national"));
    return 0;
}
