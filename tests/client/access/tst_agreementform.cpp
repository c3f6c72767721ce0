// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/access/agreementform.h"
#include "client/access/formpage.h"
#include "tests/client/access/accessdata.h"
#include "tests/support/activewindow.h"
#include "tests/support/fielderrors.h"
#include "tests/support/fixedclock.h"

#include <QAbstractButton>
#include <QBuffer>
#include <QFile>
#include <QFileInfo>
#include <QImage>
#include <QPainter>
#include <QPdfDocument>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <zbar.h>

using namespace medlem;
using namespace medlem::client;
using namespace medlem::test;

class TestAgreementForm : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysWhatIsAgreed();
    void bearsTheReferenceOnEveryPage();
    void hasPlacesForEverySignature();
    void takesTenPersons();
    void needsWhatAPaperNeeds();
    void isSentWhenItHasBeenSaved();
    void isOnlyShownWhenItIsOut();

private:
    [[nodiscard]] static QStringList pagesOf(const AgreementEntry &agreement);
    [[nodiscard]] static QStringList codesOn(QPdfDocument &document, int page);
};

QStringList TestAgreementForm::pagesOf(const AgreementEntry &agreement)
{
    const QByteArray pdf = AgreementForm(agreement, accessTime().date()).pdf();
    QBuffer buffer;
    buffer.setData(pdf);
    buffer.open(QIODevice::ReadOnly);
    QPdfDocument document;
    document.load(&buffer);
    QStringList pages;
    for (int page = 0; page < document.pageCount(); ++page)
        pages.append(document.getAllText(page).text().simplified());
    return pages;
}

QStringList TestAgreementForm::codesOn(QPdfDocument &document, int page)
{
    const QSize size = (document.pagePointSize(page) * 150 / 72).toSize();
    QImage image(size, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.drawImage(0, 0, document.render(page, size));
    painter.end();
    const QImage grey = image.convertToFormat(QImage::Format_Grayscale8);
    QByteArray pixels;
    for (int row = 0; row < grey.height(); ++row)
        pixels.append(reinterpret_cast<const char *>(grey.constScanLine(row)), grey.width());
    zbar::ImageScanner scanner;
    zbar::Image seen(static_cast<unsigned>(grey.width()), static_cast<unsigned>(grey.height()), "Y800",
                     pixels.constData(), static_cast<unsigned long>(pixels.size()));
    QStringList codes;
    if (scanner.scan(seen) > 0) {
        for (auto symbol = seen.symbol_begin(); symbol != seen.symbol_end(); ++symbol)
            codes.append(QString::fromStdString(symbol->get_data()));
    }
    return codes;
}

void TestAgreementForm::saysWhatIsAgreed()
{
    const QStringList pages = pagesOf(agreementIn(AgreementState::Draft));
    QVERIFY(pages.size() >= 2);
    const QString agreement = pages.mid(0, pages.size() - 1).join(u' ');
    for (const char *expected :
         {"Umeå", "Omar Ali, member of the branch", "Board meeting", "Subject, purpose and duration", "Kind of data",
          "Instructions", "Confidentiality", "Security", "Others who help", "rights of the members", "Incidents",
          "When it ends", "Looking it over"})
        QVERIFY2(agreement.contains(QString::fromUtf8(expected)), expected);
    QVERIFY(pages.last().contains(QStringLiteral("choose Omar Ali")));
    QVERIFY(pages.last().contains(QStringLiteral("12")));
}

void TestAgreementForm::bearsTheReferenceOnEveryPage()
{
    QBuffer buffer;
    buffer.setData(AgreementForm(agreementIn(AgreementState::Draft), accessTime().date()).pdf());
    buffer.open(QIODevice::ReadOnly);
    QPdfDocument document;
    document.load(&buffer);
    QVERIFY(document.pageCount() > 1);
    for (int page = 0; page < document.pageCount(); ++page) {
        QVERIFY(document.getAllText(page).text().contains(QStringLiteral("LA-7K3Q-9MTB-A")));
        QCOMPARE(codesOn(document, page), QStringList{QStringLiteral("LA-7K3Q-9MTB-A")});
    }
}

void TestAgreementForm::hasPlacesForEverySignature()
{
    const QStringList pages = pagesOf(agreementIn(AgreementState::Draft));
    const QString agreement = pages.mid(0, pages.size() - 1).join(u' ');
    for (const char *expected : {"Local administrator: Omar Ali", "For the branch: Eva Ek, ordförande",
                                 "For the national organisation", "Place and day"})
        QVERIFY2(agreement.contains(QString::fromUtf8(expected)), expected);
    for (const char *expected : {"Secretary of the meeting", "Chair of the meeting", "Adjuster of the minutes",
                                 "First witness", "Second witness"})
        QVERIFY2(pages.last().contains(QString::fromUtf8(expected)), expected);
}

void TestAgreementForm::takesTenPersons()
{
    AgreementEntry agreement = agreementIn(AgreementState::Draft);
    agreement.administrators.clear();
    for (int i = 1; i <= 10; ++i)
        agreement.administrators.append(named(i, "Margareta Elisabet Lindqvist-Österberg af Klintberg"));
    const QStringList pages = pagesOf(agreement);
    const QString all = pages.join(u' ');
    QCOMPARE(all.count(QStringLiteral("Local administrator: Margareta")), 10);
    QVERIFY(pages.last().contains(QStringLiteral("Second witness"))); // on one page
    QVERIFY(pages.at(pages.size() - 2).contains(QStringLiteral("For the national organisation")));
}

void TestAgreementForm::needsWhatAPaperNeeds()
{
    QVERIFY(AgreementForm::missing(agreementIn(AgreementState::Draft).fields).isEmpty());
    QStringList names;
    for (const FieldError &error : AgreementForm::missing({}))
        names.append(error.field);
    names.sort();
    const QStringList expected{QStringLiteral("administrators[0].personId"), QStringLiteral("meeting"),
                               QStringLiteral("meetingDate"), QStringLiteral("signatory")};
    QCOMPARE(names, expected);
}

void TestAgreementForm::isSentWhenItHasBeenSaved()
{
    const FixedClock clock(accessTime());
    FormPage page(clock);
    page.resize(1040, 800);
    QVERIFY(showActive(page));
    page.open(agreementIn(AgreementState::Draft));
    auto *sent = page.findChild<QAbstractButton *>(QStringLiteral("primaryButton"));
    QVERIFY(sent->isVisible());
    QVERIFY(!sent->isEnabled());
    const QTemporaryDir folder;
    page.saveTo(folder.filePath(QStringLiteral("no such folder/form.pdf")));
    QVERIFY(!sent->isEnabled());
    const QString path = folder.filePath(QStringLiteral("form.pdf"));
    page.saveTo(path);
    QVERIFY(sent->isEnabled());
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.read(5) == "%PDF-");
    QVERIFY(!(QFileInfo(path).permissions() & (QFileDevice::ReadGroup | QFileDevice::ReadOther)));
    const QSignalSpy told(&page, &FormPage::sent);
    sent->click();
    QCOMPARE(told.size(), 1);
}

void TestAgreementForm::isOnlyShownWhenItIsOut()
{
    const FixedClock clock(accessTime());
    FormPage page(clock);
    QVERIFY(showActive(page));
    page.open(agreementIn(AgreementState::Sent));
    QVERIFY(!page.findChild<QAbstractButton *>(QStringLiteral("primaryButton"))->isVisible());
}

QTEST_MAIN(TestAgreementForm)
#include "tst_agreementform.moc"
