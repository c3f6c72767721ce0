// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/roles/boardpage.h"

#include "client/api/api.h"
#include "client/roles/boardrolerow.h"
#include "client/roles/roletext.h"
#include "client/widgets/disclosure.h"
#include "client/widgets/emptystate.h"
#include "client/widgets/errortext.h"
#include "client/widgets/look.h"
#include "client/widgets/pageheader.h"
#include "client/widgets/recordrow.h"
#include "client/widgets/section.h"
#include "client/widgets/skeletonrows.h"
#include "client/widgets/taborder.h"

#include <QScrollArea>
#include <QScrollBar>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <chrono>

namespace medlem::client {

BoardPage::BoardPage(Api &api, const Clock &clock, QWidget *parent)
    : QWidget(parent)
    , m_api(api)
    , m_clock(clock)
    , m_header(new PageHeader(this))
    , m_views(new QStackedWidget(this))
    , m_scroll(new QScrollArea)
    , m_empty(new EmptyState)
    , m_panel(new EditPanel(this))
    , m_changes(new AssignmentChanges(api, clock, *m_panel, this))
{
    createViews();
    connect(m_header, &PageHeader::primaryTriggered, this, [this] {
        m_changes->appoint(std::nullopt);
    });
    connect(m_empty, &EmptyState::actionTriggered, this, &BoardPage::load);
    connect(m_changes, &AssignmentChanges::changed, this, &BoardPage::load);
    connect(m_changes, &AssignmentChanges::message, this, &BoardPage::message);
    connect(&m_api, &Api::changed, this, [this](const LiveEvent &event) {
        if (event.kind != LiveEventKind::MembershipTypesChanged)
            m_changesElsewhere.start();
    });
    m_changesElsewhere.setSingleShot(true);
    m_changesElsewhere.setInterval(std::chrono::milliseconds(300));
    connect(&m_changesElsewhere, &QTimer::timeout, this, &BoardPage::load);
    connect(&m_api, &Api::mayHaveMissedChanges, this, &BoardPage::load);
}

void BoardPage::createViews()
{
    m_header->setTitle(tr("Board and assignments"));
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_views->addWidget(new SkeletonRows);
    m_views->addWidget(m_scroll);
    m_views->addWidget(m_empty);

    auto *column = new QWidget(this);
    column->setMaximumWidth(readingWidth);
    auto *columnLayout = new QVBoxLayout(column);
    columnLayout->setContentsMargins(0, 0, 0, 0);
    columnLayout->setSpacing(grid(2));
    columnLayout->addWidget(m_header);
    columnLayout->addWidget(m_views, 1);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(grid(4), grid(3), grid(4), 0);
    layout->addWidget(column, 1000); // all the room up to its width; only what is over is left empty
    layout->addStretch(1);
}

void BoardPage::setBranch(const BranchId &branchId, const QString &branchName)
{
    m_branchId = branchId;
    m_board.reset();
    m_unfolded.clear();
    m_changes->setBranch(branchId);
    m_header->setSubtitle(branchName);
    m_header->setPrimaryText({});
    m_views->setCurrentIndex(0);
    load();
}

void BoardPage::load()
{
    if (!m_branchId)
        return;
    m_api.send(ShowBoard{.branchId = *m_branchId}, this, [this, asked = *m_branchId](const Result<Board> &board) {
        if (asked != m_branchId)
            return;
        if (board)
            showBoard(*board);
        else
            showFailure(board.error());
    });
}

bool BoardPage::openForm(const DraftPlace &place)
{
    if (!m_board || place.form != QLatin1String("appointment"))
        return false;
    m_changes->appoint(std::nullopt);
    return true;
}

void BoardPage::showBoard(const Board &board)
{
    if (m_board && m_board->items == board.items && m_shownDay == m_clock.today())
        return;
    m_board = board;
    setRolesToChoose();
    render();
    Q_EMIT loaded();
}

void BoardPage::showFailure(const Error &error)
{
    if (m_board) { // what is shown is still worth seeing
        Q_EMIT message({.kind = MessageKind::Error, .text = errorText(error)});
        return;
    }
    m_empty->setPicture(PictureName::Offline);
    m_empty->setTitle(tr("The board could not be read"));
    m_empty->setText(errorText(error));
    m_empty->setActionText(tr("Try again"));
    m_views->setCurrentWidget(m_empty);
}

void BoardPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_board && m_shownDay != m_clock.today()) {
        setRolesToChoose();
        render();
    }
}

void BoardPage::setRolesToChoose()
{
    RoleList roles;
    QHash<RoleId, int> taken;
    for (const BoardRole &role : std::as_const(m_board->items)) {
        roles.items.append({.id = role.roleId, .fields = role.role});
        for (const BoardHolder &holder : role.holders)
            taken[role.roleId] += stateOf(holder.fields, m_clock.today()) == AssignmentState::Current ? 1 : 0;
        taken[role.roleId] += 0; // known to be none
    }
    m_changes->setRoles(roles, taken);
}

void BoardPage::render()
{
    m_shownDay = m_clock.today();
    const BoardView view = boardOn(*m_board, m_shownDay);
    if (view.board.isEmpty() && view.others.isEmpty() && view.earlier.isEmpty()) {
        m_empty->setPicture(PictureName::Board);
        m_empty->setTitle(tr("There is nothing to appoint to yet"));
        m_empty->setText(tr("The national organisation decides which assignments there are. When it has added them, "
                            "they are shown here."));
        m_empty->setActionText({});
        m_header->setPrimaryText({});
        m_views->setCurrentWidget(m_empty);
        return;
    }
    m_header->setPrimaryText(tr("Add assignment"));
    const FocusKeeper keeper(*m_scroll);
    m_content = new QWidget;
    auto *layout = new QVBoxLayout(m_content);
    layout->setContentsMargins(0, 0, grid(1), grid(4));
    layout->setSpacing(grid(2));
    renderRoles(tr("Board"), QStringLiteral("boardSection"), view.board);
    renderRoles(tr("Other assignments"), QStringLiteral("otherSection"), view.others);
    renderEarlier(view.earlier);
    layout->addStretch();
    const int place = m_scroll->verticalScrollBar()->value();
    m_scroll->setWidget(m_content); // deletes the one before
    QMetaObject::invokeMethod(
        m_content,
        [this, place] {
            m_scroll->verticalScrollBar()->setValue(place);
        },
        Qt::QueuedConnection); // when it is laid out
    m_views->setCurrentWidget(m_scroll);
}

void BoardPage::renderRoles(const QString &heading, const QString &name, const QList<RoleView> &roles)
{
    if (roles.isEmpty())
        return;
    auto *section = new Section(heading);
    section->setObjectName(name);
    section->contentLayout()->setSpacing(0);
    for (qsizetype i = 0; i < roles.size(); ++i) {
        const RoleView &role = roles.at(i);
        auto *row = new BoardRoleRow(role);
        row->setSeparated(i > 0);
        section->addContent(row);
        connect(row, &BoardRoleRow::memberClicked, this, &BoardPage::memberRequested);
        connect(row, &BoardRoleRow::appointRequested, this, [this, roleId = role.role.roleId] {
            m_changes->appoint(roleId);
        });
        connect(row, &BoardRoleRow::changeRequested, this, [this, role](const BoardHolder &holder) {
            m_changes->change(targetOf(role, holder));
        });
        connect(row, &BoardRoleRow::endRequested, this, [this, role](const BoardHolder &holder) {
            m_changes->end(targetOf(role, holder));
        });
    }
    m_content->layout()->addWidget(section);
}

void BoardPage::renderEarlier(const QList<RoleView> &roles)
{
    if (roles.isEmpty())
        return;
    auto *section = new Section(tr("Earlier holders"));
    section->setObjectName(QStringLiteral("earlierSection"));
    section->contentLayout()->setSpacing(0);
    for (const RoleView &role : roles) {
        auto *fold = new Disclosure;
        fold->setObjectName(QStringLiteral("earlierRole"));
        fold->setTitle(tr("%1 (%2)").arg(role.role.role.name).arg(role.earlier.size()));
        for (const BoardHolder &holder : role.earlier) {
            auto *row = new RecordRow;
            row->setObjectName(QStringLiteral("earlierRow"));
            row->setTitleLink(holder.displayName);
            row->setDetail(mandateLine(holder.fields));
            fold->addContent(row);
            connect(row, &RecordRow::titleClicked, this, [this, holder] {
                Q_EMIT memberRequested(holder.personId);
            });
        }
        fold->setUnfolded(m_unfolded.contains(role.role.roleId));
        connect(fold, &Disclosure::toggled, this, [this, roleId = role.role.roleId](bool unfolded) {
            if (unfolded)
                m_unfolded.insert(roleId);
            else
                m_unfolded.remove(roleId);
        });
        section->addContent(fold);
    }
    m_content->layout()->addWidget(section);
}

AssignmentTarget BoardPage::targetOf(const RoleView &role, const BoardHolder &holder) const
{
    return {.id = holder.assignmentId,
            .personId = holder.personId,
            .assignment = {.version = holder.version, .fields = holder.fields},
            .subtitle = holder.displayName + QStringLiteral(", ") + role.role.role.name};
}

} // namespace medlem::client
