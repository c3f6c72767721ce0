// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/records/stepupsender.h"
#include "client/widgets/codeedit.h"
#include "client/widgets/codeprompt.h"
#include "client/widgets/errortext.h"
#include "client/widgets/formfield.h"
#include "shared/protocol/ownaccount.h"
#include "tests/support/activewindow.h"
#include "tests/support/fakeapi.h"

#include <QLineEdit>
#include <QPushButton>
#include <QTest>
#include <QVBoxLayout>

using namespace medlem;
using namespace medlem::client;
using namespace medlem::test;

class TestStepUpSender : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void asksForNothingWhenNothingIsNeeded();
    void repeatsAfterTheCode();
    void saysWhatIsWrongWithTheCode();
    void keepsACodeThatNeverArrived();
    void leavesAllWhenCancelled();
    void takesNoHalfCode();
    void asksOnceForSeveral();
    void doesNotAskForEver();
    void closesWhenTheSessionEnds();
    void isSilentWhenTheContextDies();
    void keepsTheKeysInside();
};

namespace {

const Error stepUpRequired = makeError(ErrorCode::StepUpRequired);

struct Page
{
    Page()
    {
        window.resize(800, 600);
        auto *layout = new QVBoxLayout(&window);
        field = new QLineEdit(QStringLiteral("typed"), &window);
        layout->addWidget(field);
        layout->addStretch();
        QVERIFY(showActive(window));
        field->setFocus();
    }

    void renew(QObject *context = nullptr)
    {
        sender.send(RenewRecoveryCodes{}, context ? context : &window, [this](const Result<RecoveryCodes> &reply) {
            replies.append(reply);
        });
    }
    bool renewUntilAsked(QObject *context = nullptr)
    {
        api.expect<RenewRecoveryCodes>().fail(stepUpRequired);
        renew(context);
        return QTest::qWaitFor([this] {
            return prompt() && code()->hasFocus();
        });
    }

    CodePrompt *prompt() // if it can be seen
    {
        auto *found = window.findChild<CodePrompt *>();
        return found && found->isVisible() ? found : nullptr;
    }
    CodeEdit *code() { return window.findChild<CodeEdit *>(QStringLiteral("promptCodeEdit")); }
    QString error() { return window.findChild<FormField *>()->error(); }
    void press(const char *name)
    {
        QTest::mouseClick(window.findChild<QPushButton *>(QLatin1String(name)), Qt::LeftButton);
    }
    void enter(const char *typed)
    {
        QTest::keyClicks(code(), QLatin1String(typed));
        QTest::keyClick(code(), Qt::Key_Return);
    }

    FakeApi api;
    QWidget window;
    QLineEdit *field;
    StepUpSender sender{api, window};
    QList<Result<RecoveryCodes>> replies;
};

} // namespace

void TestStepUpSender::asksForNothingWhenNothingIsNeeded()
{
    Page it;
    it.api.expect<RenewRecoveryCodes>().reply({.codes = {QStringLiteral("ABCD-EFGH")}});
    it.renew();
    QTRY_COMPARE(it.replies.size(), 1);
    QCOMPARE(it.replies.first()->codes.size(), 1);
    it.api.expect<RenewRecoveryCodes>().fail(makeError(ErrorCode::Unavailable));
    it.renew();
    QTRY_COMPARE(it.replies.size(), 2);
    QCOMPARE(it.replies.last().error().code, ErrorCode::Unavailable);
    QVERIFY(!it.prompt());
}

void TestStepUpSender::repeatsAfterTheCode()
{
    Page it;
    QVERIFY(it.renewUntilAsked());
    QCOMPARE(it.prompt()->geometry(), it.window.rect());
    QVERIFY(it.replies.isEmpty());
    it.api.expect<StepUp>().reply({});
    it.api.expect<RenewRecoveryCodes>().reply({.codes = {QStringLiteral("ABCD-EFGH")}});
    it.enter("123 456");
    QTRY_COMPARE(it.replies.size(), 1);
    QVERIFY(it.replies.first().has_value());
    QCOMPARE(it.api.requests<StepUp>().first().body.code, QStringLiteral("123456"));
    QCOMPARE(it.api.requests<RenewRecoveryCodes>().size(), 2);
    QVERIFY(!it.prompt());
    QVERIFY(it.field->hasFocus());
}

void TestStepUpSender::saysWhatIsWrongWithTheCode()
{
    Page it;
    QVERIFY(it.renewUntilAsked());
    it.api.expect<StepUp>().fail(invalidValue(FieldReason::DoesNotMatch, QStringLiteral("code")));
    it.enter("123456");
    QTRY_VERIFY(it.error().startsWith(QStringLiteral("The code is not right.")));
    QCOMPARE(it.code()->text(), QString());
    QVERIFY(it.code()->hasFocus());
    it.api.expect<StepUp>().reply({});
    it.api.expect<RenewRecoveryCodes>().reply({});
    QTest::keyClicks(it.code(), QStringLiteral("6"));
    QCOMPARE(it.error(), QString()); // what is typed now has not been refused
    it.enter("54321");
    QTRY_COMPARE(it.replies.size(), 1);
    QVERIFY(it.replies.first().has_value());
}

void TestStepUpSender::keepsACodeThatNeverArrived()
{
    Page it;
    QVERIFY(it.renewUntilAsked());
    const Error unreachable = makeError(ErrorCode::Unreachable);
    it.api.expect<StepUp>().fail(unreachable);
    it.enter("123456");
    QTRY_COMPARE(it.error(), errorText(unreachable));
    QCOMPARE(it.code()->text(), QStringLiteral("123456"));
    it.api.expect<StepUp>().reply({});
    it.api.expect<RenewRecoveryCodes>().reply({});
    it.press("promptConfirmButton");
    QTRY_COMPARE(it.replies.size(), 1);
}

void TestStepUpSender::leavesAllWhenCancelled()
{
    Page it;
    QVERIFY(it.renewUntilAsked());
    QTest::keyClick(it.code(), Qt::Key_Escape);
    QCOMPARE(it.replies.size(), 1);
    QVERIFY(StepUpSender::wasCancelled(it.replies.first().error()));
    QVERIFY(!it.prompt());
    QVERIFY(it.field->hasFocus());
    QCOMPARE(it.field->text(), QStringLiteral("typed"));
    QVERIFY(it.renewUntilAsked());
    it.press("promptCancelButton");
    QCOMPARE(it.replies.size(), 2);
    QVERIFY(it.api.requests<StepUp>().isEmpty());
}

void TestStepUpSender::takesNoHalfCode()
{
    Page it;
    QVERIFY(it.renewUntilAsked());
    it.enter("12x3 4-5");
    QCOMPARE(it.code()->text(), QStringLiteral("12345"));
    QCOMPARE(it.error(), QStringLiteral("Enter the six digits that the app shows now."));
    QVERIFY(it.api.requests<StepUp>().isEmpty());
}

void TestStepUpSender::asksOnceForSeveral()
{
    Page it;
    QVERIFY(it.renewUntilAsked());
    it.api.expect<RenewRecoveryCodes>().fail(stepUpRequired);
    it.renew();
    QTRY_VERIFY(it.api.isDone());
    QCoreApplication::processEvents();
    QCOMPARE(it.window.findChildren<CodePrompt *>().size(), 1);
    it.api.expect<StepUp>().reply({});
    it.api.expect<RenewRecoveryCodes>().reply({});
    it.api.expect<RenewRecoveryCodes>().reply({});
    it.enter("123456");
    QTRY_COMPARE(it.replies.size(), 2);
    QVERIFY(it.api.isDone());
}

void TestStepUpSender::doesNotAskForEver()
{
    Page it;
    QVERIFY(it.renewUntilAsked());
    it.api.expect<StepUp>().reply({});
    it.api.expect<RenewRecoveryCodes>().fail(stepUpRequired);
    it.enter("123456");
    QTRY_COMPARE(it.replies.size(), 1);
    QCOMPARE(it.replies.first().error().code, ErrorCode::Internal);
    QVERIFY(!it.prompt());
}

void TestStepUpSender::closesWhenTheSessionEnds()
{
    Page it;
    QVERIFY(it.renewUntilAsked());
    it.api.expect<StepUp>().fail(makeError(ErrorCode::Unauthenticated));
    it.enter("123456");
    QTRY_COMPARE(it.replies.size(), 1);
    QCOMPARE(it.replies.last().error().code, ErrorCode::Unauthenticated);
    QVERIFY(!it.prompt());
    QVERIFY(it.renewUntilAsked());
    Q_EMIT it.api.sessionEnded();
    QCOMPARE(it.replies.size(), 2);
    QCOMPARE(it.replies.last().error().code, ErrorCode::Unauthenticated);
    QVERIFY(!it.prompt());
}

void TestStepUpSender::isSilentWhenTheContextDies()
{
    Page it;
    auto context = std::make_unique<QObject>();
    QVERIFY(it.renewUntilAsked(context.get()));
    context.reset();
    QVERIFY(!it.prompt());
    QVERIFY(it.replies.isEmpty());

    context = std::make_unique<QObject>();
    QVERIFY(it.renewUntilAsked(context.get()));
    it.api.expect<StepUp>().reply({});
    it.enter("123456");
    context.reset(); // with the code on its way
    QTRY_VERIFY(it.window.findChildren<CodePrompt *>().isEmpty());
    QVERIFY(it.replies.isEmpty());
    QCOMPARE(it.api.requests<RenewRecoveryCodes>().size(), 2);
}

void TestStepUpSender::keepsTheKeysInside()
{
    Page it;
    QVERIFY(it.renewUntilAsked());
    for (int i = 0; i < 3; ++i)
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    QVERIFY(it.code()->hasFocus());
    QTest::keyClick(it.code(), Qt::Key_Backtab);
    QVERIFY(it.window.findChild<QPushButton *>(QStringLiteral("promptCancelButton"))->hasFocus());
}

QTEST_MAIN(TestStepUpSender)
#include "tst_stepupsender.moc"
