// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/roles/assignmentssection.h"

#include "client/widgets/choicebox.h"
#include "client/widgets/errortext.h"
#include "client/widgets/recordrow.h"
#include "shared/protocol/audit.h"
#include "tests/client/roles/formlook.h"
#include "tests/client/roles/roledata.h"
#include "tests/support/fakeapi.h"
#include "tests/support/fixedclock.h"

#include <QPushButton>

using namespace medlem;
using namespace medlem::client;
using namespace medlem::test;

class TestAssignmentsSection : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsCurrentFirstAndFoldsHistory();
    void adds();
    void showsTheServersWordAtItsField_data();
    void showsTheServersWordAtItsField();
    void readOnlyHasNothingToPress();
    void offersToReadTheRolesAgain();
};

namespace {

struct Card
{
    Card()
        : section(api, clock, panel, &page)
    {
        page.resize(1000, 800);
        page.show();
        page.activateWindow();
    }

    void load()
    {
        api.expect<ListRoles>().reply(someRoles());
        section.setBranch(idOf<BranchId>(1));
        section.setCard(
            idOf<PersonId>(11),
            {assignment(1, QStringLiteral("Kassör"), mandate(2, QDate(2010, 1, 1), QDate(2012, 1, 1))),
             assignment(2, QStringLiteral("Ordförande"), mandate(1, QDate(2025, 3, 15), QDate(2026, 5, 18))),
             assignment(3, QStringLiteral("Revisor"), mandate(5, QDate(2026, 5, 19), QDate(2027, 6, 30)))});
        QTRY_VERIFY(addButton()->isVisible());
    }

    [[nodiscard]] QPushButton *addButton() const
    {
        return find<QPushButton>(section, QStringLiteral("addAssignmentButton"));
    }

    FixedClock clock{may2026()};
    FakeApi api;
    QWidget page;
    EditPanel panel{&page};
    AssignmentsSection section;
};

} // namespace

void TestAssignmentsSection::showsCurrentFirstAndFoldsHistory()
{
    Card card;
    card.load();
    QStringList shown;
    for (const auto *row : card.section.findChildren<RecordRow *>(QStringLiteral("assignmentRow"))) {
        if (row->isVisible())
            shown.append(row->title() + QLatin1Char(' ') + row->status());
    }
    QCOMPARE(shown, QStringList({QStringLiteral("Revisor Coming"), QStringLiteral("Ordförande Ongoing")}));
    QCOMPARE(find<QPushButton>(card.section, QStringLiteral("disclosureButton"))->text(),
             QStringLiteral("Earlier assignments (1)"));
}

void TestAssignmentsSection::adds()
{
    Card card;
    card.load();
    QList<PersonId> changed;
    connect(&card.section, &AssignmentsSection::changed, this, [&changed](const PersonId &personId) {
        changed.append(personId);
    });
    QTest::mouseClick(card.addButton(), Qt::LeftButton);
    auto *role = find<ChoiceBox>(card.panel, QStringLiteral("roleIdEdit"));
    QTRY_VERIFY(role->hasFocus());
    QTest::keyClicks(role, QStringLiteral("Supp"));
    card.api.expect<AddAssignment>().reply(
        assignment(9, QStringLiteral("Suppleant"), mandate(4, QDate(2026, 5, 18), QDate(2028, 5, 17))));
    card.api.expect<ListChanges>().reply({});
    QTest::keyClick(role, Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(card.api.isDone());
    const AddAssignment sent = card.api.requests<AddAssignment>().first();
    QCOMPARE(sent.body.personId, idOf<PersonId>(11));
    QCOMPARE(sent.body.assignment, mandate(4, QDate(2026, 5, 18), QDate(2028, 5, 17)));
    QCOMPARE(changed, QList<PersonId>{idOf<PersonId>(11)});
}

void TestAssignmentsSection::showsTheServersWordAtItsField_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<FieldReason>("reason");
    QTest::newRow("no free seat") << "roleId" << FieldReason::NoFreeSeat;
    QTest::newRow("overlaps") << "from" << FieldReason::Overlaps;
}

void TestAssignmentsSection::showsTheServersWordAtItsField()
{
    QFETCH(QString, field);
    QFETCH(FieldReason, reason);
    Card card;
    card.load();
    QTest::mouseClick(card.addButton(), Qt::LeftButton);
    find<ChoiceBox>(card.panel, QStringLiteral("roleIdEdit"))->setCurrentId(idOf<RoleId>(1).toString());
    Error refused = makeError(ErrorCode::Conflict);
    refused.fields = {{.field = QStringLiteral("assignment.") + field, .reason = reason},
                      {.field = QStringLiteral("personId"), .reason = FieldReason::MustBeMember}};
    card.api.expect<AddAssignment>().fail(refused);
    QTest::mouseClick(find<QPushButton>(card.panel, QStringLiteral("saveButton")), Qt::LeftButton);
    QTRY_COMPARE(errorAt(card.panel, field), fieldText(reason));
    // The form has no field for the person; what concerns it stands above.
    QVERIFY(card.panel.messageBar()->text().contains(fieldText(FieldReason::MustBeMember)));
}

void TestAssignmentsSection::readOnlyHasNothingToPress()
{
    Card card;
    card.load();
    card.section.setReadOnly(true);
    QVERIFY(!card.addButton()->isVisible());
    for (const auto *button : card.section.findChildren<QPushButton *>(QStringLiteral("editAssignmentButton")))
        QVERIFY(!button->isVisible());
}

void TestAssignmentsSection::offersToReadTheRolesAgain()
{
    Card card;
    QList<Message> messages;
    connect(&card.section, &AssignmentsSection::message, this, [&messages](const Message &message) {
        messages.append(message);
    });
    card.section.setCard(idOf<PersonId>(11), {});
    card.api.expect<ListRoles>().fail(makeError(ErrorCode::Timeout));
    card.section.setBranch(idOf<BranchId>(1));
    QTRY_COMPARE(messages.size(), 1);
    QVERIFY(!card.addButton()->isVisible());
    card.api.expect<ListRoles>().reply(someRoles());
    messages.first().action();
    QTRY_VERIFY(card.addButton()->isVisible());
}

QTEST_MAIN(TestAssignmentsSection)
#include "tst_assignmentssection.moc"
