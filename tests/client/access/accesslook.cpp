// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The pages of access, filled with made-up data, saved as pictures: accesslook FOLDER [light|dark] [sv|en]. Built with
// the tests, but not one of them; no part of the product.

#include "client/access/accessarea.h"
#include "client/access/agreementform.h"
#include "client/access/privatefile.h"
#include "client/app/language.h"
#include "client/app/theme.h"
#include "client/widgets/choicebox.h"
#include "client/widgets/tableview.h"
#include "tests/client/access/accessdata.h"
#include "tests/support/fakeapi.h"
#include "tests/support/fixedclock.h"
#include "tests/support/pictures.h"

#include <QApplication>
#include <QPdfView>
#include <QScrollArea>
#include <QScrollBar>
#include <QTabBar>
#include <QTest>

using namespace medlem;
using namespace medlem::client;
using namespace medlem::test;

namespace {

struct Stage
{
    explicit Stage(Viewer viewer)
        : area(api, clock, viewer)
    {
        area.resize(1040, 800);
        area.show();
    }
    void wait()
    {
        (void)QTest::qWaitFor([this] {
            return api.isDone();
        });
        QCoreApplication::sendPostedEvents();
        QCoreApplication::processEvents();
    }
    void waitForPages() // which are drawn aside
    {
        auto *pages = area.findChild<QPdfView *>();
        for (QPdfView *each : area.findChildren<QPdfView *>()) {
            if (each->isVisible())
                pages = each;
        }
        (void)QTest::qWaitFor([pages] {
            const QImage image = pages->grab().toImage();
            for (int y = 0; y < image.height(); ++y) {
                for (int x = image.width() / 4; x < image.width() / 2; ++x) {
                    if (qGray(image.pixel(x, y)) < 40)
                        return true;
                }
            }
            return false;
        });
    }
    void openAgreement(const AgreementEntry &agreement, const ApprovalEffect &effect = someEffect(),
                       const BranchAccess &access = administeredUmea())
    {
        FoundAgreements found;
        found.items = {summaryOf(agreement)};
        api.expect<SearchAgreements>().reply(found);
        area.load();
        wait();
        api.expect<ShowAgreement>().reply(agreement);
        if (agreement.state == AgreementState::Received || agreement.state == AgreementState::Approved)
            api.expect<ShowApprovalEffect>().reply(effect);
        if (agreement.state == AgreementState::InForce)
            api.expect<ShowBranchAccess>().reply(access);
        auto *table = area.findChild<TableView *>(QStringLiteral("agreementTable"));
        Q_EMIT table->rowOpened(table->model()->index(0, 0));
        wait();
    }
    void openBranch(const BranchAccess &access, const FoundAgreements &agreements, const FoundExceptions &exceptions)
    {
        api.expect<ShowBranchAccess>().reply(access);
        api.expect<SearchAgreements>().reply(agreements);
        api.expect<SearchExceptions>().reply(exceptions);
        area.setBranch(umea());
        wait();
    }
    void scrollDown()
    {
        for (QScrollArea *scroll : area.findChildren<QScrollArea *>()) {
            if (scroll->isVisible())
                scroll->verticalScrollBar()->setValue(scroll->verticalScrollBar()->maximum());
        }
    }

    FakeApi api;
    FixedClock clock{accessTime()};
    AccessArea area;
};

void saveInbox(const Pictures &pictures)
{
    Stage typical(Viewer::National);
    typical.api.expect<SearchAgreements>().reply(someAgreements(40));
    typical.area.load();
    typical.wait();
    pictures.save(typical.area, QStringLiteral("inbox"));
    typical.api.expect<ShowAccessSettings>().reply({.version = 1, .twoApprovers = true});
    press(typical.area, "accessSettingsButton");
    typical.wait();
    pictures.save(typical.area, QStringLiteral("settings"));
    Stage empty(Viewer::National);
    empty.api.expect<SearchAgreements>().reply({});
    empty.area.load();
    empty.wait();
    pictures.save(empty.area, QStringLiteral("inbox-empty"));
    Stage failed(Viewer::National);
    failed.api.expect<SearchAgreements>().fail(makeError(ErrorCode::Unreachable));
    failed.area.load();
    failed.wait();
    pictures.save(failed.area, QStringLiteral("inbox-error"));
}

void saveOverview(const Pictures &pictures)
{
    Stage stage(Viewer::National);
    stage.api.expect<SearchAgreements>().reply({});
    stage.area.load();
    stage.wait();
    stage.api.expect<SearchBranchAccess>().reply(someBranchAccess(40));
    stage.area.findChild<QTabBar *>(QStringLiteral("accessTabs"))->setCurrentIndex(1);
    stage.wait();
    pictures.save(stage.area, QStringLiteral("overview"));
    FoundExceptions toDecide;
    toDecide.items = {exceptionIn(ExceptionState::Requested), exceptionIn(ExceptionState::Requested, 2)};
    stage.api.expect<SearchExceptions>().reply(toDecide);
    stage.area.findChild<QTabBar *>(QStringLiteral("accessTabs"))->setCurrentIndex(2);
    stage.wait();
    pictures.save(stage.area, QStringLiteral("exceptions"));
    press(stage.area, "decideButton");
    pictures.save(stage.area, QStringLiteral("exception-decide"));
    press(stage.area, "saveButton");
    pictures.save(stage.area, QStringLiteral("exception-decide-error"));
    press(stage.area, "cancelButton");
    stage.api.expect<SearchExceptions>().reply({});
    stage.area.findChild<QTabBar *>(QStringLiteral("exceptionTabs"))->setCurrentIndex(1);
    stage.wait();
    pictures.save(stage.area, QStringLiteral("exceptions-empty"));
}

void saveReview(const Pictures &pictures)
{
    AgreementEntry agreement = agreementIn(AgreementState::Received);
    agreement.ticked = {{.item = ReviewItem::MinutesSigned, .by = QStringLiteral("Karin Ström"), .at = accessTime()}};
    Stage typical(Viewer::National);
    typical.openAgreement(agreement);
    pictures.save(typical.area, QStringLiteral("review"));
    typical.scrollDown();
    pictures.save(typical.area, QStringLiteral("review-below"));
    press(typical.area, "sendBackButton");
    press(typical.area, "saveButton");
    pictures.save(typical.area, QStringLiteral("send-back-error"));

    NamedAdministratorEntry employee = named(3, "Margareta Lindqvist-Österberg", AdministratorTie::Employee);
    employee.named.municipalityCode = QStringLiteral("0380");
    employee.otherBranches = {{.id = numbered<BranchId>(2), .name = QStringLiteral("Åmål")}};
    agreement.administrators.append(employee);
    agreement.documents.first().hasActiveContent = true;
    DocumentEntry older = paper(3, DocumentKind::SignedAgreement);
    older.isSuperseded = true;
    agreement.documents.append(older);
    ApprovalEffect effect = someEffect();
    effect.gain.append(employee.name);
    effect.hindrances = {ApprovalHindrance::ExceptionMissing, ApprovalHindrance::ReviewIncomplete};
    Stage full(Viewer::National);
    full.openAgreement(agreement, effect);
    pictures.save(full.area, QStringLiteral("review-full"));
    full.scrollDown();
    pictures.save(full.area, QStringLiteral("review-full-below"));
}

void saveInForce(const Pictures &pictures)
{
    BranchAccess access = administeredUmea();
    access.administrators.first().name = QStringLiteral("Omar Ali");
    access.administrators.first().hasAccount = false;
    Stage stage(Viewer::National);
    stage.openAgreement(agreementIn(AgreementState::InForce), {}, access);
    pictures.save(stage.area, QStringLiteral("in-force"));
    press(stage.area, "endAccessButton");
    pictures.save(stage.area, QStringLiteral("end-access"));
}

void saveBranch(const Pictures &pictures)
{
    FoundAgreements agreements;
    agreements.items = {summaryOf(agreementIn(AgreementState::Sent)),
                        summaryOf(agreementIn(AgreementState::Superseded))};
    FoundExceptions exceptions;
    exceptions.items = {exceptionIn(ExceptionState::Granted)};
    Stage typical(Viewer::Branch);
    typical.openBranch(administeredUmea(), agreements, exceptions);
    pictures.save(typical.area, QStringLiteral("branch"));
    press(typical.area, "resignButton");
    pictures.save(typical.area, QStringLiteral("resign"));
    Stage empty(Viewer::Branch);
    empty.openBranch(abandonedUmea(), {}, {});
    pictures.save(empty.area, QStringLiteral("branch-empty"));
    press(empty.area, "primaryButton");
    pictures.save(empty.area, QStringLiteral("new-agreement"));
    press(empty.area, "cancelButton");
    press(empty.area, "askExceptionButton");
    pictures.save(empty.area, QStringLiteral("ask-exception"));
}

void saveDraft(const Pictures &pictures)
{
    Stage stage(Viewer::National);
    AgreementEntry draft = agreementIn(AgreementState::Draft);
    stage.openAgreement(draft);
    pictures.save(stage.area, QStringLiteral("draft"));
    stage.api.expect<ListBranches>().reply(twoBranches());
    press(stage.area, "editAgreementButton");
    stage.wait();
    press(stage.area, "addAdministratorButton");
    auto *tie = stage.area.findChild<QWidget *>(QStringLiteral("administrator2"))
                    ->findChild<ChoiceBox *>(QStringLiteral("tieEdit"));
    tie->setCurrentId(QStringLiteral("employee"));
    pictures.save(stage.area, QStringLiteral("edit-agreement"));
    press(stage.area, "cancelButton");
    press(stage.area, "discardButton");
    press(stage.area, "formButton");
    stage.wait();
    stage.waitForPages();
    pictures.save(stage.area, QStringLiteral("form"));
}

void savePaper(const Pictures &pictures)
{
    Stage stage(Viewer::National);
    AgreementEntry agreement = agreementIn(AgreementState::Received);
    const QByteArray content = AgreementForm(agreement, accessTime().date()).pdf();
    agreement.documents = {paper(1, DocumentKind::SignedAgreement, content)};
    agreement.documents.first().hasActiveContent = true;
    stage.openAgreement(agreement);
    for (qsizetype at = 0; at < content.size(); at += FilePiece::mostBytes)
        stage.api.expect<ShowDocument>().reply({.document = agreement.documents.first(),
                                                .offset = at,
                                                .content = *FilePiece::create(content.mid(at, FilePiece::mostBytes))});
    press(stage.area, "showPaperButton");
    stage.wait();
    stage.waitForPages();
    pictures.save(stage.area, QStringLiteral("paper"));
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
    saveInbox(pictures);
    saveOverview(pictures);
    saveReview(pictures);
    saveInForce(pictures);
    saveBranch(pictures);
    saveDraft(pictures);
    savePaper(pictures);
    const AgreementForm form(agreementIn(AgreementState::Draft), accessTime().date());
    if (!savePrivateFile(arguments.value(1) + QStringLiteral("/form.pdf"), form.pdf()))
        qWarning("The form was not written.");
    return 0;
}
