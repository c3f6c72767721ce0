// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/widgets/pageheader.h"

#include "client/widgets/icon.h"
#include "client/widgets/look.h"
#include "client/widgets/plaintooltip.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace medlem::client {

PageHeader::PageHeader(QWidget *parent)
    : QWidget(parent)
    , m_back(createButton({}, Look::Back, this))
    , m_title(createLabel({}, TextRole::Title, this))
    , m_subtitle(createLabel({}, TextRole::Muted, this))
    , m_titleLine(new QHBoxLayout)
    , m_actions(new QHBoxLayout)
    , m_primary(createButton({}, Look::Primary, this))
{
    m_back->setObjectName(QStringLiteral("backButton"));
    m_back->setIcon(icon(IconName::Back, ColorRole::Accent));
    m_back->hide();
    m_title->setMinimumWidth(1);
    m_title->setObjectName(QStringLiteral("pageTitle"));
    m_subtitle->setObjectName(QStringLiteral("pageSubtitle"));
    m_subtitle->setWordWrap(true);
    m_subtitle->hide();
    m_primary->setObjectName(QStringLiteral("primaryButton"));
    m_primary->hide();

    m_titleLine->setSpacing(grid(2));
    m_titleLine->addWidget(m_title);
    m_titleLine->addStretch();
    auto *words = new QVBoxLayout;
    words->setSpacing(4);
    words->addLayout(m_titleLine);
    words->addWidget(m_subtitle);
    m_actions->setSpacing(grid(1));
    m_actions->addWidget(m_primary);
    auto *line = new QHBoxLayout;
    line->setSpacing(grid(3));
    line->addLayout(words, 1);
    line->addLayout(m_actions);
    line->setAlignment(m_actions, Qt::AlignTop);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(grid(1));
    layout->addWidget(m_back, 0, Qt::AlignLeft);
    layout->addLayout(line);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    connect(m_back, &QPushButton::clicked, this, &PageHeader::backRequested);
    connect(m_primary, &QPushButton::clicked, this, &PageHeader::primaryTriggered);
}

void PageHeader::setTitle(const QString &title)
{
    m_title->setText(title);
    m_title->setToolTip(plainToolTip(title)); // where it is too long to be seen whole
}

void PageHeader::setSubtitle(const QString &subtitle)
{
    m_subtitle->setText(subtitle);
    m_subtitle->setVisible(!subtitle.isEmpty());
}

void PageHeader::setBackText(const QString &text)
{
    m_back->setText(text);
    m_back->setVisible(!text.isEmpty());
}

void PageHeader::setPrimaryText(const QString &text)
{
    m_primary->setText(text);
    m_primary->setVisible(!text.isEmpty());
}

void PageHeader::addAction(QWidget *button)
{
    m_actions->insertWidget(m_actions->count() - 1, button);
}

void PageHeader::addBeside(QWidget *widget)
{
    m_titleLine->insertWidget(m_titleLine->count() - 1, widget);
}

} // namespace medlem::client
