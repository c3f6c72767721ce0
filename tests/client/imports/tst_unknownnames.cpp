// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/imports/namelikeness.h"
#include "client/imports/unknownnamespanel.h"
#include "client/widgets/choicebox.h"
#include "client/widgets/messagebar.h"
#include "client/widgets/recordrow.h"
#include "tests/client/imports/previewdata.h"
#include "tests/support/activewindow.h"
#include "tests/support/fakeapi.h"

#include <QPushButton>
#include <QSignalSpy>

using namespace medlem;
using namespace medlem::client;
using namespace medlem::test;

class TestUnknownNames : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knowsWhatIsAlike_data();
    void knowsWhatIsAlike();
    void hostileNamesTakeNoTime();
    void proposesButNeverChooses();
    void choosesByKeys();
    void onlyNationalMayCreate();
    void chosenNamesCanBeChosenAgain();
    void readsKnownNamesAgainAfterAnError();
};

namespace {

struct Panel
{
    explicit Panel(NewNames newNames = NewNames::Allowed)
        : panel(api, newNames)
    {
        panel.resize(900, 600);
    }

    [[nodiscard]] bool load(const QList<ImportNameChoice> &chosen = {})
    {
        expectKnown();
        panel.setNames(typicalPreview().unknownNames, chosen);
        return showActive(panel) && QTest::qWaitFor([this] {
                   return api.isDone() && box(0)->count() > 4;
               });
    }
    void expectKnown()
    {
        api.expect<ListBranches>().reply(knownBranches());
        api.expect<ListMembershipTypes>().reply(knownTypes());
        api.expect<ListRoles>().reply(knownRoles());
    }
    ChoiceBox *box(int number)
    {
        return panel.findChildren<ChoiceBox *>(QStringLiteral("unknownNameBox")).value(number);
    }

    FakeApi api;
    UnknownNamesPanel panel;
};

} // namespace

void TestUnknownNames::knowsWhatIsAlike_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("alike"); // empty: nothing
    QTest::newRow("slip of the pen") << QStringLiteral("Umea") << QStringLiteral("Umeå");
    QTest::newRow("word beside it") << QStringLiteral("Avdelning Umeå") << QStringLiteral("Umeå");
    QTest::newRow("case and signs") << QStringLiteral("LULEÅ-avd.") << QStringLiteral("Luleå");
    QTest::newRow("nothing alike") << QStringLiteral("Atlantis") << QString();
    QTest::newRow("signs only") << QStringLiteral("---") << QString();
}

void TestUnknownNames::knowsWhatIsAlike()
{
    QFETCH(QString, name);
    QFETCH(QString, alike);
    const QStringList known{QStringLiteral("Arvika"), QStringLiteral("Luleå"), QStringLiteral("Umeå"),
                            QStringLiteral("Örebro")};
    QCOMPARE(mostLike(name, known).value_or(QString()), alike);
}

void TestUnknownNames::hostileNamesTakeNoTime()
{
    const QString longName(1'000'000, QLatin1Char('a'));
    QVERIFY(nameLikeness(longName, longName + QLatin1Char('b')) > 0.99);
}

void TestUnknownNames::proposesButNeverChooses()
{
    Panel it;
    QVERIFY(it.load());
    QCOMPARE(it.box(0)->currentId(), QStringLiteral("leave"));
    QVERIFY(it.panel.choices().isEmpty());
    QCOMPARE(it.box(2)->itemData(1).toString(), QStringLiteral("known:Ordinarie")); // for "Ordinarie medlem"
    QCOMPARE(it.box(1)->itemData(1).toString(), QStringLiteral("create"));          // nothing is like Atlantis
    const auto rows = it.panel.findChildren<RecordRow *>();
    QCOMPARE(rows.size(), 3);
    QCOMPARE(rows.at(1)->title(), QStringLiteral("Atlantis"));
    QVERIFY(rows.at(1)->detail().startsWith(QLatin1Char('7')));
}

void TestUnknownNames::choosesByKeys()
{
    Panel it;
    QVERIFY(it.load());
    QSignalSpy changed(&it.panel, &UnknownNamesPanel::choicesChanged);
    it.box(2)->setFocus();
    QTest::keyClick(it.box(2), Qt::Key_Down);
    QCOMPARE(changed.size(), 1);
    const QList<ImportNameChoice> expected{{.kind = ImportNameKind::MembershipType,
                                            .name = QStringLiteral("Ordinarie medlem"),
                                            .known = QStringLiteral("Ordinarie")}};
    QCOMPARE(it.panel.choices(), expected);
    QTest::keyClick(it.box(2), Qt::Key_Up);
    QVERIFY(it.panel.choices().isEmpty());
}

void TestUnknownNames::onlyNationalMayCreate()
{
    Panel national;
    QVERIFY(national.load());
    QVERIFY(national.box(1)->findData(QStringLiteral("create")) >= 0);
    Panel local(NewNames::Forbidden);
    QVERIFY(local.load());
    QCOMPARE(local.box(1)->findData(QStringLiteral("create")), -1);
}

void TestUnknownNames::chosenNamesCanBeChosenAgain()
{
    Panel it;
    QVERIFY(it.load());
    const QList<ImportNameChoice> chosen{
        {.kind = ImportNameKind::Branch, .name = QStringLiteral("Atlantis"), .known = {}}};
    QList<ImportUnknownName> left = typicalPreview().unknownNames;
    left.removeAt(1); // the preview knows it now
    it.panel.setNames(left, chosen);
    QCOMPARE(it.box(1)->currentId(), QStringLiteral("create"));
    const auto rows = it.panel.findChildren<RecordRow *>();
    QVERIFY(rows.at(1)->detail().startsWith(QLatin1Char('7'))); // as many as before
    QVERIFY(it.api.unexpected().isEmpty());                     // the known ones are read once
}

void TestUnknownNames::readsKnownNamesAgainAfterAnError()
{
    Panel it;
    it.api.expect<ListBranches>().fail(makeError(ErrorCode::Unreachable));
    it.api.expect<ListMembershipTypes>().reply(knownTypes());
    it.api.expect<ListRoles>().reply(knownRoles());
    it.panel.setNames(typicalPreview().unknownNames, {});
    QVERIFY(showActive(it.panel));
    auto *messages = it.panel.findChild<MessageBar *>();
    QTRY_VERIFY(messages->isVisible());
    it.expectKnown();
    QTest::mouseClick(messages->findChild<QPushButton *>(QStringLiteral("messageActionButton")), Qt::LeftButton);
    QTRY_VERIFY(it.box(0)->findData(QStringLiteral("known:Umeå")) >= 0);
}

QTEST_MAIN(TestUnknownNames)
#include "tst_unknownnames.moc"
