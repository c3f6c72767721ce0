// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/editing/recordediting.h"
#include "client/widgets/codeprompt.h"
#include "client/widgets/messagebar.h"
#include "tests/client/editing/noteeditor.h"

#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QTest>
#include <QTimer>

#include <chrono>
#include <functional>
#include <memory>

using namespace medlem;
using namespace medlem::client;
using namespace medlem::test;

namespace {

using NoteResult = Result<Versioned<Note>>;

Versioned<Note> stored(Version version, const char *title, const char *text)
{
    return {.version = version, .fields = {.title = QString::fromLatin1(title), .text = QString::fromLatin1(text)}};
}

// A page with an open panel, and a server that answers from a script.
struct Page
{
    explicit Page(const Versioned<Note> &base)
    {
        window.resize(1000, 700);
        panel = new EditPanel(&window);
        editor = new NoteEditor;
        editor->load(base.fields);
        window.show();
        window.activateWindow();
        (void)QTest::qWaitForWindowActive(&window); // shortcuts and focus need it
        const auto save = [this](const Versioned<Note> &wanted, QObject *context, const auto &answer) {
            sent.append(wanted);
            if (saves.isEmpty()) { // it comes much later
                late = [answer, context = QPointer<QObject>(context), wanted] {
                    if (context)
                        answer(Versioned<Note>{wanted.version + 1, wanted.fields});
                };
                return;
            }
            QTimer::singleShot(0, context, [answer, result = saves.takeFirst()] {
                answer(result);
            });
        };
        const auto read = [this](QObject *context, const auto &answer) {
            QTimer::singleShot(0, context, [answer, result = theirs] {
                answer(result);
            });
        };
        RecordEditing<Note>::begin(*panel, QStringLiteral("Note"), editor, base,
                                   {.save = save, .read = read, .saved = [this](const Versioned<Note> &note) {
                                        saved.append(note);
                                    }});
    }

    QLineEdit *edit(const char *name) const { return editor->findChild<QLineEdit *>(QLatin1String(name)); }
    QPushButton *button(const char *name) const { return panel->findChild<QPushButton *>(QLatin1String(name)); }
    void write(const char *text) const
    {
        edit("textEdit")->selectAll();
        QTest::keyClicks(edit("textEdit"), QLatin1String(text));
    }

    QWidget window;
    EditPanel *panel;
    QPointer<NoteEditor> editor;
    QList<NoteResult> saves; // none: the server does not answer
    std::function<void()> late;
    NoteResult theirs = fail(ErrorCode::NotFound);
    QList<Versioned<Note>> sent;
    QList<Versioned<Note>> saved;
};

} // namespace

class TestRecordEditing : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void savesWithTheKeyboard_data();
    void savesWithTheKeyboard();
    void comesToSaveBeforeCancel();
    void showsErrorsAtTheirFields();
    void keepsInputWithoutContact_data();
    void keepsInputWithoutContact();
    void asksBeforeInputIsThrownAway();
    void takesADoubleClickForOne();
    void letsTheUserStopWaiting();
    void doesNotOfferToStopWhileACodeIsAskedFor();
    void escapeClosesWhenNothingIsWritten();
    void letsTheUserChooseInAConflict();
    void takesAnEqualVersionForSaved();
    void meetsTwoConflictsInARow();
};

void TestRecordEditing::savesWithTheKeyboard_data()
{
    QTest::addColumn<int>("key");
    QTest::newRow("Ctrl+S") << static_cast<int>(Qt::Key_S);
    QTest::newRow("Ctrl+Enter") << static_cast<int>(Qt::Key_Return);
}

void TestRecordEditing::savesWithTheKeyboard()
{
    QFETCH(int, key);
    Page page(stored(4, "a", "b"));
    page.saves = {stored(5, "a", "new")};
    page.write("new");
    QVERIFY(page.panel->hasUnsavedInput());
    QTest::keyClick(page.edit("textEdit"), static_cast<Qt::Key>(key), Qt::ControlModifier);
    QVERIFY(page.panel->isBusy());
    QVERIFY(!page.button("saveButton")->isEnabled());
    QVERIFY(page.edit("textEdit")->isVisible());
    QTRY_COMPARE(page.saved.size(), 1);
    QCOMPARE(page.sent.first().version, 4);
    QCOMPARE(page.sent.first().fields.text, QStringLiteral("new"));
    QVERIFY(!page.panel->isOpen());
}

void TestRecordEditing::comesToSaveBeforeCancel()
{
    Page page(stored(4, "a", "b"));
    page.edit("textEdit")->setFocus();
    QTest::keyClick(page.edit("textEdit"), Qt::Key_Tab);
    QVERIFY(page.button("saveButton")->hasFocus());
    QTest::keyClick(page.button("saveButton"), Qt::Key_Tab);
    QVERIFY(page.button("cancelButton")->hasFocus());
    const auto left = [&page](const char *name) {
        return page.button(name)->mapTo(page.panel, QPoint()).x();
    };
    QVERIFY(left("cancelButton") < left("saveButton")); // which stands in the corner
}

void TestRecordEditing::showsErrorsAtTheirFields()
{
    Page page(stored(4, "a", "b"));
    page.edit("titleEdit")->clear();
    page.edit("textEdit")->setFocus();
    page.button("saveButton")->click();
    QCOMPARE(page.sent.size(), 0);
    QVERIFY(!page.editor->errorAt(QStringLiteral("title")).isEmpty());
    QVERIFY(page.edit("titleEdit")->hasFocus());
    QVERIFY(page.panel->messageBar()->isVisible());

    Error error = makeError(ErrorCode::Invalid);
    error.fields = {{.field = QStringLiteral("text"), .reason = FieldReason::TooLong},
                    {.field = QStringLiteral("elsewhere"), .reason = FieldReason::NoLetter}};
    page.saves = {fail(error)};
    page.edit("titleEdit")->setText(QStringLiteral("a"));
    page.button("saveButton")->click();
    QTRY_VERIFY(!page.editor->errorAt(QStringLiteral("text")).isEmpty());
    QVERIFY(page.editor->errorAt(QStringLiteral("title")).isEmpty());
    QVERIFY(page.panel->messageBar()->text().contains(QStringLiteral("letter"))); // the field that is nowhere
    QVERIFY(page.panel->isOpen());
}

void TestRecordEditing::keepsInputWithoutContact_data()
{
    QTest::addColumn<ErrorCode>("code");
    QTest::newRow("unreachable") << ErrorCode::Unreachable;
    QTest::newRow("timeout") << ErrorCode::Timeout;
    QTest::newRow("unavailable") << ErrorCode::Unavailable;
}

void TestRecordEditing::keepsInputWithoutContact()
{
    QFETCH(ErrorCode, code);
    Page page(stored(4, "a", "b"));
    page.saves = {fail(code), stored(5, "a", "new")};
    page.write("new");
    page.button("saveButton")->click();
    QTRY_COMPARE(page.panel->messageBar()->kind(), MessageKind::Error);
    QCOMPARE(page.edit("textEdit")->text(), QStringLiteral("new"));
    QVERIFY(page.panel->hasUnsavedInput());
    QVERIFY(!page.edit("textEdit")->isReadOnly());
    page.button("messageActionButton")->click(); // Try again
    QTRY_COMPARE(page.saved.size(), 1);
}

void TestRecordEditing::asksBeforeInputIsThrownAway()
{
    Page page(stored(4, "a", "b"));
    page.write("new");
    QTest::keyClick(page.edit("textEdit"), Qt::Key_Escape);
    QVERIFY(page.panel->isOpen());
    QVERIFY(page.panel->messageBar()->isVisible());
    QVERIFY(page.button("keepEditingButton")->hasFocus());
    QVERIFY(!page.button("saveButton")->isVisible());
    page.button("keepEditingButton")->click();
    QCOMPARE(page.edit("textEdit")->text(), QStringLiteral("new"));
    QVERIFY(page.button("saveButton")->isVisible());

    bool wentOn = false;
    page.panel->leave([&wentOn] {
        wentOn = true;
    });
    QVERIFY(!wentOn);
    page.button("discardButton")->click();
    QVERIFY(wentOn);
    QVERIFY(!page.panel->isOpen());
    QCOMPARE(page.sent.size(), 0);
}

// The buttons that ask stand where Cancel stood.
void TestRecordEditing::takesADoubleClickForOne()
{
    Page page(stored(4, "a", "b"));
    page.write("new");
    QTRY_VERIFY(page.window.rect().contains(page.panel->geometry())); // it has slid in
    const QPoint spot = page.button("cancelButton")->mapTo(&page.window, page.button("cancelButton")->rect().center());
    QTest::mouseDClick(page.window.windowHandle(), Qt::LeftButton, {}, spot);
    QVERIFY(page.panel->isOpen());
    QVERIFY(page.button("discardButton")->isVisible());
    QCOMPARE(page.edit("textEdit")->text(), QStringLiteral("new"));
}

void TestRecordEditing::letsTheUserStopWaiting()
{
    Page page(stored(4, "a", "b"));
    page.panel->setPatience(std::chrono::milliseconds(0));
    page.write("new");
    page.button("saveButton")->click();
    QTRY_COMPARE(page.panel->messageBar()->text(), QStringLiteral("The server has not answered yet."));
    QVERIFY(page.panel->isBusy());
    page.button("messageActionButton")->click();
    QVERIFY(!page.panel->isBusy());
    QVERIFY(page.button("saveButton")->isEnabled());
    QVERIFY(!page.edit("textEdit")->isReadOnly());
    QCOMPARE(page.panel->messageBar()->kind(), MessageKind::Error); // it may have been done all the same
    page.late();
    QVERIFY(page.panel->isOpen()); // with what is being written now
    QVERIFY(page.saved.isEmpty());
    page.saves = {stored(5, "a", "new")};
    page.button("saveButton")->click();
    QTRY_COMPARE(page.saved.size(), 1);
    QCOMPARE(page.sent.size(), 2);
}

void TestRecordEditing::doesNotOfferToStopWhileACodeIsAskedFor()
{
    Page page(stored(4, "a", "b"));
    CodePrompt prompt(&page.window);
    prompt.openPrompt();
    page.panel->setPatience(std::chrono::milliseconds(0));
    page.write("new");
    page.panel->setBusy(true);
    bool wasIdle = false;
    QTimer::singleShot(0, &page.window, [&wasIdle] {
        wasIdle = true;
    });
    QTRY_VERIFY(wasIdle);
    QVERIFY(!page.panel->messageBar()->isVisible());
    prompt.closePrompt();
    QTRY_VERIFY(page.panel->messageBar()->isVisible());
}

void TestRecordEditing::escapeClosesWhenNothingIsWritten()
{
    Page page(stored(4, "a", "b"));
    QTest::keyClick(page.edit("textEdit"), Qt::Key_Escape);
    QVERIFY(!page.panel->isOpen());
}

void TestRecordEditing::letsTheUserChooseInAConflict()
{
    Page page(stored(4, "a", "b"));
    page.saves = {fail(ErrorCode::Stale), stored(8, "theirs", "mine")};
    page.theirs = stored(7, "theirs", "b");
    page.write("mine");
    page.button("saveButton")->click();
    QTRY_VERIFY(page.panel->showsConflict());
    QVERIFY(!page.editor->isVisible());
    auto *table = page.panel->findChild<ComparisonTable *>();
    QCOMPARE(table->choices(), (QList<ComparisonSide>{ComparisonSide::Theirs, ComparisonSide::Mine}));
    page.button("saveChoicesButton")->click();
    QTRY_COMPARE(page.saved.size(), 1);
    QCOMPARE(page.sent.last().version, 7);
    QCOMPARE(page.sent.last().fields, (Note{.title = QStringLiteral("theirs"), .text = QStringLiteral("mine")}));
}

void TestRecordEditing::takesAnEqualVersionForSaved()
{
    Page page(stored(4, "a", "b"));
    page.saves = {fail(ErrorCode::Stale)};
    page.theirs = stored(5, "a", "same");
    page.write("same");
    page.button("saveButton")->click();
    QTRY_COMPARE(page.saved.size(), 1);
    QCOMPARE(page.saved.first().version, 5);
    QCOMPARE(page.sent.size(), 1);
}

void TestRecordEditing::meetsTwoConflictsInARow()
{
    Page page(stored(4, "a", "b"));
    page.saves = {fail(ErrorCode::Stale), fail(ErrorCode::Stale), stored(10, "a", "mine")};
    page.theirs = stored(7, "a", "theirs");
    page.write("mine");
    page.button("saveButton")->click();
    QTRY_VERIFY(page.panel->showsConflict());
    page.theirs = stored(9, "newer", "theirs");
    page.button("saveChoicesButton")->click();
    QTRY_COMPARE(page.sent.size(), 2);
    QTRY_VERIFY(!page.panel->isBusy());
    auto *table = page.panel->findChild<ComparisonTable *>();
    QCOMPARE(table->choices(), (QList<ComparisonSide>{ComparisonSide::Theirs, ComparisonSide::Mine}));
    QVERIFY(page.panel->hasUnsavedInput());
    page.button("saveChoicesButton")->click();
    QTRY_COMPARE(page.saved.size(), 1);
    QCOMPARE(page.sent.last().version, 9);
    QCOMPARE(page.sent.last().fields, (Note{.title = QStringLiteral("newer"), .text = QStringLiteral("mine")}));
}

QTEST_MAIN(TestRecordEditing)
#include "tst_recordediting.moc"
