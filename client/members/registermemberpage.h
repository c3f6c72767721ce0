// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/editing/draftkeeper.h"
#include "client/widgets/messagebar.h"
#include "shared/protocol/members.h"
#include "shared/protocol/membersearch.h"
#include "shared/protocol/transfers.h"

#include <QSet>
#include <QTimer>
#include <QWidget>

class QPushButton;
class QScrollArea;

namespace medlem {
class Clock;
}

namespace medlem::client {

class Api;
class BusyIndicator;
class MatchesSection;
class OfferBar;
class PageHeader;
class RegisterMemberEditor;

// Registers a new member. Looks for the person first and asks when somebody registered may be the one; never decides
// that by itself, and does not save while the question is open.
class RegisterMemberPage : public QWidget
{
    Q_OBJECT

public:
    RegisterMemberPage(Api &api, const Clock &clock, QWidget *parent = nullptr);

    void setBranch(BranchId branch);
    void setMembershipTypes(const MembershipTypeList &types);
    void clear(); // an empty form with a new idempotency key

    void setDrafts(DraftShelf *drafts) { m_drafts = drafts; }
    void begin(); // the form is shown: offers what was left in it
    [[nodiscard]] static DraftPlace draftPlace() { return {.form = QStringLiteral("newMember")}; }

    void focusFirstField();
    [[nodiscard]] bool hasUnsavedInput() const;
    void leave(std::function<void()> then); // asks first when something is unsaved

Q_SIGNALS:
    void memberRegistered(const medlem::MemberCard &card);
    void memberOpened(medlem::PersonId person); // one who is registered already
    void transferRequested(const QString &name, const medlem::IncomingTransfer &transfer); // in place of registering
    void message(const medlem::client::Message &message);
    void backRequested();

private:
    enum class AfterMatching
    {
        Nothing,
        Save,
    };

    void goOnWith(const Draft &draft);
    [[nodiscard]] QWidget *createBody();
    [[nodiscard]] QWidget *createFooter();
    void save();
    void lookSoon();
    void look(const PersonFields &person, AfterMatching after);
    void revealQuestion();
    void revealFocus();
    void takeMatches(const QList<MemberMatch> &matches, AfterMatching after);
    void choose(const MemberMatch &match);
    void rejectMatches();
    void askAgain();
    void send(const NewMember &member);
    [[nodiscard]] static bool lacksNumber(const Error &error);
    void showError(const Error &error);
    void setBusy(bool busy);

    Api &m_api;
    std::optional<BranchId> m_branch;
    QString m_key; // kept until saved, so that a second try registers nobody twice
    std::optional<PersonFields> m_lookedFor;
    QList<MemberMatch> m_matches; // asked about and not answered
    QSet<PersonId> m_rejected;
    QTimer m_pause;
    int m_generation = 0; // of what is looked for
    bool m_busy = false;
    PageHeader *m_header;
    MessageBar *m_messages;
    OfferBar *m_offer;
    QPointer<DraftShelf> m_drafts;
    DraftKeeper *m_keeper = nullptr;
    RegisterMemberEditor *m_editor;
    MatchesSection *m_question;
    BusyIndicator *m_indicator;
    QPushButton *m_save;
    QScrollArea *m_scroll = nullptr;
};

} // namespace medlem::client
