// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/accounts/recoverycodesview.h"
#include "tests/client/accounts/ownaccountdata.h"
#include "tests/support/activewindow.h"

#include <QClipboard>
#include <QFileDialog>
#include <QGuiApplication>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>

using namespace medlem;
using namespace medlem::client;
using namespace medlem::test;

class TestRecoveryPaper : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void savesForTheOwnerOnly();
    void saysWhenItCannotBeSaved();
    void savesWhereTheUserWants();
    void copies();
};

namespace {

RecoveryPaper somePaper()
{
    return {.username = QStringLiteral("karin"), .date = QDate(2026, 5, 20), .codes = someCodes().codes};
}

} // namespace

void TestRecoveryPaper::savesForTheOwnerOnly()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("codes.pdf"));
    QVERIFY(somePaper().savePdf(path).has_value());
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray content = file.readAll();
    QVERIFY(content.startsWith("%PDF-"));
    QVERIFY(content.trimmed().endsWith("%%EOF"));
    const auto others = QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ReadOther;
    QVERIFY(!(file.permissions() & others));
}

void TestRecoveryPaper::saysWhenItCannotBeSaved()
{
    const QTemporaryDir folder;
    const Result<void> saved = somePaper().savePdf(folder.filePath(QStringLiteral("no such folder/codes.pdf")));
    QVERIFY(!saved);
    QCOMPARE(saved.error().fields.first().reason, FieldReason::FileNotWritten);
}

void TestRecoveryPaper::savesWhereTheUserWants()
{
    const QTemporaryDir folder;
    RecoveryCodesView view;
    view.showCodes(somePaper());
    QVERIFY(showActive(view));
    QTest::mouseClick(view.findChild<QPushButton *>(QStringLiteral("saveCodesButton")), Qt::LeftButton);
    auto *dialog = view.findChild<QFileDialog *>();
    QVERIFY(dialog);
    const QString path = folder.filePath(QStringLiteral("mine.pdf"));
    Q_EMIT dialog->fileSelected(path);
    QVERIFY(QFile::exists(path));
    QVERIFY(!view.isConfirmed()); // the user says so, not the program
}

void TestRecoveryPaper::copies()
{
    RecoveryCodesView view;
    view.showCodes(somePaper());
    QVERIFY(showActive(view));
    QTest::mouseClick(view.findChild<QPushButton *>(QStringLiteral("copyCodesButton")), Qt::LeftButton);
    const QString copied = QGuiApplication::clipboard()->text();
    for (const QString &code : someCodes().codes)
        QVERIFY2(copied.contains(code), qPrintable(code));
    QVERIFY(copied.contains(QStringLiteral("karin")));
}

QTEST_MAIN(TestRecoveryPaper)
#include "tst_recoverypaper.moc"
