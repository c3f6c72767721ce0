// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/roles/boardrolerow.h"

#include "client/roles/roletext.h"
#include "client/widgets/avatar.h"
#include "client/widgets/icon.h"
#include "client/widgets/iconlabel.h"
#include "client/widgets/look.h"
#include "client/widgets/recordrow.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>

namespace medlem::client {

namespace {

constexpr int roleWidth = 176;
constexpr int discSize = 40;

} // namespace

BoardRoleRow::BoardRoleRow(const RoleView &view, QWidget *parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("boardRoleRow"));
    auto *people = new QVBoxLayout;
    people->setSpacing(0);
    for (const BoardHolder &holder : view.current)
        people->addWidget(createHolder(view, holder));
    for (const BoardHolder &holder : view.coming) {
        RecordRow *row = createHolder(view, holder);
        row->setStatus(assignmentStatePill(AssignmentState::Future), assignmentStateText(AssignmentState::Future));
        people->addWidget(row);
    }
    if (view.vacantSeats > 0)
        people->addWidget(createVacancy(view));

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, grid(1), 0, grid(1));
    layout->setSpacing(grid(2));
    layout->addWidget(createRoleWords(view), 0, Qt::AlignTop);
    layout->addLayout(people, 1);
}

void BoardRoleRow::setSeparated(bool separated)
{
    m_separated = separated;
    update();
}

QWidget *BoardRoleRow::createRoleWords(const RoleView &view)
{
    auto *words = new QWidget(this);
    words->setFixedWidth(roleWidth);
    auto *name = createLabel(view.role.role.name, TextRole::Strong, words);
    name->setObjectName(QStringLiteral("roleName"));
    name->setWordWrap(true);
    auto *layout = new QVBoxLayout(words);
    // In line with the first name at the right, which stands in the middle of its row.
    layout->setContentsMargins(0, grid(1) + 2, 0, grid(1));
    layout->setSpacing(4);
    layout->addWidget(name);
    if (view.role.role.seats > 1) {
        auto *seats = createLabel(tr("%1 of %n seat(s) filled", nullptr, view.role.role.seats).arg(view.current.size()),
                                  TextRole::Muted, words);
        seats->setObjectName(QStringLiteral("roleSeats"));
        layout->addWidget(seats);
    }
    return words;
}

RecordRow *BoardRoleRow::createHolder(const RoleView &view, const BoardHolder &holder)
{
    auto *row = new RecordRow(this);
    row->setObjectName(QStringLiteral("holderRow"));
    auto *disc = new Avatar(row);
    disc->setName(holder.displayName);
    disc->setDiameter(discSize);
    row->setLeading(disc);
    row->setTitleLink(holder.displayName);
    row->setDetail(mandateLine(holder.fields));
    connect(row, &RecordRow::titleClicked, this, [this, holder] {
        Q_EMIT memberClicked(holder.personId);
    });
    const QString &role = view.role.role.name;
    auto *end = row->addAction(tr("End"), tr("End: %1, %2").arg(holder.displayName, role));
    end->setObjectName(QStringLiteral("endAssignmentButton"));
    connect(end, &QPushButton::clicked, this, [this, holder] {
        Q_EMIT endRequested(holder);
    });
    auto *change = row->addAction(tr("Edit"), tr("Edit: %1, %2").arg(holder.displayName, role));
    change->setObjectName(QStringLiteral("editAssignmentButton"));
    connect(change, &QPushButton::clicked, this, [this, holder] {
        Q_EMIT changeRequested(holder);
    });
    return row;
}

// A vacancy that should be filled is said plainly; one that may stay is muted, but can be filled all the same.
QWidget *BoardRoleRow::createVacancy(const RoleView &view)
{
    const bool mayStay = view.role.role.mayBeVacant;
    auto *row = new RecordRow(this);
    row->setObjectName(QStringLiteral("vacancyRow"));
    auto *place = new IconLabel(row);
    place->setIconSize({20, 20});
    place->setFixedWidth(discSize);
    place->setIcon(icon(IconName::Person, mayStay ? ColorRole::Disabled : ColorRole::Warning));
    row->setLeading(place);
    if (mayStay)
        row->setDetail(vacantText(view.vacantSeats));
    else
        row->setStatus(PillKind::Warning, vacantText(view.vacantSeats));
    auto *appoint = row->addAction(tr("Appoint"), tr("Appoint: %1").arg(view.role.role.name),
                                   mayStay ? Look::Quiet : Look::Secondary);
    appoint->setObjectName(QStringLiteral("appointButton"));
    connect(appoint, &QPushButton::clicked, this, &BoardRoleRow::appointRequested);
    return row;
}

void BoardRoleRow::paintEvent(QPaintEvent *event)
{
    QWidget::paintEvent(event);
    if (!m_separated)
        return;
    QPainter painter(this);
    painter.fillRect(QRect(0, 0, width(), 1), color(ColorRole::Border, palette()));
}

} // namespace medlem::client
