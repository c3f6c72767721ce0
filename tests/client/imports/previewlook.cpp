// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The import from the preview on, filled with made-up data, saved as pictures: previewlook FOLDER [light|dark] [sv|en].
// Built with the tests, but not one of them; no part of the product.

#include "client/app/language.h"
#include "client/app/theme.h"
#include "client/imports/importspage.h"
#include "client/imports/previewstep.h"
#include "client/imports/receiptstep.h"
#include "client/widgets/pageheader.h"
#include "client/widgets/tableview.h"
#include "tests/client/imports/previewdata.h"
#include "tests/support/fakeapi.h"
#include "tests/support/pictures.h"

#include <QApplication>
#include <QPushButton>
#include <QTabWidget>
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
    QCoreApplication::processEvents();
}

// A step about as the wizard frames it.
class Frame : public QWidget
{
public:
    explicit Frame(ImportStep &step)
    {
        auto *header = new PageHeader(this);
        header->setTitle(step.title());
        header->setSubtitle(step.subtitle());
        auto *layout = new QVBoxLayout(this);
        layout->setContentsMargins(grid(4), grid(9), grid(4), grid(12));
        layout->setSpacing(grid(2));
        layout->addWidget(header);
        layout->addWidget(&step, 1);
    }
};

void expectPreview(FakeApi &api, const ImportPreview &preview, const ImportProblemPage &problems)
{
    api.expect<PreviewImport>().reply(job(ImportJobKind::Preview, ImportJobState::Done, 100));
    api.expect<ShowImport>().reply(importEntry(preview));
    api.expect<ListImportProblems>().reply(problems);
    api.expect<ListImportProblems>().reply(preview.waiting > 0 ? threeQuestions() : ImportProblemPage{});
    if (preview.unknownNames.isEmpty())
        return;
    api.expect<ListBranches>().reply(knownBranches());
    api.expect<ListMembershipTypes>().reply(knownTypes());
    api.expect<ListRoles>().reply(knownRoles());
}

ImportProblemPage mixedProblems()
{
    using enum ImportSeverity;
    ImportProblemPage page{.items = {}, .total = 352, .next = {}};
    page.items = {
        problemAt(37, ImportField::PostalCode, QStringLiteral("90 32"), FieldReason::PostalCodeFormat, Error),
        problemAt(112, ImportField::Personnummer, QStringLiteral("19800101-9801"), FieldReason::PersonnummerCheckDigit,
                  Error),
        questionAt(204),
        problemAt(318, ImportField::Branch, QStringLiteral("Avd. Umeaa"), FieldReason::UnknownValue, Error),
        problemAt(402, ImportField::FamilyName, {}, FieldReason::Required, Error),
        problemAt(517, ImportField::Phone, QStringLiteral("1234"), FieldReason::PhoneTooShort, Notice),
        problemAt(644, ImportField::Email, QStringLiteral("anna.berg(at)example.se"), FieldReason::EmailFormat, Error),
        problemAt(1710, ImportField::RoleFrom, QStringLiteral("2025-03-01"), FieldReason::NoFreeSeat, Notice),
        problemAt(2203, ImportField::MemberTo, QStringLiteral("2019-12-31"), FieldReason::EndsBeforeStart, Error),
    };
    return page;
}

void savePreview(const Pictures &pictures)
{
    FakeApi api;
    ImportSession session(api, importer(AccountRole::NationalAdministrator));
    LocalFile file;
    file.name = QStringLiteral("medlemmar.csv");
    session.setFile(file);
    session.setEntry(importEntry({}));
    auto *step = new PreviewStep(session);
    Frame frame(*step);
    expectPreview(api, typicalPreview(), mixedProblems());
    step->enter();
    waitForAnswers(api);
    auto *tabs = frame.findChild<QTabWidget *>(QStringLiteral("previewTabs"));
    for (int tab = 0; tab < tabs->count(); ++tab) {
        tabs->setCurrentIndex(tab);
        pictures.save(frame, QStringLiteral("preview-%1").arg(tab));
    }
    press(frame, "answerButton1");
    press(frame, "answerButton3");
    pictures.save(frame, QStringLiteral("preview-answered"));
}

void saveClean(const Pictures &pictures)
{
    FakeApi api;
    ImportSession session(api, importer(AccountRole::LocalAdministrator));
    session.setEntry(importEntry({}));
    auto *step = new PreviewStep(session);
    Frame frame(*step);
    expectPreview(api, cleanPreview(), {});
    step->enter();
    waitForAnswers(api);
    pictures.save(frame, QStringLiteral("clean-0"));
    frame.findChild<QTabWidget *>(QStringLiteral("previewTabs"))->setCurrentIndex(1);
    pictures.save(frame, QStringLiteral("clean-1"));

    session.outdatePreview();
    api.expect<PreviewImport>().fail(invalidValue(FieldReason::QuoteNotClosed, QStringLiteral("rows[311]")));
    step->enter();
    waitForAnswers(api);
    pictures.save(frame, QStringLiteral("failed"));

    api.expect<PreviewImport>().reply(job(ImportJobKind::Preview, ImportJobState::Running, 42));
    step->enter();
    waitForAnswers(api);
    pictures.save(frame, QStringLiteral("running"));
}

void saveReceipt(const Pictures &pictures)
{
    FakeApi api;
    ImportSession session(api, importer(AccountRole::LocalAdministrator));
    session.setFinished(importIdOf<ChangeId>(1));
    auto *step = new ReceiptStep(session);
    api.expect<ShowImportBatch>().reply(importBatch(1));
    step->enter();
    waitForAnswers(api);
    Frame frame(*step);
    pictures.save(frame, QStringLiteral("receipt"));
    session.setFinished({});
    step->enter();
    pictures.save(frame, QStringLiteral("receipt-nothing"));
}

void saveImports(const Pictures &pictures)
{
    FakeApi api;
    ImportsPage page(api);
    api.expect<ListImportBatches>().reply({});
    page.load();
    waitForAnswers(api);
    pictures.save(page, QStringLiteral("imports-empty"));
    ImportBatchList batches{.items = {importBatch(1), importBatch(2), importBatch(3)}};
    batches.items[1].undoneAt = batches.items.at(1).at.addSecs(600);
    batches.items[2].byName.clear();
    api.expect<ListImportBatches>().reply(batches);
    page.load();
    waitForAnswers(api);
    pictures.save(page, QStringLiteral("imports"));
    auto *table = page.findChild<TableView *>();
    table->setCurrentIndex(table->model()->index(0, 0));
    QTest::keyClick(table, Qt::Key_Return);
    pictures.save(page, QStringLiteral("imports-details"));
    api.expect<ListImportHindrances>().reply({});
    press(page, "undoImportButton");
    waitForAnswers(api);
    pictures.save(page, QStringLiteral("imports-confirm"));
    press(page, "keepImportButton");
    api.expect<ListImportHindrances>().reply(someHindrances());
    press(page, "undoImportButton");
    waitForAnswers(api);
    pictures.save(page, QStringLiteral("imports-hindered"));
    ImportsPage unread(api);
    api.expect<ListImportBatches>().fail(makeError(ErrorCode::Unreachable));
    unread.load();
    waitForAnswers(api);
    pictures.save(unread, QStringLiteral("imports-error"));
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
    savePreview(pictures);
    saveClean(pictures);
    saveReceipt(pictures);
    saveImports(pictures);
    return 0;
}
