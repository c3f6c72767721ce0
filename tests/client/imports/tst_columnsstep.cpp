// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/imports/columnrow.h"
#include "client/imports/columnsstep.h"
#include "client/widgets/choicebox.h"
#include "client/widgets/formfield.h"
#include "shared/protocol/branches.h"
#include "shared/protocol/importproblems.h"
#include "shared/protocol/memberships.h"
#include "tests/client/imports/importdata.h"
#include "tests/support/typing.h"

#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace medlem;
using namespace medlem::client;
using namespace medlem::test;

class TestColumnsStep : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void guessesFromTheHeadings();
    void tellsOfAFieldChosenTwice();
    void tellsWhatIsMissing_data();
    void tellsWhatIsMissing();
    void tellsThatTheHeadingsComeFirst();
    void asksWhatNoColumnSays();
    void proposesTheOwnBranch();
    void usesASavedChoice();
    void savesTheChoices();
    void saysWhyAChoiceIsNotSaved();
    void removesASavedChoice();
    void keepsTheChoicesWhenEnteredAgain();
};

namespace {

LocalFile fileOf(const QByteArray &lines)
{
    const WrittenFile written(lines);
    return readLocalFile(written.path()).value();
}

struct Step
{
    explicit Step(const QByteArray &lines = legacyLines(), const Account &account = nationalAccount())
        : session(api, account)
        , step(session)
    {
        session.setFile(fileOf(lines));
        step.resize(1000, 600);
        step.show();
    }

    [[nodiscard]] bool enter(const QList<NamedImportMapping> &saved = {})
    {
        api.expect<ListImportMappings>().reply({.items = saved});
        step.enter();
        return isQuiet();
    }
    [[nodiscard]] bool isQuiet()
    {
        const bool isDone = QTest::qWaitFor([this] {
            return api.isDone() && api.unexpected().isEmpty();
        });
        QCoreApplication::processEvents();
        return isDone;
    }
    [[nodiscard]] ColumnRow *row(const QString &heading)
    {
        for (ColumnRow *row : step.findChildren<ColumnRow *>()) {
            if (row->heading() == heading)
                return row;
        }
        return nullptr;
    }
    void choose(const QString &heading, std::optional<ImportField> field)
    {
        row(heading)->setField(field);
        Q_EMIT row(heading)->choice()->choiceChanged({}); // as when the user has done it
    }
    template <class Widget>
    Widget *find(const char *name)
    {
        return step.findChild<Widget *>(QLatin1String(name));
    }
    [[nodiscard]] QString notice() { return find<QLabel>("noticeLabel")->text(); }

    FakeApi api;
    ImportSession session;
    ColumnsStep step;
    QSignalSpy message{&step, &ColumnsStep::message};
};

} // namespace

void TestColumnsStep::guessesFromTheHeadings()
{
    Step it;
    QVERIFY(it.enter());
    QCOMPARE(it.row(QStringLiteral("Personnr"))->field(), std::optional(ImportField::Personnummer));
    QCOMPARE(it.row(QStringLiteral("Medlem fr.o.m."))->field(), std::optional(ImportField::MemberFrom));
    QCOMPARE(it.row(QStringLiteral("Anm."))->field(), std::nullopt);
    QCOMPARE(it.row(QStringLiteral("Anm."))->choice()->currentText(), QStringLiteral("Not imported"));
    QVERIFY(it.step.mayGoOn());
    QVERIFY(!it.find<QLabel>("noticeLabel")->isVisible());
    QVERIFY(!it.find<ChoiceBox>("usualBranchEdit")->isVisible());
    QCOMPARE(it.session.choices().columns, ImportMapping::guess(it.session.file()->headings).columns());
}

void TestColumnsStep::tellsOfAFieldChosenTwice()
{
    Step it;
    QVERIFY(it.enter());
    it.choose(QStringLiteral("Anm."), ImportField::Town);
    QVERIFY(it.row(QStringLiteral("Anm."))->error().contains(QStringLiteral("Ort")));
    QVERIFY(it.row(QStringLiteral("Ort"))->error().contains(QStringLiteral("Anm.")));
    QVERIFY(it.row(QStringLiteral("Adress"))->error().isEmpty());
    QVERIFY(!it.step.mayGoOn());
    it.choose(QStringLiteral("Ort"), std::nullopt);
    QVERIFY(it.row(QStringLiteral("Anm."))->error().isEmpty());
    QVERIFY(it.step.mayGoOn());
}

void TestColumnsStep::tellsWhatIsMissing_data()
{
    QTest::addColumn<QString>("heading");
    QTest::addColumn<QString>("told");
    QTest::newRow("given names") << QStringLiteral("Förnamn") << QStringLiteral("Given names");
    QTest::newRow("family name") << QStringLiteral("Efternamn") << QStringLiteral("Family name");
    QTest::newRow("first day") << QStringLiteral("Medlem fr.o.m.") << QStringLiteral("Member from");
}

void TestColumnsStep::tellsWhatIsMissing()
{
    QFETCH(QString, heading);
    QFETCH(QString, told);
    Step it;
    QVERIFY(it.enter());
    const auto field = it.row(heading)->field();
    it.choose(heading, std::nullopt);
    QVERIFY2(it.notice().contains(told), qPrintable(it.notice()));
    QVERIFY(!it.step.mayGoOn());
    it.choose(heading, field);
    QVERIFY(it.notice().isEmpty());
    QVERIFY(it.step.mayGoOn());
}

void TestColumnsStep::tellsThatTheHeadingsComeFirst()
{
    Step it("Medlemslista 2026\nFörnamn;Efternamn\nEva;Ek\n");
    it.api.expect<ListBranches>().reply({.items = {}});
    it.api.expect<ListMembershipTypes>().reply({.items = {}});
    QVERIFY(it.enter());
    QVERIFY2(it.notice().contains(QStringLiteral("first row")), qPrintable(it.notice()));
    QVERIFY(!it.step.mayGoOn());
}

void TestColumnsStep::asksWhatNoColumnSays()
{
    Step it(QByteArray("First name;Last name;Member from\nAnna;Berg;2020-01-01\n"));
    const BranchEntry kiruna{
        .id = BranchId::create(), .name = QStringLiteral("Kiruna"), .organisationNumber = {}, .municipalityCode = {}};
    MembershipTypeEntry single{.id = MembershipTypeId::create(), .fields = {}};
    single.fields.name = QStringLiteral("Enskild");
    it.api.expect<ListBranches>().reply({.items = {kiruna}});
    it.api.expect<ListMembershipTypes>().reply({.items = {single}});
    QVERIFY(it.enter());
    auto *branch = it.find<ChoiceBox>("usualBranchEdit");
    auto *type = it.find<ChoiceBox>("usualTypeEdit");
    QTRY_VERIFY(branch->isVisible() && type->count() == 1);
    QVERIFY(!it.step.mayGoOn());
    branch->setFocus();
    QTest::keyClicks(branch, QStringLiteral("K"));
    QVERIFY(!it.step.mayGoOn());
    QTest::keyClicks(type, QStringLiteral("E"));
    QVERIFY(it.step.mayGoOn());
    QCOMPARE(it.session.choices().branchId, std::optional(kiruna.id));
    QCOMPARE(it.session.choices().typeId, std::optional(single.id));
}

void TestColumnsStep::proposesTheOwnBranch()
{
    Step it(QByteArray("First name;Last name;Member from;Type\nAnna;Berg;2020-01-01;Enskild\n"), localAccount());
    it.api.expect<ListMembershipTypes>().reply({.items = {}});
    QVERIFY(it.enter());
    QVERIFY(it.api.unexpected().isEmpty());
    QCOMPARE(it.find<ChoiceBox>("usualBranchEdit")->currentText(), ownBranch().name);
    QVERIFY(!it.find<ChoiceBox>("usualTypeEdit")->isVisible());
    QVERIFY(it.step.mayGoOn());
    QCOMPARE(it.session.choices().branchId, std::optional(ownBranch().id));
}

void TestColumnsStep::usesASavedChoice()
{
    Step it;
    const NamedImportMapping saved = savedMapping(3, QStringLiteral("Gamla registret"));
    QVERIFY(it.enter({saved}));
    auto *choice = it.find<ChoiceBox>("savedColumnsEdit");
    QTRY_COMPARE(choice->count(), 2);
    choice->setFocus();
    QTest::keyClicks(choice, QStringLiteral("Gamla"));
    QCOMPARE(it.row(QStringLiteral("Ort"))->field(), std::nullopt); // the saved one does not know it
    QCOMPARE(it.row(QStringLiteral("Förnamn"))->field(), std::optional(ImportField::GivenNames));
    QVERIFY(it.find<QPushButton>("removeSavedButton")->isVisible());
    choice->setCurrentIndex(0);
    Q_EMIT choice->choiceChanged(choice->currentId());
    QCOMPARE(it.row(QStringLiteral("Ort"))->field(), std::optional(ImportField::Town));
}

void TestColumnsStep::savesTheChoices()
{
    Step it;
    QVERIFY(it.enter());
    const NamedImportMapping saved = savedMapping(3, QStringLiteral("Gamla registret"));
    it.find<QPushButton>("beginSavingButton")->click();
    auto *name = it.find<QLineEdit>("savedNameEdit");
    QVERIFY(name->isVisible());
    QTest::keyClick(name, Qt::Key_Return); // without a name
    QVERIFY(it.api.requests<SaveImportMapping>().isEmpty());
    QVERIFY(name->isVisible());
    rewrite(name, saved.name);
    it.api.expect<SaveImportMapping>().reply(saved);
    it.api.expect<ListImportMappings>().reply({.items = {saved}});
    QTest::keyClick(name, Qt::Key_Return);
    QVERIFY(it.isQuiet());
    QTRY_VERIFY(!name->isVisible());
    QCOMPARE(it.api.requests<SaveImportMapping>().first().body.name, saved.name);
    QCOMPARE(it.api.requests<SaveImportMapping>().first().body.columns, it.session.choices().columns);
    QTRY_COMPARE(it.find<ChoiceBox>("savedColumnsEdit")->currentText(), saved.name);
}

void TestColumnsStep::saysWhyAChoiceIsNotSaved()
{
    Step it;
    QVERIFY(it.enter());
    it.find<QPushButton>("beginSavingButton")->click();
    rewrite(it.find<QLineEdit>("savedNameEdit"), QStringLiteral("Gamla registret"));
    it.api.expect<SaveImportMapping>().fail(invalidValue(FieldReason::TooLong, QStringLiteral("name")));
    it.find<QPushButton>("saveColumnsButton")->click();
    QTRY_VERIFY(!it.find<QLabel>("fieldErrorLabel")->text().isEmpty());
    QCOMPARE(it.find<QLineEdit>("savedNameEdit")->text(), QStringLiteral("Gamla registret"));
    QTest::keyClick(it.find<QLineEdit>("savedNameEdit"), Qt::Key_Escape);
    QVERIFY(!it.find<QLineEdit>("savedNameEdit")->isVisible());
}

void TestColumnsStep::removesASavedChoice()
{
    Step it;
    const NamedImportMapping saved = savedMapping(3, QStringLiteral("Gamla registret"));
    QVERIFY(it.enter({saved}));
    auto *choice = it.find<ChoiceBox>("savedColumnsEdit");
    QTRY_COMPARE(choice->count(), 2);
    QTest::keyClicks(choice, QStringLiteral("Gamla"));
    it.find<QPushButton>("removeSavedButton")->click();
    QCOMPARE(it.message.count(), 1);
    const Message question = it.message.first().first().value<Message>();
    QVERIFY(question.text.contains(saved.name));
    it.api.expect<RemoveImportMapping>().reply({});
    question.action();
    QTRY_COMPARE(choice->count(), 1);
    QCOMPARE(it.api.requests<RemoveImportMapping>().first().importMappingId, saved.id);
    QCOMPARE(it.row(QStringLiteral("Ort"))->field(), std::nullopt); // the columns stay as they are
}

void TestColumnsStep::keepsTheChoicesWhenEnteredAgain()
{
    Step it;
    QVERIFY(it.enter());
    it.choose(QStringLiteral("Ort"), std::nullopt);
    it.step.stop();
    it.step.enter();
    QCOMPARE(it.row(QStringLiteral("Ort"))->field(), std::nullopt);
    QVERIFY(it.isQuiet());
    LocalFile other = fileOf(legacyLines() + "100004;;Eva;Ek;;;;;;Lund;Enskild;2020-01-01;\r\n");
    it.session.setFile(other); // mended, with the same headings
    QVERIFY(it.enter());
    QCOMPARE(it.row(QStringLiteral("Ort"))->field(), std::nullopt);
    it.session.setFile(fileOf(QByteArray("Förnamn;Efternamn;Ort;Avdelning;Medlemstyp;Medlem från\n;;;;;\n")));
    QVERIFY(it.enter());
    QCOMPARE(it.row(QStringLiteral("Ort"))->field(), std::optional(ImportField::Town)); // another file
}

QTEST_MAIN(TestColumnsStep)
#include "tst_columnsstep.moc"
