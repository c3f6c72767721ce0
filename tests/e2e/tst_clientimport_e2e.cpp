// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/e2e/clientdesk.h"

#include <QComboBox>
#include <QDropEvent>
#include <QLabel>
#include <QMimeData>
#include <QPushButton>
#include <QRadioButton>
#include <QTabBar>
#include <QTableView>
#include <QTest>

namespace medlem::test {

namespace {

// How long the server may take for twelve thousand rows on a busy machine.
constexpr int workPatience = 180'000;

} // namespace

// The old register's export comes in through the wizard, step by step, and its members are there to be opened. The
// functions are steps of one way and come in their order.
class ClientImportE2eTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void choosesTheFile();
    void matchesTheColumns();
    void namesWhatTheRegisterDoesNotKnow();
    void previewsTheTruth();
    void importsTheGoodRows();
    void opensAnImportedMember();
    void listsTheImport();

private:
    [[nodiscard]] bool waitForWork(const std::function<bool()> &condition)
    {
        return QTest::qWaitFor(condition, workPatience);
    }
    [[nodiscard]] bool isShown(const char *widget) { return !m_desk->findAll<QWidget>(widget).isEmpty(); }
    [[nodiscard]] bool mayGoOn()
    {
        const auto *next = m_desk->findAll<QPushButton>("nextButton").value(0);
        return next && next->isEnabled();
    }
    [[nodiscard]] QStringList shownTexts()
    {
        QStringList texts;
        for (const QLabel *label : m_desk->waitFor<QWidget>("importWizard")->findChildren<QLabel *>()) {
            if (label->isVisible())
                texts.append(label->text());
        }
        return texts;
    }
    [[nodiscard]] int persons()
    {
        return m_register.value(QStringLiteral("count(*)"), QStringLiteral("person WHERE NOT withdrawn")).toInt();
    }
    [[nodiscard]] bool createName(int index);

    InhabitedRegister m_register;
    std::unique_ptr<ClientDesk> m_desk;
    int m_personsBefore = 0;
};

void ClientImportE2eTest::initTestCase()
{
    QVERIFY(m_register.open());
    m_personsBefore = persons();
    m_desk = std::make_unique<ClientDesk>(m_register);
    QVERIFY(m_desk->logIn("national"));
    QVERIFY(m_desk->click("navigationButton6"));
    QVERIFY(m_desk->click("primaryButton"));
    QVERIFY(m_desk->shows("chooseFileButton"));
}

void ClientImportE2eTest::choosesTheFile()
{
    auto *drop = m_desk->waitFor<QWidget>("fileDrop");
    QVERIFY(drop);
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(QStringLiteral(MEDLEM_LEGACY_REGISTER))});
    QDragEnterEvent above(QPoint(10, 10), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(drop, &above);
    QDropEvent dropped(QPointF(10, 10), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(drop, &dropped);
    QVERIFY(m_desk->saysSoon("sectionHeading", QStringLiteral("legacy_register.csv")));
    const auto *sample = m_desk->findAll<QTableView>("sampleTable").value(0);
    QVERIFY(sample);
    QCOMPARE(sample->model()->index(0, 5).data().toString(), QStringLiteral("Åsgatan 6 B"));
    QVERIFY(m_desk->click("nextButton")); // sends it
}

void ClientImportE2eTest::matchesTheColumns()
{
    QVERIFY(m_desk->shows("columnChoice"));
    const auto choices = m_desk->findAll<QComboBox>("columnChoice");
    QCOMPARE(choices.size(), 21);
    QCOMPARE(choices.first()->currentText(), QStringLiteral("Member number"));
    QCOMPARE(choices.last()->currentText(), QStringLiteral("Not imported"));
    QVERIFY(m_desk->click("nextButton"));
    QVERIFY(waitForWork([this] {
        return isShown("previewVerdict");
    }));
    QVERIFY(!mayGoOn()); // of the file's branches the register has none
}

// The box of one unknown name: a new branch, type or role, except for the one that is a mistake.
bool ClientImportE2eTest::createName(int index)
{
    QComboBox *box = m_desk->findAll<QComboBox>("unknownNameBox").value(index);
    if (!box)
        return false;
    if (box->accessibleName().contains(QStringLiteral("Atlantis")))
        return true;
    box->setFocus(Qt::TabFocusReason);
    QTest::keyClicks(box, QStringLiteral("Create new"));
    return box->currentText().startsWith(QStringLiteral("Create new"));
}

void ClientImportE2eTest::namesWhatTheRegisterDoesNotKnow()
{
    auto *bar = m_desk->findAll<QTabWidget>("previewTabs").value(0)->tabBar();
    const auto showsNames = [this, bar] {
        for (int tab = 0; tab < bar->count() && !isShown("unknownNameBox"); ++tab)
            bar->setCurrentIndex(tab);
        return isShown("unknownNameBox");
    };
    QVERIFY(ClientDesk::waitUntil(showsNames));
    const auto names = m_desk->findAll<QComboBox>("unknownNameBox").size();
    QVERIFY(names >= 30);
    for (int index = 0; index < names; ++index)
        QVERIFY2(createName(index), qPrintable(QString::number(index)));
    QCOMPARE(m_desk->findAll<QPushButton>("nextButton").first()->text(), QStringLiteral("Look through again"));
    QVERIFY(m_desk->click("nextButton"));
    QVERIFY(waitForWork([this] {
        return mayGoOn() && m_desk->findAll<QPushButton>("nextButton").first()->text() == QStringLiteral("Next");
    }));
}

void ClientImportE2eTest::previewsTheTruth()
{
    m_desk->findAll<QTabWidget>("previewTabs").first()->setCurrentIndex(0);
    const QStringList numbers = shownTexts();
    for (const int number : {12'000, 11'648, 352})
        QVERIFY2(numbers.contains(QLocale(QStringLiteral("en")).toString(number)), qPrintable(numbers.join(u' ')));
    QCOMPARE(persons(), m_personsBefore); // nothing is written yet
    QVERIFY(m_desk->click("nextButton"));
    QVERIFY(m_desk->shows("goodRowsOption"));
    auto *goodRows = m_desk->findAll<QRadioButton>("goodRowsOption").first();
    auto *allOrNothing = m_desk->findAll<QRadioButton>("allOrNothingOption").first();
    QTest::keyClick(allOrNothing, Qt::Key_Space);
    QVERIFY(allOrNothing->isChecked());
    QVERIFY(!mayGoOn()); // 352 rows have errors
    QTest::keyClick(goodRows, Qt::Key_Space);
    QVERIFY(mayGoOn());
}

void ClientImportE2eTest::importsTheGoodRows()
{
    QVERIFY(m_desk->click("nextButton"));
    QVERIFY(waitForWork([this] {
        return isShown("showMembersButton");
    }));
    QVERIFY(persons() > m_personsBefore + 11'000);
    QCOMPARE(m_register.value(QStringLiteral("count(*)"), QStringLiteral("branch WHERE name = 'Atlantis'")),
             QStringLiteral("0"));
}

void ClientImportE2eTest::opensAnImportedMember()
{
    QVERIFY(m_desk->click("navigationButton1"));
    QVERIFY(m_desk->shows("branchTable"));
    auto *branches = m_desk->findAll<QTableView>("branchTable").first();
    QModelIndexList found;
    QVERIFY(ClientDesk::waitUntil([branches, &found] {
        found = branches->model()->match(branches->model()->index(0, 0), Qt::DisplayRole, QStringLiteral("Stockholm"));
        return !found.isEmpty();
    }));
    branches->setCurrentIndex(found.first());
    QTest::keyClick(branches, Qt::Key_Return);
    QVERIFY(m_desk->saysSoon("branchLabel", QStringLiteral("Stockholm")));
    QVERIFY(m_desk->write("searchField", QStringLiteral("ann-sofie.hagglund1@example.org")));
    QVERIFY(ClientDesk::waitUntil([this] {
        const auto *table = m_desk->findAll<QTableView>("memberTable").value(0);
        return table && table->model()->rowCount() == 1;
    }));
    auto *members = m_desk->findAll<QTableView>("memberTable").first();
    members->setFocus(Qt::TabFocusReason);
    QTest::keyClick(members, Qt::Key_Return);
    QVERIFY(m_desk->saysSoon("pageTitle", QStringLiteral("Hägglund")));
}

void ClientImportE2eTest::listsTheImport()
{
    QVERIFY(m_desk->click("navigationButton6"));
    QVERIFY(m_desk->shows("showMembersButton")); // the receipt stands until it is closed
    QVERIFY(m_desk->click("nextButton"));
    QVERIFY(ClientDesk::waitUntil([this] {
        const auto *table = m_desk->findAll<QTableView>("importsTable").value(0);
        return table && table->model()->rowCount() == 1;
    }));
}

} // namespace medlem::test

QTEST_MAIN(medlem::test::ClientImportE2eTest)
#include "tst_clientimport_e2e.moc"
