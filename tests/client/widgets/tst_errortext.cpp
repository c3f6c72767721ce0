// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/app/language.h"
#include "client/widgets/errortext.h"

#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace medlem;
using namespace medlem::client;

class TestErrorText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyCodeAndReasonIsASentenceOfItsOwn_data();
    void everyCodeAndReasonIsASentenceOfItsOwn();
    void tellsHowLongToWait();
    void givesRequestIdOfBugs();
    void neverShowsDetail();
};

// The last of each enum stands here; the compiler says in errortext.cpp when one has no sentence.
constexpr int lastCode = static_cast<int>(ErrorCode::CertificateChanged);
constexpr int lastReason = static_cast<int>(FieldReason::OutOfRange);

void TestErrorText::everyCodeAndReasonIsASentenceOfItsOwn_data()
{
    QTest::addColumn<QLocale>("locale");
    QTest::newRow("Swedish") << QLocale(QLocale::Swedish);
    QTest::newRow("English") << QLocale(QLocale::English);
}

void TestErrorText::everyCodeAndReasonIsASentenceOfItsOwn()
{
    QFETCH(QLocale, locale);
    const Language language(*qApp, locale);
    const bool swedish = locale.language() == QLocale::Swedish;
    QSet<QString> reasons;
    const auto isSentence = [swedish](const QString &text) {
        static const QRegularExpression englishWord(QStringLiteral("\\b(the|is|must|has|your|this)\\b"),
                                                    QRegularExpression::CaseInsensitiveOption);
        return text.size() > 8 && text.front().isUpper() && text.endsWith(QLatin1Char('.')) &&
               !text.contains(QLatin1Char('!')) && text.contains(englishWord) != swedish;
    };
    for (int i = 0; i <= lastCode; ++i) {
        const QString text = errorText(static_cast<ErrorCode>(i));
        QVERIFY2(text.size() > 8 && (!swedish || isSentence(text)), qPrintable(text));
    }
    for (int i = 0; i <= lastReason; ++i) {
        const QString text = fieldText(static_cast<FieldReason>(i));
        QVERIFY2(text.size() > 8 && (!swedish || isSentence(text)), qPrintable(text));
        QVERIFY2(!reasons.contains(text), qPrintable(text));
        reasons.insert(text);
    }
}

void TestErrorText::tellsHowLongToWait()
{
    const Language language(*qApp, QLocale(QLocale::Swedish));
    Error error = makeError(ErrorCode::TooManyRequests);
    error.retryAfterSeconds = 1;
    QVERIFY(errorText(error).endsWith(QStringLiteral("Vänta 1 sekund.")));
    error.retryAfterSeconds = 30;
    QVERIFY(errorText(error).endsWith(QStringLiteral("Vänta 30 sekunder.")));
    const Language english(*qApp, QLocale(QLocale::English));
    error.retryAfterSeconds = 1;
    QVERIFY(errorText(error).endsWith(QStringLiteral("Wait 1 second.")));
}

void TestErrorText::givesRequestIdOfBugs()
{
    Error error = makeError(ErrorCode::Internal);
    error.requestId = QStringLiteral("7f3a");
    QVERIFY(errorText(error).contains(QStringLiteral("7f3a")));
}

void TestErrorText::neverShowsDetail()
{
    QVERIFY(!errorText(makeError(ErrorCode::Conflict, QStringLiteral("membership_pk"))).contains(u"membership_pk"));
}

QTEST_MAIN(TestErrorText)
#include "tst_errortext.moc"
