// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/accounts/sessionssection.h"

#include "client/accounts/sessiontext.h"
#include "client/api/api.h"
#include "client/widgets/emptystate.h"
#include "client/widgets/errortext.h"
#include "client/widgets/look.h"
#include "client/widgets/recordrow.h"
#include "client/widgets/skeletonrows.h"
#include "client/widgets/taborder.h"
#include "shared/core/clock.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace medlem::client {

SessionsSection::SessionsSection(Api &api, const Clock &clock, QWidget *parent)
    : Section(tr("Where you are logged in"), parent)
    , m_api(api)
    , m_clock(clock)
    , m_question(new MessageBar(this))
    , m_skeleton(new SkeletonRows(this))
    , m_failure(new EmptyState(this))
    , m_rows(new QWidget(this))
    , m_endOthers(createButton(tr("Log out all others"), Look::Secondary, this))
{
    setDescription(tr("If you see something that is not you: log it out there, and change your password."));
    m_endOthers->setObjectName(QStringLiteral("endOthersButton"));
    m_endOthers->hide();
    m_question->hide();
    m_skeleton->setRows(2);
    m_failure->setPicture(PictureName::Offline);
    m_failure->setTitle(tr("The list could not be read"));
    m_failure->setActionText(tr("Try again"));
    m_failure->hide();
    addAction(m_endOthers);
    for (QWidget *content : {static_cast<QWidget *>(m_question), static_cast<QWidget *>(m_skeleton),
                             static_cast<QWidget *>(m_failure), m_rows})
        addContent(content);
    connect(m_endOthers, &QPushButton::clicked, this, &SessionsSection::askToEndOthers);
    connect(m_failure, &EmptyState::actionTriggered, this, &SessionsSection::load);
}

void SessionsSection::load()
{
    if (m_rows->layout() == nullptr) { // what is shown stays until something newer has come
        m_skeleton->show();
        m_failure->hide();
    }
    m_api.send(ListSessions{}, this, [this, generation = ++m_generation](const Result<SessionList> &reply) {
        if (generation != m_generation)
            return;
        m_skeleton->hide();
        if (reply)
            show(*reply);
        else
            showFailure(reply.error());
    });
}

void SessionsSection::showFailure(const Error &error)
{
    const bool isEmpty = m_rows->layout() == nullptr;
    m_failure->setText(errorText(error));
    m_failure->setVisible(isEmpty);
    if (!isEmpty)
        Q_EMIT message({.kind = MessageKind::Error, .text = errorText(error)});
}

void SessionsSection::show(const SessionList &sessions)
{
    const FocusKeeper keeper(*this);
    m_failure->hide();
    m_question->dismiss(); // it may be about one that has ended
    qDeleteAll(m_rows->findChildren<RecordRow *>(QString(), Qt::FindDirectChildrenOnly));
    delete m_rows->layout();
    auto *layout = new QVBoxLayout(m_rows);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    for (const SessionEntry &session : sessions.items)
        layout->addWidget(createRow(session));
    m_endOthers->setVisible(sessions.items.size() > 1);
    orderTabs(*this);
}

QWidget *SessionsSection::createRow(const SessionEntry &session)
{
    auto *row = new RecordRow(m_rows);
    row->setObjectName(QStringLiteral("sessionRow"));
    row->setTitle(sessionTitle(session));
    row->setDetail(sessionDetail(session, m_clock.now()));
    row->setSeparated(m_rows->layout()->count() > 0);
    if (session.isThisOne) {
        row->setStatus(PillKind::Success, tr("Here"));
        return row;
    }
    const QString spoken = tr("Log out %1, %2").arg(row->title(), row->detail());
    QPushButton *end = row->addAction(tr("Log out"), spoken);
    end->setObjectName(QStringLiteral("endSessionButton"));
    connect(end, &QPushButton::clicked, this, [this, session] {
        askToEnd(session);
    });
    return row;
}

void SessionsSection::askToEnd(const SessionEntry &session)
{
    m_question->showMessage({.kind = MessageKind::Warning,
                             .text = tr("Log out %1, last active %2? What is not saved there is lost.")
                                         .arg(sessionTitle(session), momentText(session.activeAt, m_clock.now())),
                             .actionText = tr("Log out"),
                             .action = [this, id = session.id] {
                                 end(id);
                             }});
    m_question->focusAction();
}

void SessionsSection::askToEndOthers()
{
    m_question->showMessage({.kind = MessageKind::Warning,
                             .text = tr("Log out everywhere but here? What is not saved there is lost."),
                             .actionText = tr("Log out all others"),
                             .action = [this] {
                                 endOthers();
                             }});
    m_question->focusAction();
}

void SessionsSection::end(const SessionId &session)
{
    m_api.send(EndSession{.sessionId = session}, this, [this](const Result<NoContent> &reply) {
        const bool isGone = !reply && reply.error().code == ErrorCode::NotFound; // it has ended by itself
        handleEnd(isGone ? Result<NoContent>(NoContent{}) : reply, tr("Logged out there."));
    });
}

void SessionsSection::endOthers()
{
    m_api.send(EndOtherSessions{}, this, [this](const Result<NoContent> &reply) {
        handleEnd(reply, tr("You are logged in only here now."));
    });
}

void SessionsSection::handleEnd(const Result<NoContent> &reply, const QString &done)
{
    if (reply)
        Q_EMIT message({.kind = MessageKind::Success, .text = done});
    else
        Q_EMIT message({.kind = MessageKind::Error, .text = errorText(reply.error())});
    load();
}

} // namespace medlem::client
