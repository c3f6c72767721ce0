// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/e2e/accessoffice.h"

#include <QAbstractButton>
#include <QElapsedTimer>
#include <QFile>
#include <QPdfDocument>
#include <QPdfView>
#include <QTest>

#include <algorithm>

namespace medlem::test {

// One agreement with real papers, from its draft until the former administrator's client has closed: the national
// organisation's client on one server, the administrators' on the other. The functions are steps of one way.
class ClientPapersE2eTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void makesTheFormToSign();
    void registersThePaperThatCameBack();
    void saysBesideAPaperWhatIsWrong_data();
    void saysBesideAPaperWhatIsWrong();
    void registersAPhoto();
    void showsThePages();
    void tellsWhatApprovingDoes();
    void closesTheFormersClient();
    void letsTheNextOneIn();

private:
    [[nodiscard]] qint64 papers()
    {
        return m_office.data().count("agreement_document d JOIN agreement a ON a.id = "
                                     "d.agreement_id WHERE a.state = 'sent'");
    }
    // Whether the ink of the papers is seen in it soon.
    [[nodiscard]] bool isDrawn(const char *name);

    AccessOffice m_office;
    std::unique_ptr<AgreementDesk> m_national;
    std::unique_ptr<ClientDesk> m_former;
};

void ClientPapersE2eTest::initTestCase()
{
    QVERIFY(m_office.open());
    m_national = m_office.nationalDesk();
    QVERIFY(m_national);
}

void ClientPapersE2eTest::makesTheFormToSign()
{
    QVERIFY(m_national->openBranch(QStringLiteral("Avdelning A")));
    QVERIFY(m_national->draft({QStringLiteral("Berg")}));
    const QString form = m_office.file("blankett.pdf");
    QVERIFY(m_national->makeForm(form));
    QPdfDocument document;
    QCOMPARE(document.load(form), QPdfDocument::Error::None);
    QVERIFY(document.pageCount() >= 2); // with the template for the excerpt
    QVERIFY(document.getAllText(0).text().contains(QStringLiteral("Anna Berg")));
}

void ClientPapersE2eTest::registersThePaperThatCameBack()
{
    QVERIFY(m_national->choosePaper(PaperKind::Agreement, m_office.agreement()));
    QVERIFY(m_national->hasPapers(1));
    QVERIFY(m_national->desk().saysSoon("rowDetail", QStringLiteral("avtal påskrivet.pdf")));
    QCOMPARE(papers(), 1);
}

void ClientPapersE2eTest::saysBesideAPaperWhatIsWrong_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("sentence");
    QFile whole(m_office.agreement());
    QVERIFY(whole.open(QIODevice::ReadOnly));
    const QByteArray pdf = whole.readAll();
    QTest::newRow("a corrupt PDF") << pdf.left(pdf.size() / 2) << QStringLiteral("damaged");
    QTest::newRow("a text that is called .pdf")
        << QByteArray("Protokoll fört vid möte") << QStringLiteral("is not a PDF, JPEG, PNG or HEIC");
    QTest::newRow("11 MiB") << pdf + QByteArray(11 * 1024 * 1024, ' ') << QStringLiteral("larger than 10 MB");
    QTest::newRow("gone from the disk") << QByteArray() << QStringLiteral("cannot be opened");
}

// And what was there before stays: the other paper, and the agreement as it was.
void ClientPapersE2eTest::saysBesideAPaperWhatIsWrong()
{
    QFETCH(const QByteArray, content);
    QFETCH(const QString, sentence);
    const QString file = m_office.write("utdrag.pdf", content);
    if (content.isEmpty()) { // chosen, and removed before it is read
        QVERIFY(QFile::remove(file));
        m_national->dropPaper(PaperKind::Minutes, file);
    } else {
        QVERIFY(m_national->choosePaper(PaperKind::Minutes, file));
    }
    QVERIFY(m_national->saysBeside(PaperKind::Minutes, sentence));
    QVERIFY(m_national->saysBeside(PaperKind::Agreement, QString()));
    QVERIFY(m_national->hasPapers(1));
    QCOMPARE(papers(), 1);
}

void ClientPapersE2eTest::registersAPhoto()
{
    QVERIFY(m_national->choosePaper(PaperKind::Minutes, m_office.minutes()));
    QVERIFY(m_national->hasPapers(2));
    QVERIFY(m_national->receive());
}

bool ClientPapersE2eTest::isDrawn(const char *name)
{
    return ClientDesk::waitUntil([this, name] {
        auto *widget = m_national->desk().findAll<QWidget>(name).value(0);
        const QImage image = widget ? widget->grab().toImage() : QImage();
        for (int y = 0; y < image.height(); y += 7) {
            for (int x = 0; x < image.width(); x += 7) {
                const QColor seen = image.pixelColor(x, y);
                if (std::abs(seen.red() - AccessOffice::ink.red()) < 12 &&
                    std::abs(seen.green() - AccessOffice::ink.green()) < 12 &&
                    std::abs(seen.blue() - AccessOffice::ink.blue()) < 12)
                    return true;
            }
        }
        return false;
    });
}

void ClientPapersE2eTest::showsThePages()
{
    ClientDesk &desk = m_national->desk();
    for (const bool isPicture : {true, false}) { // the newest paper stands first
        const auto buttons = desk.findAll<QAbstractButton>("showPaperButton");
        QCOMPARE(buttons.size(), 2);
        QTest::mouseClick(buttons.at(isPicture ? 0 : 1), Qt::LeftButton);
        QVERIFY(isDrawn(isPicture ? "paperPicture" : "paperPages"));
        if (!isPicture)
            QCOMPARE(desk.findAll<QPdfView>("paperPages").first()->document()->pageCount(), 1);
        QVERIFY(desk.click("backButton"));
        QVERIFY(m_national->hasPapers(2));
    }
    QCOMPARE(m_office.data().count("audit_event WHERE action = 'read' AND object = 'agreement_document'"), 2);
}

void ClientPapersE2eTest::tellsWhatApprovingDoes()
{
    QVERIFY(m_national->desk().saysSoon("effectLabel",
                                        QStringLiteral("Erik Adminsson loses access today, Anna Berg gets it.")));
    QVERIFY(m_national->desk().saysSoon("noticeLabel", QStringLiteral("Not everything in the check list is ticked.")));
    QVERIFY(m_national->tickAll());
}

void ClientPapersE2eTest::closesTheFormersClient()
{
    m_former = m_office.branchDesk("admin.a");
    QVERIFY(m_former);
    QVERIFY(m_national->askForCodeWhen("approveButton"));
    QCOMPARE(m_office.administrators(), QStringLiteral("admin.a")); // not before the code
    QVERIFY(m_national->enterCode());
    QElapsedTimer clock;
    clock.start();
    qint64 answered = -1;
    qint64 closed = -1;
    const bool isDone = ClientDesk::waitUntil([&] {
        if (answered < 0 && !m_national->desk().findAll<QWidget>("endAccessButton").isEmpty())
            answered = clock.elapsed();
        if (closed < 0 && m_former->findAll<QWidget>("memberTable").isEmpty())
            closed = clock.elapsed();
        return answered >= 0 && closed >= 0;
    });
    QVERIFY(isDone);
    qInfo("From the code to the approval's answer %lld ms; the former client closed %lld ms after the answer.",
          answered, closed - answered);
    QVERIFY(m_former->saysSoon("messageLabel", QStringLiteral("Your access to Avdelning A has ended.")));
    QVERIFY(m_former->shows("usernameEdit"));
    QCOMPARE(m_office.administrators(), QStringLiteral("anna"));
}

void ClientPapersE2eTest::letsTheNextOneIn()
{
    const auto next = m_office.branchDesk("anna");
    QVERIFY(next);
    QVERIFY(next->openMember(QStringLiteral("Öberg")));
}

} // namespace medlem::test

QTEST_MAIN(medlem::test::ClientPapersE2eTest)
#include "tst_clientpapers_e2e.moc"
