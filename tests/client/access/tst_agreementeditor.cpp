// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/access/agreementeditor.h"
#include "client/access/agreementpage.h"
#include "client/access/branchaccesspage.h"
#include "client/records/memberpicker.h"
#include "client/widgets/choicebox.h"
#include "client/widgets/formfield.h"
#include "client/widgets/municipalityedit.h"
#include "client/widgets/taborder.h"
#include "tests/client/access/accessstage.h"
#include "tests/support/fielderrors.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QSignalSpy>
#include <QTest>

using namespace medlem;
using namespace medlem::client;
using namespace medlem::test;

class TestAgreementEditor : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void givesBackWhatItWasGiven();
    void letsADraftBeIncomplete();
    void saysWhatCannotBeRead();
    void namesSeveral();
    void leavesOutEmptyPlaces();
    void refusesTheSamePersonTwice();
    void asksForTheMunicipalityOfAnEmployee();
    void looksInAnotherBranchForTheNational();
    void comesBackWholeFromADraft();
    void goesThroughAllByKeyboard();
    void createsADraft();
    void showsWhatThePaperNeeds();
    void comparesAfterAStaleSave();

private:
    [[nodiscard]] static AgreementFields wholeFields() { return agreementIn(AgreementState::Draft).fields; }
    [[nodiscard]] static AdministratorEditor *place(AgreementEditor &editor, int seat)
    {
        return editor.findChild<AdministratorEditor *>(QStringLiteral("administrator%1").arg(seat));
    }
    static void chooseTie(AdministratorEditor *editor, AdministratorTie tie)
    {
        editor->findChild<ChoiceBox *>(QStringLiteral("tieEdit"))->setCurrentId(EnumCodec<AdministratorTie>::name(tie));
    }

    FixedClock m_clock{accessTime()};
};

void TestAgreementEditor::givesBackWhatItWasGiven()
{
    AgreementEditor editor(Viewer::Branch, m_clock);
    editor.learnNames(agreementIn(AgreementState::Draft).administrators);
    editor.load(wholeFields());
    QVERIFY(!editor.isModified());
    QCOMPARE(place(editor, 1)->picker()->text(), QStringLiteral("Omar Ali"));
    QCOMPARE(editor.store(), Result<AgreementFields>(wholeFields()));
    QVERIFY(place(editor, 2)->isHidden());
}

void TestAgreementEditor::letsADraftBeIncomplete()
{
    AgreementEditor editor(Viewer::Branch, m_clock);
    editor.load({});
    QCOMPARE(editor.store(), Result<AgreementFields>(AgreementFields{}));
}

void TestAgreementEditor::saysWhatCannotBeRead()
{
    AgreementEditor editor(Viewer::Branch, m_clock);
    editor.load({});
    place(editor, 1)->picker()->setText(QStringLiteral("Omar"));
    editor.findChild<QLineEdit *>(QStringLiteral("meetingDateEdit"))->setText(QStringLiteral("2026-05-16"));
    editor.findChild<QLineEdit *>(QStringLiteral("minutesParagraphEdit"))->setText(QStringLiteral("tolv"));
    const Reasons expected{{QStringLiteral("administrators[0].personId"), FieldReason::UnknownValue},
                           {QStringLiteral("meetingDate"), FieldReason::DateInFuture},
                           {QStringLiteral("minutesParagraph"), FieldReason::BadFormat}};
    const Result<AgreementFields> stored = editor.store();
    QCOMPARE(reasonsOf(stored), expected);
    QVERIFY(editor.showErrors(stored.error().fields).isEmpty()); // each at its field
    QVERIFY(editor.findChild<FormField *>(QStringLiteral("meetingDateField"))
                ->error()
                .contains(QStringLiteral("held before")));
}

void TestAgreementEditor::namesSeveral()
{
    AgreementEditor editor(Viewer::Branch, m_clock);
    editor.learnNames({named(2, "Omar Ali"), named(3, "Sven Åberg"), named(4, "Åsa Öberg")});
    AgreementFields fields = wholeFields();
    fields.administrators.append(
        {.personId = numbered<PersonId>(3), .tie = AdministratorTie::Member, .municipalityCode = {}});
    fields.administrators.append(
        {.personId = numbered<PersonId>(4), .tie = AdministratorTie::Member, .municipalityCode = {}});
    editor.load(fields);
    QCOMPARE(editor.store(), Result<AgreementFields>(fields));
    Q_EMIT place(editor, 2)->removeRequested();
    fields.administrators.removeAt(1);
    QCOMPARE(editor.store(), Result<AgreementFields>(fields));
    QCOMPARE(place(editor, 2)->picker()->text(), QStringLiteral("Åsa Öberg"));
    QVERIFY(place(editor, 3)->isHidden());
    QVERIFY(editor.isModified());
}

void TestAgreementEditor::leavesOutEmptyPlaces()
{
    AgreementEditor editor(Viewer::Branch, m_clock);
    editor.learnNames({named(2, "Omar Ali")});
    editor.load({});
    editor.findChild<QAbstractButton *>(QStringLiteral("addAdministratorButton"))->click();
    place(editor, 2)->setAdministrator(named(2, "Omar Ali").named, QStringLiteral("Omar Ali"));
    const Result<AgreementFields> stored = editor.store();
    QVERIFY(stored.has_value());
    QCOMPARE(stored->administrators.size(), 1);
}

void TestAgreementEditor::refusesTheSamePersonTwice()
{
    AgreementEditor editor(Viewer::Branch, m_clock);
    editor.load({});
    for (int i = 0; i < 2; ++i)
        editor.findChild<QAbstractButton *>(QStringLiteral("addAdministratorButton"))->click();
    for (const int seat : {1, 3}) // the second place is empty
        place(editor, seat)->setAdministrator(named(2, "Omar Ali").named, QStringLiteral("Omar Ali"));
    QCOMPARE(reasonsOf(editor.store()),
             (Reasons{{QStringLiteral("administrators[2].personId"), FieldReason::AlreadyUsed}}));
}

void TestAgreementEditor::asksForTheMunicipalityOfAnEmployee()
{
    AgreementEditor editor(Viewer::Branch, m_clock);
    editor.load({});
    AdministratorEditor *first = place(editor, 1);
    auto *municipality = first->findChild<MunicipalityEdit *>(QStringLiteral("municipalityCodeEdit"));
    QVERIFY(!municipality->isVisibleTo(&editor));
    first->setAdministrator(
        {.personId = numbered<PersonId>(2), .tie = AdministratorTie::Employee, .municipalityCode = {}},
        QStringLiteral("Omar Ali"));
    QVERIFY(municipality->isVisibleTo(&editor));
    municipality->setEditText(QStringLiteral("Uppsal"));
    QCOMPARE(reasonsOf(editor.store()),
             (Reasons{{QStringLiteral("administrators[0].municipalityCode"), FieldReason::UnknownValue}}));
    municipality->setEditText(QStringLiteral("uppsala"));
    QCOMPARE(editor.store()->administrators.first().municipalityCode, QStringLiteral("0380"));
    chooseTie(first, AdministratorTie::Member); // then it is not told
    QVERIFY(!editor.store()->administrators.first().municipalityCode);
}

void TestAgreementEditor::looksInAnotherBranchForTheNational()
{
    for (const Viewer viewer : {Viewer::National, Viewer::Branch}) {
        AgreementEditor editor(viewer, m_clock);
        editor.load({});
        editor.setBranches(twoBranches().items, umea().id);
        AdministratorEditor *first = place(editor, 1);
        auto *branch = first->findChild<ChoiceBox *>(QStringLiteral("branchEdit"));
        QVERIFY(!branch->isVisibleTo(&editor));
        chooseTie(first, AdministratorTie::Employee);
        QCOMPARE(branch->isVisibleTo(&editor), viewer == Viewer::National);
        branch->setCurrentId(numbered<BranchId>(2).toString());
        const auto searched = first->searchedBranch();
        QCOMPARE(searched, viewer == Viewer::National ? std::optional(numbered<BranchId>(2)) : std::nullopt);
    }
}

void TestAgreementEditor::comesBackWholeFromADraft()
{
    AgreementFields fields = wholeFields();
    fields.administrators.append({.personId = numbered<PersonId>(3),
                                  .tie = AdministratorTie::Employee,
                                  .municipalityCode = QStringLiteral("0380")});
    AgreementEditor written(Viewer::National, m_clock);
    written.setBranches(twoBranches().items, umea().id);
    written.learnNames({named(2, "Omar Ali"), named(3, "Sven Åberg")});
    written.load(fields);
    place(written, 2)
        ->findChild<ChoiceBox *>(QStringLiteral("branchEdit"))
        ->setCurrentId(numbered<BranchId>(2).toString());

    AgreementEditor editor(Viewer::National, m_clock);
    editor.load({});
    editor.setContents(written.contents());
    editor.setBranches(twoBranches().items, umea().id); // which come from the server later
    QVERIFY(editor.isModified());
    QVERIFY(!place(editor, 2)->isHidden());
    QVERIFY(place(editor, 3)->isHidden());
    QCOMPARE(place(editor, 2)->picker()->text(), QStringLiteral("Sven Åberg"));
    QCOMPARE(place(editor, 2)->searchedBranch(), numbered<BranchId>(2));
    QCOMPARE(editor.store(), Result<AgreementFields>(fields));
}

void TestAgreementEditor::goesThroughAllByKeyboard()
{
    AgreementEditor editor(Viewer::Branch, m_clock);
    editor.load({});
    orderTabs(editor);
    QStringList names;
    for (const QWidget *stop : visibleTabStops(editor))
        names.append(stop->objectName());
    const QStringList expected{
        QStringLiteral("tieEdit"),      QStringLiteral("personIdEdit"),    QStringLiteral("addAdministratorButton"),
        QStringLiteral("meetingEdit"),  QStringLiteral("meetingDateEdit"), QStringLiteral("minutesParagraphEdit"),
        QStringLiteral("signatoryEdit")};
    QCOMPARE(names, expected);
    for (const QWidget *stop : visibleTabStops(editor))
        QVERIFY2(!stop->accessibleName().isEmpty() || stop->inherits("QPushButton"), qPrintable(stop->objectName()));
}

void TestAgreementEditor::createsADraft()
{
    AccessStage<BranchAccessPage> it(Viewer::Branch);
    it.api.expect<ShowBranchAccess>().reply(administeredUmea());
    it.api.expect<SearchAgreements>().reply({});
    it.api.expect<SearchExceptions>().reply({});
    it.page.setBranch(umea());
    it.page.load();
    QVERIFY(it.isQuiet());
    QTRY_VERIFY(it.shows("primaryButton"));
    QSignalSpy created(&it.page, &BranchAccessPage::agreementCreated);
    it.press("primaryButton");
    MemberPage found;
    found.items = {omar()};
    it.api.expect<SearchMembers>().reply(found);
    auto *picker = it.find<MemberPicker>("personIdEdit");
    rewrite(picker, QStringLiteral("Omar"));
    QTest::keyClick(picker, Qt::Key_Return);
    QVERIFY(it.isQuiet());
    auto *list = picker->findChild<QCompleter *>()->popup();
    QTRY_VERIFY(list->isVisible());
    QTest::keyClick(list, Qt::Key_Down);
    QTest::keyClick(list, Qt::Key_Return);
    QCOMPARE(picker->chosen(), omar().personId);
    it.api.expect<CreateAgreement>().fail(makeError(ErrorCode::Timeout));
    it.press("saveButton");
    QVERIFY(it.isQuiet());
    QTRY_VERIFY(it.find<QAbstractButton>("saveButton")->isEnabled());
    it.api.expect<CreateAgreement>().reply(agreementIn(AgreementState::Draft));
    it.press("saveButton");
    QTRY_COMPARE(created.size(), 1);
    const QList<CreateAgreement> sent = it.api.requests<CreateAgreement>();
    QCOMPARE(sent.first().idempotencyKey, sent.last().idempotencyKey); // nothing is created twice
    QCOMPARE(sent.last().body.administrators.first().personId, omar().personId);
    QCOMPARE(it.api.requests<SearchMembers>().first().branchId, umea().id);
}

void TestAgreementEditor::showsWhatThePaperNeeds()
{
    AccessStage<AgreementPage> it(Viewer::Branch);
    AgreementEntry empty = agreementIn(AgreementState::Draft);
    empty.fields = {};
    empty.administrators.clear();
    it.api.expect<ShowAgreement>().reply(empty);
    it.page.open(empty.id);
    QTRY_VERIFY(it.shows("formButton"));
    QSignalSpy form(&it.page, &AgreementPage::formRequested);
    it.press("formButton");
    QVERIFY(form.isEmpty());
    for (const char *field : {"personIdField", "meetingField", "meetingDateField", "signatoryField"})
        QVERIFY2(it.find<FormField>(field)->hasError(), field);
}

void TestAgreementEditor::comparesAfterAStaleSave()
{
    AccessStage<AgreementPage> it(Viewer::Branch);
    const AgreementEntry mine = agreementIn(AgreementState::Draft);
    it.api.expect<ShowAgreement>().reply(mine);
    it.page.open(mine.id);
    QTRY_VERIFY(it.shows("editAgreementButton"));
    it.press("editAgreementButton");
    rewrite(it.find<QLineEdit>("signatoryEdit"), QStringLiteral("Åke Ek, kassör"));
    AgreementEntry theirs = mine;
    theirs.version = 8;
    theirs.fields.signatory = QStringLiteral("Eva Ek, vice ordförande");
    theirs.administrators = {named(5, "Bo Berg")};
    theirs.fields.administrators = {theirs.administrators.first().named};
    it.api.expect<UpdateAgreement>().fail(makeError(ErrorCode::Stale));
    it.api.expect<ShowAgreement>().reply(theirs);
    it.press("saveButton");
    QTRY_VERIFY(it.shows("saveChoicesButton"));
    const QString texts = it.visibleTexts().join(u'\n');
    QVERIFY(texts.contains(QStringLiteral("Signs for the branch")));
    AgreementEntry saved = theirs;
    saved.version = 9;
    it.api.expect<UpdateAgreement>().reply(saved);
    it.press("saveChoicesButton");
    QVERIFY(it.isQuiet());
    const UpdateAgreement sent = it.api.requests<UpdateAgreement>().last();
    QCOMPARE(sent.ifMatch, Version(8));
    QCOMPARE(sent.body.administrators, theirs.fields.administrators); // which only they had changed
}

QTEST_MAIN(TestAgreementEditor)
#include "tst_agreementeditor.moc"
