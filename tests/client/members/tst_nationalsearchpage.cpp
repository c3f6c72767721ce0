// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/members/nationalsearchmodel.h"
#include "client/members/nationalsearchpage.h"
#include "client/widgets/messagebar.h"
#include "client/widgets/searchfield.h"
#include "client/widgets/tableview.h"
#include "tests/support/activewindow.h"
#include "tests/support/fakeapi.h"
#include "tests/support/typing.h"

#include <QAbstractItemModelTester>
#include <QLabel>
#include <QTest>

#include <algorithm>

using namespace medlem;
using namespace medlem::client;
using namespace medlem::test;

class TestNationalSearchPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsWhomItFinds();
    void opensInTheBranchOfToday();
    void readsFurtherPages();
    void invitesAndSaysNobody();
    void staysQuietAboutOneLetter();
    void saysWhatFailed();
};

namespace {

const BranchName orebro{.id = BranchId::create(), .name = QStringLiteral("Örebro")};
const BranchName kumla{.id = BranchId::create(), .name = QStringLiteral("Kumla")};

FoundMember member(const char *given, const char *family)
{
    return {.personId = PersonId::create(),
            .memberNumber = 100001,
            .givenNames = QString::fromUtf8(given),
            .preferredName = {},
            .familyName = QString::fromUtf8(family),
            .birthDate = QDate(1985, 5, 15),
            .memberships = {{.branch = orebro}, {.branch = kumla, .state = MembershipState::Ended}}};
}

struct Page
{
    Page()
    {
        page.resize(1000, 700);
        QVERIFY(showActive(page));
        QObject::connect(&page, &NationalSearchPage::memberOpened, &page,
                         [this](const PersonId &person, const BranchName &branch) {
                             opened.append({person, branch});
                         });
    }

    void search(const QString &text)
    {
        auto *field = page.findChild<SearchField *>(QStringLiteral("nationalSearchField"));
        rewrite(field, text);
        QTest::keyClick(field, Qt::Key_Return);
    }
    [[nodiscard]] bool find(const QString &text, const FoundMembers &found)
    {
        api.expect<SearchAllMembers>().reply(found);
        search(text);
        return QTest::qWaitFor([this] {
            return api.isDone() && api.unexpected().isEmpty();
        });
    }
    [[nodiscard]] bool says(const char *text)
    {
        const auto labels = page.findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(), [text](const QLabel *label) {
            return label->isVisible() && label->text() == QLatin1String(text);
        });
    }
    TableView *table() { return page.findChild<TableView *>(QStringLiteral("foundMembersTable")); }
    QString cell(int row, int column) { return table()->model()->index(row, column).data().toString(); }

    FakeApi api;
    NationalSearchPage page{api};
    QList<std::pair<PersonId, BranchName>> opened;
};

} // namespace

void TestNationalSearchPage::showsWhomItFinds()
{
    Page it;
    const QAbstractItemModelTester tester(it.table()->model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    QVERIFY(it.find(QStringLiteral("anna"), {.items = {member("Anna", "Berg"), member("Anna", "Ek")}, .next = {}}));
    QTRY_VERIFY(it.table()->isVisible());
    QCOMPARE(it.table()->model()->rowCount(), 2);
    QCOMPARE(it.cell(0, NationalSearchModel::Name), QStringLiteral("Berg, Anna"));
    QCOMPARE(it.cell(0, NationalSearchModel::Branches), QStringLiteral("Örebro, Kumla (ended)"));
    QCOMPARE(it.api.requests<SearchAllMembers>().first().body.text, QStringLiteral("anna"));
}

void TestNationalSearchPage::opensInTheBranchOfToday()
{
    Page it;
    const FoundMembers found{.items = {member("Anna", "Berg")}, .next = {}};
    QVERIFY(it.find(QStringLiteral("anna"), found));
    QTRY_VERIFY(it.table()->isVisible());
    it.table()->setFocus();
    QTest::keyClick(it.table(), Qt::Key_Return);
    QCOMPARE(it.opened.size(), 1);
    QVERIFY(it.opened.first().first == found.items.first().personId);
    QCOMPARE(it.opened.first().second.name, orebro.name);
}

void TestNationalSearchPage::readsFurtherPages()
{
    Page it;
    QVERIFY(it.find(QStringLiteral("anna"), {.items = {member("Anna", "Berg")}, .next = QStringLiteral("more")}));
    it.api.expect<SearchAllMembers>().reply({.items = {member("Anna", "Ek")}, .next = {}});
    if (it.table()->model()->canFetchMore({})) // unless the view has asked already
        it.table()->model()->fetchMore({});
    QTRY_COMPARE(it.table()->model()->rowCount(), 2);
    QCOMPARE(it.api.requests<SearchAllMembers>().last().body.after, std::optional(QStringLiteral("more")));
}

void TestNationalSearchPage::invitesAndSaysNobody()
{
    Page it;
    QVERIFY(it.says("Whom are you looking for?"));
    QVERIFY(it.find(QStringLiteral("nobody"), {}));
    QTRY_VERIFY(it.says("Nobody found"));
    it.search(QString());
    QTRY_VERIFY(it.says("Whom are you looking for?"));
}

void TestNationalSearchPage::staysQuietAboutOneLetter()
{
    Page it;
    it.api.expect<SearchAllMembers>().fail(invalidValue(FieldReason::TooShort, QStringLiteral("text")));
    it.search(QStringLiteral("a"));
    QTRY_VERIFY(it.api.isDone());
    QTRY_VERIFY(it.says("Whom are you looking for?"));
    QVERIFY(!it.page.findChild<MessageBar *>()->isVisible());
}

void TestNationalSearchPage::saysWhatFailed()
{
    Page it;
    it.api.expect<SearchAllMembers>().fail(makeError(ErrorCode::Unreachable));
    it.search(QStringLiteral("anna"));
    QTRY_VERIFY(it.page.findChild<MessageBar *>()->isVisible());
}

QTEST_MAIN(TestNationalSearchPage)
#include "tst_nationalsearchpage.moc"
