// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/audit/auditextractbutton.h"
#include "client/audit/auditextractfile.h"
#include "shared/protocol/ownaccount.h"
#include "tests/client/audit/auditdata.h"
#include "tests/support/activewindow.h"
#include "tests/support/fakeapi.h"
#include "tests/support/typing.h"

#include <QFile>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>
#include <QTextDocument>

using namespace medlem;
using namespace medlem::client;
using namespace medlem::test;

class TestAuditExtract : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysOfWhomWhenAndByWhom();
    void paperHasEveryEvent();
    void noCellIsAFormula();
    void savesAPerson_data();
    void savesAPerson();
    void asksForACodeForAnAccount();
    void keepsSilentWhenTheCodeIsRefused();
    void tellsWhatWentWrong();
};

namespace {

AuditExtract extractOf(const char *name)
{
    return {.subjectName = QString::fromUtf8(name),
            .madeByName = QStringLiteral("Riks Kansli"),
            .madeAt = auditNow(),
            .items = auditPage().items,
            .hasEarlier = false};
}

const AuditExtractPeriod may{.from = QDate(2026, 5, 1), .to = QDate(2026, 5, 20)};

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

struct Desk
{
    Desk()
        : button(api, page)
    {
        page.resize(800, 600);
        QObject::connect(&button, &AuditExtractButton::message, &page, [this](const Message &message) {
            messages.append(message.kind);
        });
        QVERIFY(showActive(page));
    }
    [[nodiscard]] QString path(const char *name) const { return folder.filePath(QLatin1String(name)); }
    void orderPerson()
    {
        button.setOrder(ExtractOrder{.person = AuditPerson{bosId(), {}}, .account = {}, .period = may});
    }
    void orderAccount()
    {
        button.setOrder(ExtractOrder{.person = {}, .account = auditAccounts().items.first(), .period = may});
    }

    QTemporaryDir folder;
    FakeApi api;
    QWidget page;
    AuditExtractButton button;
    QList<MessageKind> messages;
};

} // namespace

void TestAuditExtract::saysOfWhomWhenAndByWhom()
{
    AuditExtract extract = extractOf("Bo Öberg");
    extract.hasEarlier = true;
    const QString heading = extractHeading({.extract = extract, .period = may}).join(u'\n');
    for (const char *part :
         {"Bo Öberg", "2026-05-01", "2026-05-20", "2026-05-20 14:30", "Riks Kansli", "9 event", "earlier events"})
        QVERIFY2(heading.contains(QString::fromUtf8(part)), part);
    extract.hasEarlier = false;
    QVERIFY(!extractHeading({.extract = extract}).join(u'\n').contains(QStringLiteral("earlier")));
    QVERIFY(extractHeading({.extract = extract, .subject = ExtractSubject::Account})
                .first()
                .contains(QStringLiteral("the account Bo Öberg")));
}

void TestAuditExtract::paperHasEveryEvent()
{
    AuditExtract extract = extractOf("Bo Öberg");
    extract.items.first().byName = QStringLiteral("<b>Anna</b>");
    QTextDocument document;
    writeExtract(document, {.extract = extract, .period = may});
    const QString text = document.toPlainText();
    QVERIFY(text.contains(QStringLiteral("<b>Anna</b> changed phone and e-mail of Bo Öberg (taken back)")));
    QVERIFY(text.contains(QStringLiteral("2026-05-19 23:12")));
    QCOMPARE(text.count(QStringLiteral("2026-05-")), extract.items.size() + 3);
}

void TestAuditExtract::noCellIsAFormula()
{
    const Desk it;
    AuditExtract extract = extractOf("=HYPERLINK(\"http://example.org\")");
    extract.items.first().byName = QStringLiteral("@SUM(A1)");
    extract.items.first().source = QStringLiteral("+1");
    QVERIFY(saveExtract(it.path("log.csv"), {.extract = extract, .period = may}));
    const QByteArray csv = contentOf(it.path("log.csv"));
    QVERIFY(csv.startsWith("\xEF\xBB\xBF"));
    QVERIFY(csv.contains("Bo \xC3\x96"
                         "berg"));
    for (const char *formula : {"\"=", "\"@", "\"+", "\"-"})
        QVERIFY2(!csv.contains(formula), formula);
    QVERIFY(csv.count("\r\n") >= extract.items.size() + 6);
}

void TestAuditExtract::savesAPerson_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QByteArray>("start");
    QTest::newRow("PDF") << QByteArray("log.pdf") << QByteArray("%PDF-");
    QTest::newRow("CSV") << QByteArray("log.csv") << QByteArray("\xEF\xBB\xBF\"");
}

void TestAuditExtract::savesAPerson()
{
    QFETCH(QByteArray, name);
    QFETCH(QByteArray, start);
    Desk it;
    it.orderPerson();
    it.api.expect<ExtractPersonLog>().reply(extractOf("Bo Öberg"));
    it.button.saveTo(it.path(name.constData()));
    QVERIFY(!it.button.findChild<QPushButton *>()->isEnabled());
    QTRY_COMPARE(it.messages, QList<MessageKind>{MessageKind::Success});
    QVERIFY(contentOf(it.path(name.constData())).startsWith(start));
    QVERIFY(it.api.requests<ExtractPersonLog>().first().personId == bosId());
    QCOMPARE(it.api.requests<ExtractPersonLog>().first().body, may);
    QVERIFY(it.button.findChild<QPushButton *>()->isEnabled());
}

void TestAuditExtract::asksForACodeForAnAccount()
{
    Desk it;
    it.orderAccount();
    it.api.expect<ExtractAccountLog>().fail(makeError(ErrorCode::StepUpRequired));
    it.button.saveTo(it.path("log.csv"));
    QTRY_VERIFY(it.page.findChild<QLineEdit *>(QStringLiteral("promptCodeEdit")));
    it.api.expect<StepUp>().reply({});
    it.api.expect<ExtractAccountLog>().reply(extractOf("Anna Berg"));
    rewrite(it.page.findChild<QLineEdit *>(QStringLiteral("promptCodeEdit")), QStringLiteral("123456"));
    QTest::keyClick(it.page.findChild<QLineEdit *>(QStringLiteral("promptCodeEdit")), Qt::Key_Return);
    QTRY_COMPARE(it.messages, QList<MessageKind>{MessageKind::Success});
    QVERIFY(it.api.requests<ExtractAccountLog>().last().accountId == annasAccountId());
    QVERIFY(contentOf(it.path("log.csv")).contains("Anna Berg"));
}

void TestAuditExtract::keepsSilentWhenTheCodeIsRefused()
{
    Desk it;
    it.orderAccount();
    it.api.expect<ExtractAccountLog>().fail(makeError(ErrorCode::StepUpRequired));
    it.button.saveTo(it.path("log.csv"));
    QTRY_VERIFY(it.page.findChild<QLineEdit *>(QStringLiteral("promptCodeEdit")));
    QTest::keyClick(it.page.findChild<QLineEdit *>(QStringLiteral("promptCodeEdit")), Qt::Key_Escape);
    QTRY_VERIFY(it.button.findChild<QPushButton *>()->isEnabled());
    QVERIFY(it.messages.isEmpty());
    QVERIFY(!QFile::exists(it.path("log.csv")));
}

void TestAuditExtract::tellsWhatWentWrong()
{
    Desk it;
    it.orderPerson();
    it.api.expect<ExtractPersonLog>().fail(makeError(ErrorCode::Unreachable));
    it.button.saveTo(it.path("log.pdf"));
    QTRY_COMPARE(it.messages, QList<MessageKind>{MessageKind::Error});
    it.api.expect<ExtractPersonLog>().reply(extractOf("Bo Öberg"));
    it.button.saveTo(it.folder.filePath(QStringLiteral("no such folder/log.pdf")));
    QTRY_COMPARE(it.messages, (QList<MessageKind>{MessageKind::Error, MessageKind::Error}));
}

QTEST_MAIN(TestAuditExtract)
#include "tst_auditextract.moc"
