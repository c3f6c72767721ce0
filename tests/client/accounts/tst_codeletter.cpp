// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/accounts/codeletter.h"
#include "tests/client/accounts/accountdata.h"

#include <QFileInfo>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace medlem;
using namespace medlem::client;
using namespace medlem::test;

// The letter as PDF, read again by poppler's programs.
class TestCodeLetter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void holdsWhatItsReaderNeeds();
    void isOnePageOfA4_data();
    void isOnePageOfA4();
    void tellsWhatToProve_data();
    void tellsWhatToProve();
    void standsInTheWindow();
    void keepsTheCodeToItsPage();
    void saysWhenItCannotBeWritten();

private:
    [[nodiscard]] QString run(const QString &program, const QStringList &options);
    [[nodiscard]] QString textOf(const CodeLetter &letter, const QStringList &options = {});

    QTemporaryDir m_folder;
};

namespace {

CodeLetter letterFor(ActivationPurpose purpose)
{
    CodeLetter letter = someLetter();
    letter.purpose = purpose;
    return letter;
}

} // namespace

QString TestCodeLetter::run(const QString &program, const QStringList &options)
{
    QProcess process;
    process.start(program, options);
    if (!process.waitForFinished() || process.exitCode() != 0)
        qWarning("%s: %s", qPrintable(program), process.readAllStandardError().constData());
    return QString::fromUtf8(process.readAllStandardOutput());
}

QString TestCodeLetter::textOf(const CodeLetter &letter, const QStringList &options)
{
    const QString path = m_folder.filePath(letter.fileName());
    if (!letter.savePdf(path))
        return {};
    return run(QStringLiteral("pdftotext"), options + QStringList{path, QStringLiteral("-")}).simplified();
}

void TestCodeLetter::holdsWhatItsReaderNeeds()
{
    const QString text = textOf(someLetter(), {QStringLiteral("-layout")});
    for (const QString &part :
         {QStringLiteral("Riksförbundet Länken"), QStringLiteral("15 May 2026"), QStringLiteral("Hello Bo Öberg."),
          QStringLiteral("bo.oberg"), QStringLiteral("ABCD-EFGH-IJKL-MNOP"), QStringLiteral("QRST-UVWX-YZ23-4567"),
          QStringLiteral("until 29 May 2026 at 10"), QStringLiteral("1. Start the program"),
          QStringLiteral("4. Choose a password"), QStringLiteral("Never give the code to anybody")})
        QVERIFY2(text.contains(part), qPrintable(part + QStringLiteral(" is not in: ") + text));
}

void TestCodeLetter::isOnePageOfA4_data()
{
    QTest::addColumn<CodeLetter>("letter");
    QTest::newRow("usual") << someLetter();
    CodeLetter bare = someLetter();
    bare.organisation.clear();
    bare.addressLines.clear();
    QTest::newRow("bare") << bare;
    CodeLetter longest = letterFor(ActivationPurpose::NewSecondFactor);
    longest.name = QStringLiteral("Åsa Ödlund ").repeated(18).trimmed();
    longest.organisation = longest.name;
    longest.username = QString(64, u'm');
    QTest::newRow("longest") << longest;
}

void TestCodeLetter::isOnePageOfA4()
{
    QFETCH(const CodeLetter, letter);
    const QString text = textOf(letter);
    const QString facts = run(QStringLiteral("pdfinfo"), {m_folder.filePath(letter.fileName())});
    QVERIFY(facts.contains(QRegularExpression(QStringLiteral("Pages: +1\n"))));
    QVERIFY(facts.contains(QStringLiteral("(A4)")));
    QVERIFY(text.contains(QStringLiteral("If you did not expect it"))); // the last sentence has room
    const QString lowest = run(QStringLiteral("pdftotext"),
                               {QStringLiteral("-bbox"), m_folder.filePath(letter.fileName()), QStringLiteral("-")});
    static const QRegularExpression bottom(QStringLiteral("yMax=\"([0-9.]+)\""));
    for (auto match = bottom.globalMatch(lowest); match.hasNext();)
        QVERIFY(match.next().captured(1).toDouble() < 820); // of 842 points
}

void TestCodeLetter::tellsWhatToProve_data()
{
    QTest::addColumn<ActivationPurpose>("purpose");
    QTest::addColumn<QString>("title");
    QTest::addColumn<QString>("proof");
    QTest::newRow("first") << ActivationPurpose::Activation << QStringLiteral("Your account in the membership register")
                           << QStringLiteral("4. Choose a password");
    QTest::newRow("password") << ActivationPurpose::NewPassword
                              << QStringLiteral("A new password for the membership register")
                              << QStringLiteral("4. Write the code that your authenticator app shows");
    QTest::newRow("app") << ActivationPurpose::NewSecondFactor
                         << QStringLiteral("A new authenticator app for the membership register")
                         << QStringLiteral("4. Write your password");
}

void TestCodeLetter::tellsWhatToProve()
{
    QFETCH(const ActivationPurpose, purpose);
    QFETCH(const QString, title);
    QFETCH(const QString, proof);
    const QString text = textOf(letterFor(purpose), {QStringLiteral("-layout")});
    QVERIFY(text.contains(title));
    QVERIFY2(text.contains(proof), qPrintable(text));
}

// The address alone, in the right half between 45 and 80 millimetres; and nothing there without one.
void TestCodeLetter::standsInTheWindow()
{
    const QStringList window{QStringLiteral("-r"), QStringLiteral("254"), QStringLiteral("-x"), QStringLiteral("1100"),
                             QStringLiteral("-y"), QStringLiteral("450"), QStringLiteral("-W"), QStringLiteral("900"),
                             QStringLiteral("-H"), QStringLiteral("350")};
    QCOMPARE(textOf(someLetter(), window), QStringLiteral("Bo Öberg Storgatan 1 903 26 UMEÅ"));
    CodeLetter handedOver = someLetter();
    handedOver.addressLines.clear();
    QCOMPARE(textOf(handedOver, window), QString());
}

void TestCodeLetter::keepsTheCodeToItsPage()
{
    const CodeLetter letter = someLetter();
    QCOMPARE(letter.fileName(), QStringLiteral("Letter to bo.oberg.pdf"));
    const QString path = m_folder.filePath(letter.fileName());
    QVERIFY(letter.savePdf(path));
    QCOMPARE(QFileInfo(path).permissions() & (QFileDevice::ReadGroup | QFileDevice::ReadOther),
             QFileDevice::Permissions());
    QVERIFY(!run(QStringLiteral("pdfinfo"), {path}).contains(QStringLiteral("ABCD")));
}

void TestCodeLetter::saysWhenItCannotBeWritten()
{
    const auto saved = someLetter().savePdf(m_folder.filePath(QStringLiteral("missing/letter.pdf")));
    QVERIFY(!saved);
    QCOMPARE(saved.error().fields.first().reason, FieldReason::FileNotWritten);
}

QTEST_MAIN(TestCodeLetter)
#include "tst_codeletter.moc"
