// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/editing/recordediting.h"
#include "client/widgets/offerbar.h"
#include "tests/client/editing/noteeditor.h"
#include "tests/support/memoryshelf.h"

#include <QLabel>
#include <QPushButton>
#include <QTest>

using namespace medlem;
using namespace medlem::client;
using namespace medlem::test;

namespace {

DraftPlace place()
{
    return {.form = QStringLiteral("note"), .member = {}, .record = QStringLiteral("1")};
}

Versioned<Note> stored(Version version, const char *title, const char *text)
{
    return {.version = version, .fields = {.title = QString::fromLatin1(title), .text = QString::fromLatin1(text)}};
}

// A window with the form of one note open in it.
struct Page
{
    Page(MemoryShelf &shelf, const Versioned<Note> &base)
    {
        window.resize(1000, 700);
        window.show();
        panel = new EditPanel(&window);
        panel->setDrafts(&shelf);
        editor = new NoteEditor;
        editor->load(base.fields);
        RecordEditing<Note>::begin(*panel, QStringLiteral("Note"), editor, base,
                                   {.save =
                                        [this](const Versioned<Note> &wanted, QObject *, const auto &answer) {
                                            sent.append(wanted);
                                            answer(Versioned<Note>{wanted.version + 1, wanted.fields});
                                        },
                                    .read = [](QObject *, const auto &) {},
                                    .saved = [](const Versioned<Note> &) {},
                                    .place = place()});
    }

    [[nodiscard]] QLineEdit *edit(const char *name) const
    {
        return editor->findChild<QLineEdit *>(QLatin1String(name));
    }
    [[nodiscard]] QPushButton *button(const char *name) const
    {
        return panel->findChild<QPushButton *>(QLatin1String(name));
    }
    [[nodiscard]] QWidget *bar() const { return panel->findChild<OfferBar *>(); }

    QWidget window;
    EditPanel *panel;
    QPointer<NoteEditor> editor;
    QList<Versioned<Note>> sent;
};

} // namespace

// What is written in a form is laid down as one types, and comes back.
class TestDraftKeeper : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void laysDownWhatIsTyped();
    void laysDownAtOnceWhenAsked();
    void takesBackWhatIsAsItWas();
    void forgetsWhatIsSaved();
    void forgetsWhatIsThrownAway();
    void keepsWhatIsLeftBehind();
    void offersWhatWasLeft();
    void throwsAwayWhenTold();
    void comparesWithWhatWasSavedSince();
    void warnsWhenTheDraftCannotBeCompared();
    void doesNotAskTwice();
    void tellsTheTime();

private:
    [[nodiscard]] static MemoryShelf &withDraft(MemoryShelf &shelf, Version version, const char *title);
};

MemoryShelf &TestDraftKeeper::withDraft(MemoryShelf &shelf, Version version, const char *title)
{
    shelf.keep({.place = place(),
                .title = QStringLiteral("Note"),
                .writtenAt = QDateTime::currentDateTimeUtc().addDays(-1),
                .version = version,
                .base = {{QStringLiteral("title"), QStringLiteral("a")}, {QStringLiteral("text"), QStringLiteral("b")}},
                .contents = {{QStringLiteral("title"), QString::fromLatin1(title)},
                             {QStringLiteral("text"), QStringLiteral("mine")}}});
    return shelf;
}

void TestDraftKeeper::laysDownWhatIsTyped()
{
    MemoryShelf shelf;
    const Page page(shelf, stored(4, "a", "b"));
    page.edit("titleEdit")->clear(); // a form that could not be saved
    QTest::keyClicks(page.edit("textEdit"), QStringLiteral("cd"));
    QTRY_COMPARE(shelf.drafts.size(), 1);
    const Draft draft = shelf.drafts.first();
    QCOMPARE(draft.place, place());
    QCOMPARE(draft.version, 4);
    QCOMPARE(draft.contents.value(QStringLiteral("text")), QStringLiteral("bcd"));
    QCOMPARE(draft.contents.value(QStringLiteral("title")), QString());
    QCOMPARE(draft.base.value(QStringLiteral("text")), QStringLiteral("b"));
    QTest::keyClicks(page.edit("textEdit"), QStringLiteral("e"));
    QTRY_COMPARE(shelf.drafts.first().contents.value(QStringLiteral("text")), QStringLiteral("bcde"));
}

void TestDraftKeeper::laysDownAtOnceWhenAsked()
{
    MemoryShelf shelf;
    const Page page(shelf, stored(4, "a", "b"));
    QTest::keyClicks(page.edit("textEdit"), QStringLiteral("cd"));
    QCOMPARE(shelf.drafts.size(), 0);
    Q_EMIT shelf.keepingNow();
    QCOMPARE(shelf.drafts.size(), 1);
}

void TestDraftKeeper::takesBackWhatIsAsItWas()
{
    MemoryShelf shelf;
    const Page page(shelf, stored(4, "a", "b"));
    QTest::keyClicks(page.edit("textEdit"), QStringLiteral("c"));
    Q_EMIT shelf.keepingNow();
    QCOMPARE(shelf.drafts.size(), 1);
    QTest::keyClick(page.edit("textEdit"), Qt::Key_Backspace);
    Q_EMIT shelf.keepingNow();
    QCOMPARE(shelf.drafts.size(), 0);
}

void TestDraftKeeper::forgetsWhatIsSaved()
{
    MemoryShelf shelf;
    const Page page(shelf, stored(4, "a", "b"));
    QTest::keyClicks(page.edit("textEdit"), QStringLiteral("c"));
    Q_EMIT shelf.keepingNow();
    page.button("saveButton")->click();
    QCOMPARE(page.sent.size(), 1);
    QCOMPARE(shelf.drafts.size(), 0);
}

void TestDraftKeeper::forgetsWhatIsThrownAway()
{
    MemoryShelf shelf;
    const Page page(shelf, stored(4, "a", "b"));
    QTest::keyClicks(page.edit("textEdit"), QStringLiteral("c"));
    Q_EMIT shelf.keepingNow();
    page.button("cancelButton")->click();
    QCOMPARE(shelf.drafts.size(), 1); // it only asks
    page.button("discardButton")->click();
    QCOMPARE(shelf.drafts.size(), 0);
}

void TestDraftKeeper::keepsWhatIsLeftBehind()
{
    MemoryShelf shelf;
    {
        const Page page(shelf, stored(4, "a", "b"));
        QTest::keyClicks(page.edit("textEdit"), QStringLiteral("c"));
        Q_EMIT shelf.keepingNow();
    }
    QCOMPARE(shelf.drafts.size(), 1);
}

void TestDraftKeeper::offersWhatWasLeft()
{
    MemoryShelf shelf;
    const Page page(withDraft(shelf, 4, "half"), stored(4, "a", "b"));
    QVERIFY(page.bar()->isVisible());
    QVERIFY(
        page.panel->findChild<QLabel *>(QStringLiteral("offerLabel"))->text().contains(QStringLiteral("yesterday")));
    QVERIFY(page.edit("textEdit")->isReadOnly()); // until it is answered
    QCOMPARE(page.edit("textEdit")->text(), QStringLiteral("b"));
    page.button("saveButton")->click();
    QCOMPARE(page.sent.size(), 0);
    page.button("offerAcceptButton")->click();
    QVERIFY(!page.bar()->isVisible());
    QVERIFY(!page.edit("textEdit")->isReadOnly());
    QCOMPARE(page.edit("titleEdit")->text(), QStringLiteral("half"));
    QCOMPARE(page.edit("textEdit")->text(), QStringLiteral("mine"));
    QVERIFY(page.panel->hasUnsavedInput());
    page.button("saveButton")->click();
    QCOMPARE(page.sent.first().version, 4);
    QCOMPARE(shelf.drafts.size(), 0);
}

void TestDraftKeeper::throwsAwayWhenTold()
{
    MemoryShelf shelf;
    const Page page(withDraft(shelf, 4, "half"), stored(4, "a", "b"));
    page.button("offerDeclineButton")->click();
    QCOMPARE(shelf.drafts.size(), 0);
    QVERIFY(!page.edit("textEdit")->isReadOnly());
    QCOMPARE(page.edit("textEdit")->text(), QStringLiteral("b"));
    QVERIFY(!page.panel->hasUnsavedInput());
}

void TestDraftKeeper::comparesWithWhatWasSavedSince()
{
    MemoryShelf shelf;
    const Page page(withDraft(shelf, 4, "a"), stored(6, "theirs", "b"));
    page.button("offerAcceptButton")->click();
    QVERIFY(page.panel->showsConflict());
    const auto *table = page.panel->findChild<ComparisonTable *>();
    QCOMPARE(table->choices(), (QList<ComparisonSide>{ComparisonSide::Theirs, ComparisonSide::Mine}));
    page.button("saveChoicesButton")->click();
    QCOMPARE(page.sent.size(), 1);
    QCOMPARE(page.sent.first().version, 6);
    QCOMPARE(page.sent.first().fields, (Note{.title = QStringLiteral("theirs"), .text = QStringLiteral("mine")}));
    QCOMPARE(shelf.drafts.size(), 0);
}

// The form cannot be read as it stands; the comparison comes when it is saved, for which the old version is kept.
void TestDraftKeeper::warnsWhenTheDraftCannotBeCompared()
{
    MemoryShelf shelf;
    const Page page(withDraft(shelf, 4, ""), stored(6, "theirs", "b"));
    page.button("offerAcceptButton")->click();
    QVERIFY(!page.panel->showsConflict());
    QCOMPARE(page.panel->messageBar()->kind(), MessageKind::Warning);
    QTest::keyClicks(page.edit("titleEdit"), QStringLiteral("t"));
    page.button("saveButton")->click();
    QCOMPARE(page.sent.first().version, 4);
}

void TestDraftKeeper::doesNotAskTwice()
{
    MemoryShelf shelf;
    withDraft(shelf, 4, "half").want(place());
    const Page page(shelf, stored(4, "a", "b"));
    QVERIFY(!page.bar()->isVisible());
    QCOMPARE(page.edit("titleEdit")->text(), QStringLiteral("half"));
}

void TestDraftKeeper::tellsTheTime()
{
    const QDateTime now(QDate(2026, 11, 25), QTime(8, 0), Qt::UTC); // nine in Sweden
    QCOMPARE(draftTimeText(now.addSecs(-60), now), QStringLiteral("today at 08:59"));
    QCOMPARE(draftTimeText(QDateTime(QDate(2026, 11, 24), QTime(13, 32), Qt::UTC), now),
             QStringLiteral("yesterday at 14:32"));
    QCOMPARE(draftTimeText(QDateTime(QDate(2026, 10, 4), QTime(2, 2), Qt::UTC), now),
             QStringLiteral("2026-10-04 at 04:02"));
}

QTEST_MAIN(TestDraftKeeper)
#include "tst_draftkeeper.moc"
