// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/editing/draftkeeper.h"
#include "client/editing/recordeditor.h"
#include "client/widgets/comparisontable.h"
#include "client/widgets/messagebar.h"
#include "client/widgets/sidepanel.h"
#include "shared/core/error.h"

#include <QPointer>
#include <QTimer>

#include <chrono>
#include <functional>
#include <utility>

class QPushButton;

namespace medlem::client {

class BusyIndicator;
class OfferBar;

// The side panel in which one record is edited: the form, a message bar, Save (Ctrl+S, Ctrl+Enter) and Cancel (Esc).
// Asks in place before unsaved input is thrown away, and shows two versions when somebody else has saved meanwhile.
// Sends nothing: RecordEditing, or a page, answers saveRequested and choicesMade.
class EditPanel : public SidePanel
{
    Q_OBJECT

public:
    explicit EditPanel(QWidget *parent = nullptr);

    // Opens with the editor, which is taken over. Call only when nothing unsaved is in the panel (leave()).
    void edit(const QString &title, RecordEditor *editor);
    void setSaveText(const QString &text);

    void setDrafts(DraftShelf *drafts) { m_drafts = drafts; }
    void keepDraft(const DraftPlace &place, Version version); // of the form just opened; offers what was left there

    [[nodiscard]] RecordEditor *editor() const { return m_editor; }
    [[nodiscard]] bool hasUnsavedInput() const;

    // Closes; with unsaved input it asks first, and then does as told. then runs only when the panel has closed.
    void leave(std::function<void()> then = {});
    void finish(); // closes without asking: saved

    [[nodiscard]] bool isBusy() const { return m_busy; }
    void setBusy(bool busy); // sending: the fields can be read but not changed
    // Whoever answers waitingStopped by forgetting what was sent lets the user stop waiting for a slow server.
    void setStoppable(bool stoppable) { m_isStoppable = stoppable; }
    void setPatience(std::chrono::milliseconds patience) { m_patience.setInterval(patience); }
    void showError(const Error &error);
    void showMessage(const Message &message);
    void showConflict(const QList<ComparisonRow> &rows);
    [[nodiscard]] bool showsConflict() const;
    [[nodiscard]] MessageBar *messageBar() const { return m_messages; }

Q_SIGNALS:
    void saveRequested();
    void choicesMade(const QList<medlem::client::ComparisonSide> &choices);
    void draftChosen(const medlem::client::Draft &draft);
    void busyChanged(bool busy);
    void waitingStopped(); // an answer that still comes concerns nobody
    void finished();       // closed: saved, cancelled or thrown away

private:
    enum class Footer
    {
        Editing,
        Asking,
        Choosing,
    };

    void createFooter();
    QPushButton *addButton(const QString &name, const QString &text, Footer footer);
    void showFooter(Footer footer);
    void showForm(bool shown);
    void save();
    void offerToStop();
    void stopWaiting();
    void keepEditing();
    void returnToForm();
    [[nodiscard]] static bool isWorthRetrying(ErrorCode code);

    MessageBar *m_messages;
    OfferBar *m_offer;
    QPointer<DraftShelf> m_drafts;
    QPointer<DraftKeeper> m_keeper;
    QString m_title;
    QPointer<ComparisonTable> m_comparison;
    QPointer<RecordEditor> m_editor;
    QPushButton *m_save = nullptr;
    QPushButton *m_keep = nullptr;
    BusyIndicator *m_indicator;
    QList<std::pair<Footer, QPushButton *>> m_buttons;
    std::function<void()> m_afterwards;
    Footer m_footer = Footer::Editing;
    QPointer<QWidget> m_focusBeforeBusy;
    bool m_busy = false;
    bool m_isStoppable = false;
    bool m_offersToStop = false;
    QTimer m_patience;
};

} // namespace medlem::client
