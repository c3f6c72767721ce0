// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The pages and sections of roles and memberships, filled with made-up data, saved as pictures: rolelook FOLDER
// [light|dark] [sv|en]. Built with the tests, but not one of them; no part of the product.

#include "client/app/language.h"
#include "client/app/theme.h"
#include "client/memberships/membershipssection.h"
#include "client/memberships/membershiptypespage.h"
#include "client/records/memberpicker.h"
#include "client/roles/assignmentssection.h"
#include "client/roles/boardpage.h"
#include "client/roles/rolespage.h"
#include "client/widgets/tableview.h"
#include "tests/client/memberships/membershipdata.h"
#include "tests/client/roles/roledata.h"
#include "tests/support/fakeapi.h"
#include "tests/support/fixedclock.h"
#include "tests/support/pictures.h"

#include <QApplication>
#include <QPushButton>
#include <QTest>
#include <QVBoxLayout>

using namespace medlem;
using namespace medlem::client;
using namespace medlem::test;

namespace {

void waitForAnswers(const FakeApi &api)
{
    (void)QTest::qWaitFor([&api] {
        return api.isDone();
    });
    QCoreApplication::sendPostedEvents();
}

void saveBoard(const Pictures &pictures, const Board &content, const QString &name)
{
    const FixedClock clock(may2026());
    FakeApi api;
    BoardPage board(api, clock);
    api.expect<ShowBoard>().reply(content);
    board.setBranch(idOf<BranchId>(1), QStringLiteral("Umeå"));
    waitForAnswers(api);
    pictures.save(board, name);
    press(board, "appointButton");
    if (auto *picker = board.findChild<MemberPicker *>()) {
        pictures.save(board, name + QStringLiteral("-appoint"));
        api.expect<SearchMembers>().reply({.items = {memberRow(31, QStringLiteral("Anna"), QStringLiteral("Berg")),
                                                     memberRow(32, QStringLiteral("Anna Maria"), QStringLiteral("Ås"))},
                                           .next = {}});
        QTest::keyClicks(picker, QStringLiteral("Anna"));
        (void)QTest::qWaitFor([] {
            return QApplication::activePopupWidget() != nullptr;
        });
        if (auto *list = QApplication::activePopupWidget()) {
            pictures.grab(*list, name + QStringLiteral("-picker"));
            list->close();
        }
        press(board, "saveButton");
        pictures.save(board, name + QStringLiteral("-errors"));
    }
}

void saveSections(const Pictures &pictures)
{
    const FixedClock clock(may2026());
    FakeApi api;
    api.expect<ListMembershipTypes>().reply(someTypes());
    api.expect<ListRoles>().reply(someRoles());
    QWidget page;
    EditPanel panel(&page);
    auto *memberships = new MembershipsSection(api, clock, panel, &page);
    auto *assignments = new AssignmentsSection(api, clock, panel, &page);
    auto *layout = new QVBoxLayout(&page);
    layout->setContentsMargins(grid(4), grid(3), grid(4), grid(3));
    layout->setSpacing(grid(2));
    layout->addWidget(memberships);
    layout->addWidget(assignments);
    layout->addStretch();
    memberships->setBranch(umea());
    memberships->setCard(karin(), someMemberships());
    assignments->setBranch(umea());
    assignments->setCard(karin(),
                         {assignment(1, QStringLiteral("Ordförande"), someBoard().items.at(0).holders.at(0).fields),
                          assignment(2, QStringLiteral("Revisor"), mandate(5, QDate(2026, 7, 1), QDate(2027, 6, 30))),
                          assignment(3, QStringLiteral("Kassör"), mandate(2, QDate(2010, 1, 1), QDate(2012, 1, 1)))});
    waitForAnswers(api);
    pictures.save(page, QStringLiteral("sections"));
    press(page, "disclosureButton");
    press(page, "endMembershipButton");
    pictures.save(page, QStringLiteral("sections-end"));
    press(page, "saveButton");
    pictures.save(page, QStringLiteral("sections-errors"));
    press(page, "cancelButton");
    press(page, "discardButton");
    press(page, "addAssignmentButton");
    pictures.save(page, QStringLiteral("sections-add"));
}

void saveNational(const Pictures &pictures)
{
    FakeApi api;
    api.expect<ListMembershipTypes>().reply(someTypes());
    MembershipTypesPage types(api);
    types.load();
    waitForAnswers(api);
    pictures.save(types, QStringLiteral("types"));
    press(types, "primaryButton");
    pictures.save(types, QStringLiteral("types-add"));
    api.expect<ListRoles>().reply(someRoles());
    RolesPage roles(api);
    roles.load();
    waitForAnswers(api);
    pictures.save(roles, QStringLiteral("roles"));
    auto *table = roles.findChild<TableView *>();
    table->setCurrentIndex(table->model()->index(0, 0));
    QTest::keyClick(table, Qt::Key_Return);
    pictures.save(roles, QStringLiteral("roles-edit"));
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
    saveBoard(pictures, someBoard(), QStringLiteral("board"));
    saveBoard(pictures, Board{}, QStringLiteral("noroles"));
    saveSections(pictures);
    saveNational(pictures);
    return 0;
}
