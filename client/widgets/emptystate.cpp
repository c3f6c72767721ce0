// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/widgets/emptystate.h"

#include "client/widgets/iconlabel.h"
#include "client/widgets/look.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace medlem::client {

EmptyState::EmptyState(QWidget *parent)
    : QWidget(parent)
    , m_picture(new IconLabel(this))
    , m_title(createLabel({}, TextRole::Display, this))
    , m_text(createLabel({}, TextRole::Muted, this))
    , m_action(createButton({}, Look::Primary, this))
{
    m_picture->setIconSize({160, 120});
    m_picture->setIcon(picture(PictureName::Members));
    m_title->setAlignment(Qt::AlignHCenter);
    m_title->setWordWrap(true);
    m_text->setAlignment(Qt::AlignHCenter);
    m_text->setWordWrap(true);
    m_action->setObjectName(QStringLiteral("emptyStateButton"));
    m_action->hide();

    auto *middle = new QWidget(this);
    middle->setMaximumWidth(textWidth);
    auto *column = new QVBoxLayout(middle);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_picture, 0, Qt::AlignHCenter);
    column->addSpacing(grid(2));
    column->addWidget(m_title);
    column->addSpacing(grid(1));
    column->addWidget(m_text);
    column->addSpacing(grid(3));
    column->addWidget(m_action, 0, Qt::AlignHCenter);

    auto *line = new QHBoxLayout;
    line->addStretch(1);
    line->addWidget(middle, 1000); // as wide as it may be
    line->addStretch(1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(grid(3), grid(4), grid(3), grid(4));
    layout->addStretch(2);
    layout->addLayout(line);
    layout->addStretch(3);
    connect(m_action, &QPushButton::clicked, this, &EmptyState::actionTriggered);
}

void EmptyState::setPicture(PictureName name)
{
    m_picture->setIcon(picture(name));
}

void EmptyState::setTitle(const QString &title)
{
    m_title->setText(title);
}

void EmptyState::setText(const QString &text)
{
    m_text->setText(text);
}

void EmptyState::setActionText(const QString &text)
{
    m_action->setText(text);
    m_action->setVisible(!text.isEmpty());
}

} // namespace medlem::client
