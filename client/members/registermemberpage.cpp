// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/members/registermemberpage.h"

#include "client/api/api.h"
#include "client/members/matchessection.h"
#include "client/members/registermembereditor.h"
#include "client/widgets/busyindicator.h"
#include "client/widgets/errortext.h"
#include "client/widgets/look.h"
#include "client/widgets/offerbar.h"
#include "client/widgets/pageheader.h"
#include "client/widgets/taborder.h"
#include "shared/core/clock.h"
#include "shared/core/text.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QPushButton>
#include <QScrollArea>
#include <QShortcut>
#include <QVBoxLayout>

namespace medlem::client {

RegisterMemberPage::RegisterMemberPage(Api &api, const Clock &clock, QWidget *parent)
    : QWidget(parent)
    , m_api(api)
    , m_header(new PageHeader(this))
    , m_messages(new MessageBar(this))
    , m_offer(new OfferBar(this))
    , m_editor(new RegisterMemberEditor(clock))
    , m_question(new MatchesSection)
    , m_indicator(new BusyIndicator(this))
    , m_save(createButton(tr("Add member"), Look::Primary, this))
{
    m_header->setTitle(tr("Add member"));
    m_header->setBackText(tr("Members"));
    m_messages->hide();
    auto *top = new QVBoxLayout;
    top->setContentsMargins(grid(4), grid(3), grid(4), 0);
    top->setSpacing(grid(2));
    top->addWidget(m_header);
    top->addWidget(m_offer);
    top->addWidget(m_messages);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(grid(2));
    layout->addLayout(top);
    layout->addWidget(createBody(), 1);
    layout->addWidget(createFooter());

    m_pause.setSingleShot(true);
    m_pause.setInterval(std::chrono::milliseconds(400));
    connect(&m_pause, &QTimer::timeout, this, [this] {
        if (const auto person = m_editor->identity(); person && person != m_lookedFor)
            look(*person, AfterMatching::Nothing);
    });
    connect(m_editor, &RegisterMemberEditor::identityEdited, this, &RegisterMemberPage::lookSoon);
    connect(m_editor, &RegisterMemberEditor::otherPersonRequested, this, &RegisterMemberPage::askAgain);
    connect(m_question, &MatchesSection::personChosen, this, &RegisterMemberPage::choose);
    connect(m_question, &MatchesSection::allRejected, this, &RegisterMemberPage::rejectMatches);
    connect(m_question, &MatchesSection::memberOpened, this, &RegisterMemberPage::memberOpened);
    connect(m_question, &MatchesSection::transferRequested, this, [this](const MemberMatch &match) {
        // Of somebody whom the user does not see no more is told than is written here, which may be the number alone.
        const QString name = isBlank(match.displayName) ? tr("The person") : match.displayName;
        Q_EMIT transferRequested(name, m_editor->describeTransfer(match.personId));
    });
    connect(m_header, &PageHeader::backRequested, this, [this] {
        leave([this] {
            Q_EMIT backRequested();
        });
    });
    clear();
    orderTabs(*this);
}

QWidget *RegisterMemberPage::createBody()
{
    m_editor->addBelowPerson(m_question);
    m_editor->setMaximumWidth(readingWidth);
    auto *body = new QWidget;
    auto *inside = new QVBoxLayout(body);
    inside->setContentsMargins(grid(4), 0, grid(4), grid(4));
    inside->addWidget(m_editor);
    inside->addStretch();
    m_scroll = new QScrollArea(this);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setWidget(body);
    return m_scroll;
}

QWidget *RegisterMemberPage::createFooter()
{
    auto *footer = new QFrame(this);
    setLook(footer, Look::Plain);
    auto *layout = new QHBoxLayout(footer);
    layout->setContentsMargins(grid(4), grid(2), grid(4), grid(2));
    layout->setSpacing(grid(1));
    layout->setDirection(QBoxLayout::RightToLeft); // after the fields, Tab comes to what goes on, and last to giving up
    m_save->setObjectName(QStringLiteral("registerButton"));
    auto *cancel = createButton(tr("Cancel"), Look::Secondary, footer);
    cancel->setObjectName(QStringLiteral("cancelButton"));
    layout->addWidget(m_save);
    layout->addWidget(cancel);
    layout->addWidget(m_indicator);
    layout->addStretch();
    connect(cancel, &QPushButton::clicked, m_header, &PageHeader::backRequested);
    connect(m_save, &QPushButton::clicked, this, &RegisterMemberPage::save);
    for (const QKeySequence &keys : {QKeySequence(QKeySequence::Save), QKeySequence(Qt::CTRL | Qt::Key_Return)}) {
        auto *shortcut = new QShortcut(keys, this);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, &RegisterMemberPage::save);
    }
    return footer;
}

void RegisterMemberPage::setBranch(BranchId branch)
{
    m_branch = branch;
    clear();
}

void RegisterMemberPage::setMembershipTypes(const MembershipTypeList &types)
{
    m_editor->setMembershipTypes(types);
}

void RegisterMemberPage::begin()
{
    if (!m_drafts || m_keeper)
        return;
    m_keeper = new DraftKeeper(*m_drafts, *m_editor, *m_offer,
                               {.place = draftPlace(), .title = tr("Add member"), .idempotencyKey = m_key}, this);
    connect(m_keeper, &DraftKeeper::chosen, this, &RegisterMemberPage::goOnWith);
    m_keeper->start();
}

// With its key: it may have been on its way when the program died, and is then not registered a second time.
void RegisterMemberPage::goOnWith(const Draft &draft)
{
    m_editor->setContents(draft.contents);
    if (!draft.idempotencyKey.isEmpty())
        m_key = draft.idempotencyKey;
    focusFirstField();
}

void RegisterMemberPage::clear()
{
    if (m_keeper) {
        m_keeper->discard();
        m_keeper->deleteLater();
        m_keeper = nullptr;
    }
    m_key = newIdempotencyKey();
    m_lookedFor.reset();
    m_matches.clear();
    m_rejected.clear();
    ++m_generation;
    m_editor->clear();
    m_pause.stop();
    m_question->setMatches({});
    m_messages->dismiss();
    setBusy(false);
}

void RegisterMemberPage::focusFirstField()
{
    m_editor->focusFirstField();
}

bool RegisterMemberPage::hasUnsavedInput() const
{
    return m_editor->isModified();
}

void RegisterMemberPage::leave(std::function<void()> then)
{
    if (m_busy)
        return; // the answer is on its way and decides
    if (!hasUnsavedInput()) {
        then();
        return;
    }
    m_messages->showMessage({.kind = MessageKind::Warning,
                             .text = tr("The member has not been added yet."),
                             .actionText = tr("Close without saving"),
                             .action = [this, then = std::move(then)] {
                                 clear();
                                 then();
                             }});
}

void RegisterMemberPage::lookSoon()
{
    m_pause.start();
}

void RegisterMemberPage::look(const PersonFields &person, AfterMatching after)
{
    if (!m_branch)
        return;
    m_lookedFor = person;
    m_api.send(MatchMembers{.branchId = *m_branch, .body = person}, this,
               [this, after, generation = ++m_generation](const Result<MemberMatches> &matches) {
                   if (generation != m_generation)
                       return;
                   if (matches) {
                       takeMatches(matches->items, after);
                       return;
                   }
                   m_lookedFor.reset(); // saving looks again
                   if (after == AfterMatching::Save)
                       showError(matches.error());
               });
}

void RegisterMemberPage::takeMatches(const QList<MemberMatch> &matches, AfterMatching after)
{
    m_matches = matches;
    m_matches.removeIf([this](const MemberMatch &match) {
        return m_rejected.contains(match.personId);
    });
    m_question->setMatches(m_matches);
    orderTabs(*this);
    setBusy(false);
    if (!m_matches.isEmpty())
        QMetaObject::invokeMethod(this, &RegisterMemberPage::revealQuestion, Qt::QueuedConnection); // when laid out
    if (after == AfterMatching::Save)
        save();
}

// The question comes while one writes: it is shown, but what is being written stays in sight too.
void RegisterMemberPage::revealQuestion()
{
    m_scroll->ensureWidgetVisible(m_question, 0, grid(2));
    revealFocus();
}

void RegisterMemberPage::revealFocus()
{
    if (QWidget *focus = QApplication::focusWidget(); focus && m_editor->isAncestorOf(focus))
        m_scroll->ensureWidgetVisible(focus->parentWidget(), 0, grid(2)); // with its label and its error
}

void RegisterMemberPage::choose(const MemberMatch &match)
{
    m_matches.clear();
    m_question->setMatches({});
    m_messages->dismiss();
    m_editor->setExistingPerson(match);
    m_editor->focusAfterPerson();
}

void RegisterMemberPage::rejectMatches()
{
    for (const MemberMatch &match : std::as_const(m_matches))
        m_rejected.insert(match.personId);
    m_matches.clear();
    m_question->setMatches({});
    m_messages->dismiss();
    m_editor->setExistingPerson({});
    m_editor->focusAfterPerson();
}

// Without the answer "yes" the question stands as before.
void RegisterMemberPage::askAgain()
{
    m_editor->setExistingPerson({});
    m_lookedFor.reset();
    lookSoon();
}

void RegisterMemberPage::save()
{
    if (m_busy || !m_branch || (m_keeper && m_keeper->isOffering()))
        return;
    m_messages->dismiss();
    const Result<NewMember> member = m_editor->store();
    if (!member) {
        showError(member.error());
        return;
    }
    m_editor->showErrors({});
    if (!m_matches.isEmpty()) {
        m_messages->showMessage({.kind = MessageKind::Warning,
                                 .text = tr("Answer first whether it is somebody who is registered already.")});
        revealQuestion();
        return;
    }
    const PersonFields person = m_editor->identity().value_or(member->person);
    if (!member->existingPersonId && m_lookedFor != person) {
        m_pause.stop();
        setBusy(true);
        look(person, AfterMatching::Save);
        return;
    }
    send(*member);
}

void RegisterMemberPage::send(const NewMember &member)
{
    setBusy(true);
    m_api.send(RegisterMember{.branchId = *m_branch, .idempotencyKey = m_key, .body = member}, this,
               [this](const Result<MemberCard> &card) {
                   if (!card) {
                       showError(card.error());
                       return;
                   }
                   clear();
                   Q_EMIT memberRegistered(*card);
                   Q_EMIT message({.kind = MessageKind::Success, .text = tr("The member is added.")});
               });
}

// Of a former member who has been found by the name.
bool RegisterMemberPage::lacksNumber(const Error &error)
{
    return error.fields.contains(
        FieldError{.field = QStringLiteral("person.personnummer"), .reason = FieldReason::Required});
}

void RegisterMemberPage::showError(const Error &error)
{
    setBusy(false);
    Message message{.kind = MessageKind::Error, .text = errorText(error)};
    if (lacksNumber(error)) {
        askAgain(); // the field for it comes back with the form
        message.text =
            tr("The person is a member of another branch by now. Give the personnummer to add the membership.");
    }
    const QList<FieldError> elsewhere = m_editor->showErrors(error.fields);
    for (const FieldError &unplaced : elsewhere)
        message.text += QLatin1Char(' ') + fieldText(unplaced.reason);
    QMetaObject::invokeMethod(this, &RegisterMemberPage::revealFocus, Qt::QueuedConnection); // when laid out
    if (error.fields.isEmpty()) {
        message.actionText = tr("Try again");
        message.action = [this] {
            save();
        };
    }
    m_messages->showMessage(message);
}

void RegisterMemberPage::setBusy(bool busy)
{
    m_busy = busy;
    m_indicator->setBusy(busy);
    m_save->setEnabled(!busy);
    m_editor->setReadOnly(busy);
}

} // namespace medlem::client
