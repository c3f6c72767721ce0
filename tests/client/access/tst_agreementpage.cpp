// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/widgets/formfield.h"
#include "client/widgets/notice.h"
#include "tests/client/access/agreementstage.h"

#include <QComboBox>

using namespace medlem;
using namespace medlem::client;
using namespace medlem::test;

class TestAgreementPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void offersWhatTheStateAllows_data();
    void offersWhatTheStateAllows();
    void showsWhyItWasSentBack();
    void sendsBackWithAReason();
    void keepsTheReasonWhenSomebodyWasFaster();
    void endsAccess();
    void takesAnApprovalBack();
    void givesUp();
    void receivesThePapers();
    void readsAgainAfterAFailure();
};

void TestAgreementPage::offersWhatTheStateAllows_data()
{
    QTest::addColumn<AgreementState>("state");
    QTest::addColumn<QStringList>("national");
    QTest::addColumn<QStringList>("branch");
    const auto names = [](const char *text) {
        return QString::fromLatin1(text).split(u' ', Qt::SkipEmptyParts);
    };
    const auto row = [&names](AgreementState state, const char *national, const char *branch) {
        QTest::newRow(qPrintable(EnumCodec<AgreementState>::name(state))) << state << names(national) << names(branch);
    };
    row(AgreementState::Draft, "formButton editAgreementButton agreementDrop discardAgreementButton",
        "formButton editAgreementButton agreementDrop discardAgreementButton");
    row(AgreementState::Sent, "formButton agreementDrop discardAgreementButton",
        "formButton agreementDrop discardAgreementButton");
    row(AgreementState::Received, "approveButton sendBackButton agreementDrop discardAgreementButton",
        "agreementDrop discardAgreementButton");
    row(AgreementState::Returned, "formButton receiveButton editAgreementButton agreementDrop discardAgreementButton",
        "formButton editAgreementButton agreementDrop discardAgreementButton");
    row(AgreementState::Approved, "approveButton sendBackButton agreementDrop discardAgreementButton",
        "agreementDrop discardAgreementButton");
    row(AgreementState::InForce, "endAccessButton reverseButton", "");
    row(AgreementState::Superseded, "", "");
    row(AgreementState::Ended, "", "");
    row(AgreementState::Discarded, "", "");
}

void TestAgreementPage::offersWhatTheStateAllows()
{
    QFETCH(const AgreementState, state);
    QFETCH(const QStringList, national);
    QFETCH(const QStringList, branch);
    static const QStringList all{
        QStringLiteral("formButton"),      QStringLiteral("receiveButton"), QStringLiteral("editAgreementButton"),
        QStringLiteral("agreementDrop"),   QStringLiteral("approveButton"), QStringLiteral("sendBackButton"),
        QStringLiteral("endAccessButton"), QStringLiteral("reverseButton"), QStringLiteral("discardAgreementButton")};
    for (const Viewer viewer : {Viewer::National, Viewer::Branch}) {
        AgreementStage it(viewer);
        AgreementEntry shown = agreementIn(state);
        it.api.expect<ShowAgreement>().reply(shown);
        if (viewer == Viewer::National && (state == AgreementState::Received || state == AgreementState::Approved))
            it.api.expect<ShowApprovalEffect>().reply(someEffect());
        if (viewer == Viewer::National && state == AgreementState::InForce)
            it.api.expect<ShowBranchAccess>().reply(administeredUmea());
        it.page.open(shown.id);
        QVERIFY(it.isQuiet());
        QTRY_VERIFY(it.page.agreement().has_value());
        const QStringList &expected = viewer == Viewer::National ? national : branch;
        for (const QString &name : all)
            QVERIFY2(it.shows(qPrintable(name)) == expected.contains(name), qPrintable(name));
    }
}

void TestAgreementPage::showsWhyItWasSentBack()
{
    AgreementStage it(Viewer::Branch);
    QVERIFY(it.open(agreementIn(AgreementState::Returned)));
    QVERIFY(it.find<Notice>("returnedNotice")->text().contains(QStringLiteral("bara vidimerat")));
    QVERIFY(it.find<Notice>("nextStepNotice")->text().contains(QStringLiteral("Put right")));
}

void TestAgreementPage::sendsBackWithAReason()
{
    AgreementStage it;
    QVERIFY(it.open(agreementIn(AgreementState::Received)));
    it.press("sendBackButton");
    it.writeReason("reasonEdit", QStringLiteral("kort"));
    it.press("saveButton");
    QVERIFY(it.find<FormField>("reasonField")->error().contains(QStringLiteral("at least 10")));
    it.writeReason("reasonEdit", QStringLiteral("Protokollet är inte vidimerat."));
    it.api.expect<ReturnAgreement>().reply(it.after(AgreementState::Returned));
    it.press("saveButton");
    QVERIFY(it.isQuiet());
    QCOMPARE(it.api.requests<ReturnAgreement>().first().body.reason, QStringLiteral("Protokollet är inte vidimerat."));
    QTRY_VERIFY(it.shows("returnedNotice"));
}

void TestAgreementPage::keepsTheReasonWhenSomebodyWasFaster()
{
    AgreementStage it;
    QVERIFY(it.open(agreementIn(AgreementState::Received)));
    it.press("sendBackButton");
    it.writeReason("reasonEdit", QStringLiteral("Protokollet är inte vidimerat."));
    it.api.expect<ReturnAgreement>().fail(makeError(ErrorCode::Stale));
    it.api.expect<ShowAgreement>().reply(it.after(AgreementState::Received));
    it.api.expect<ShowApprovalEffect>().reply(someEffect());
    it.press("saveButton");
    QVERIFY(it.isQuiet());
    QTRY_VERIFY(it.find<QAbstractButton>("saveButton")->isEnabled());
    QCOMPARE(it.find<QPlainTextEdit>("reasonEdit")->toPlainText(), QStringLiteral("Protokollet är inte vidimerat."));
    it.api.expect<ReturnAgreement>().reply(it.after(AgreementState::Returned));
    it.press("saveButton");
    QVERIFY(it.isQuiet());
    QCOMPARE(it.api.requests<ReturnAgreement>().last().ifMatch, Version(4));
}

void TestAgreementPage::endsAccess()
{
    AgreementStage it;
    QVERIFY(it.open(agreementIn(AgreementState::InForce)));
    it.press("endAccessButton");
    it.press("saveButton");
    QVERIFY(it.find<FormField>("endReasonField")->hasError());
    QVERIFY(it.find<FormField>("noteField")->hasError());
    auto *reason = it.find<QComboBox>("endReasonEdit");
    reason->setCurrentIndex(reason->findData(QStringLiteral("deceased")));
    it.writeReason("noteEdit", QStringLiteral("Dottern ringde den 14 maj."));
    it.api.expect<EndAgreement>().reply(it.after(AgreementState::Ended));
    it.press("saveButton");
    QVERIFY(it.isQuiet());
    const AccessEnding sent = it.api.requests<EndAgreement>().first().body;
    QCOMPARE(sent.reason, AgreementEndReason::Deceased);
    QVERIFY(!sent.personId);
    QTRY_VERIFY(!it.shows("endAccessButton"));
}

void TestAgreementPage::takesAnApprovalBack()
{
    AgreementStage it;
    QVERIFY(it.open(agreementIn(AgreementState::InForce)));
    it.press("reverseButton");
    it.writeReason("reasonEdit", QStringLiteral("Fel avdelning valdes."));
    it.api.expect<ReverseApproval>().reply(it.after(AgreementState::Ended));
    it.press("saveButton");
    QVERIFY(it.isQuiet());
    QCOMPARE(it.api.requests<ReverseApproval>().first().ifMatch, Version(3));
    QTRY_VERIFY(!it.messages.isEmpty());
    QVERIFY(it.messages.last().text.contains(QStringLiteral("as it was before")));
}

void TestAgreementPage::givesUp()
{
    AgreementStage it(Viewer::Branch);
    QVERIFY(it.open(agreementIn(AgreementState::Sent)));
    it.press("discardAgreementButton");
    QCOMPARE(it.messages.size(), 1); // asks first
    QVERIFY(it.api.requests<DiscardAgreement>().isEmpty());
    it.api.expect<DiscardAgreement>().reply(it.after(AgreementState::Discarded));
    it.messages.first().action();
    QVERIFY(it.isQuiet());
    QTRY_VERIFY(!it.shows("discardAgreementButton"));
}

void TestAgreementPage::receivesThePapers()
{
    AgreementStage it;
    AgreementEntry agreement = agreementIn(AgreementState::Received);
    agreement.state = AgreementState::Sent;
    QVERIFY(it.open(agreement));
    QVERIFY(it.find<Notice>("nextStepNotice")->text().startsWith(QStringLiteral("Both papers are here")));
    it.api.expect<ReceiveAgreement>().reply(it.after(AgreementState::Received));
    it.api.expect<ShowApprovalEffect>().reply(someEffect());
    it.press("receiveButton");
    QVERIFY(it.isQuiet());
    QTRY_VERIFY(it.shows("approveButton"));
}

void TestAgreementPage::readsAgainAfterAFailure()
{
    AgreementStage it(Viewer::Branch);
    it.api.expect<ShowAgreement>().fail(makeError(ErrorCode::Unreachable));
    it.page.open(numbered<AgreementId>(1));
    QTRY_VERIFY(it.shows("emptyStateButton"));
    it.api.expect<ShowAgreement>().reply(agreementIn(AgreementState::Draft));
    it.press("emptyStateButton");
    QTRY_VERIFY(it.shows("editAgreementButton"));
}

QTEST_MAIN(TestAgreementPage)
#include "tst_agreementpage.moc"
