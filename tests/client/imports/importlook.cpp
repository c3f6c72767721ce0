// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The steps of the import wizard, filled with made-up data, saved as pictures: importlook FOLDER [light|dark] [sv|en].
// Built with the tests, but not one of them; no part of the product.

#include "client/app/language.h"
#include "client/app/theme.h"
#include "client/imports/importwizard.h"
#include "client/widgets/choicebox.h"
#include "shared/protocol/importproblems.h"
#include "tests/client/imports/importdata.h"
#include "tests/support/fakeapi.h"
#include "tests/support/pictures.h"

#include <QApplication>
#include <QLabel>
#include <QPushButton>
#include <QTest>

using namespace medlem;
using namespace medlem::client;
using namespace medlem::test;

namespace {

void wait(const std::function<bool()> &condition)
{
    if (!QTest::qWaitFor(condition))
        qWarning("It does not come.");
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
    const WrittenFile file(legacyLines());
    const WrittenFile broken(QByteArray("Namn;Ort\n\"Anna;Umeå\n"));
    FakeApi api;
    ImportWizard wizard(api, nationalAccount());
    const auto isReady = [&wizard] {
        return wizard.findChild<QPushButton *>(QStringLiteral("nextButton"))->isEnabled();
    };
    pictures.save(wizard, QStringLiteral("1-file-empty"));
    wizard.openFile(broken.path());
    wait([&wizard] {
        return !wizard.findChild<QLabel *>(QStringLiteral("fileErrorLabel"))->text().isEmpty();
    });
    pictures.save(wizard, QStringLiteral("1-file-fault"));
    wizard.openFile(file.path());
    wait(isReady);
    pictures.save(wizard, QStringLiteral("1-file"));
    expectUpload(api, file);
    api.expect<ListImportMappings>().reply({.items = {savedMapping(1, QStringLiteral("Gamla Medlem 2000"))}});
    press(wizard, "nextButton");
    wait([&api] {
        return api.isDone();
    });
    pictures.save(wizard, QStringLiteral("2-columns"));
    wizard.findChildren<ChoiceBox *>(QStringLiteral("columnChoice")).at(2)->setFocus();
    QTest::keyClicks(wizard.findChildren<ChoiceBox *>(QStringLiteral("columnChoice")).at(2), QStringLiteral("E"));
    pictures.save(wizard, QStringLiteral("2-columns-faults"));
    press(wizard, "beginSavingButton");
    pictures.save(wizard, QStringLiteral("2-columns-saving"));
    press(wizard, "cancelButton");
    pictures.save(wizard, QStringLiteral("2-columns-leaving"));
    wizard.findChildren<ChoiceBox *>(QStringLiteral("columnChoice"))
        .at(2)
        ->setCurrentId(EnumCodec<ImportField>::name(ImportField::GivenNames));
    Q_EMIT wizard.findChildren<ChoiceBox *>(QStringLiteral("columnChoice")).at(2)->choiceChanged({});
    wait(isReady);
    expectPreview(api, file, samplePreview());
    press(wizard, "nextButton");
    wait([&] {
        return api.isDone() && isReady();
    });
    pictures.save(wizard, QStringLiteral("3-preview"));
    press(wizard, "nextButton");
    pictures.save(wizard, QStringLiteral("4-import"));
    api.expect<RunImport>().reply(jobOf(ImportJobKind::Run, ImportJobState::Running, 42));
    press(wizard, "nextButton");
    wait([&api] {
        return api.isDone();
    });
    QCoreApplication::processEvents();
    pictures.save(wizard, QStringLiteral("4-import-running"));
    ImportJob done = jobOf(ImportJobKind::Run, ImportJobState::Done, 100);
    done.batchId = sampleBatch().id;
    api.expect<ShowImportJob>().reply(done);
    api.expect<ShowImportBatch>().reply(sampleBatch());
    wait([&api] {
        return api.isDone();
    });
    pictures.save(wizard, QStringLiteral("5-receipt"));
    return 0;
}
