// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/widgets/section.h"

#include "client/widgets/foldingline.h"
#include "client/widgets/look.h"
#include "client/widgets/taborder.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace medlem::client {

Section::Section(QWidget *parent)
    : QFrame(parent)
    , m_heading(createLabel({}, TextRole::Heading, this))
    , m_description(createLabel({}, TextRole::Muted, this))
    , m_actions(new FoldingLine(this))
    , m_content(new QVBoxLayout)
{
    setLook(this, Look::Card);
    m_heading->setObjectName(QStringLiteral("sectionHeading"));
    m_heading->hide(); // without one there is no empty line at the top
    m_description->setWordWrap(true);
    m_description->hide();

    auto *top = new QHBoxLayout;
    top->setSpacing(grid(1));
    top->addWidget(m_heading, 1);
    top->addWidget(m_actions);
    m_content->setSpacing(grid(2));

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(grid(3), grid(2), grid(3), grid(3));
    layout->setSpacing(0);
    m_heading->setMinimumHeight(controlHeight);
    layout->addLayout(top);
    layout->addWidget(m_description);
    layout->addSpacing(grid(1));
    layout->addLayout(m_content);
}

Section::Section(const QString &heading, QWidget *parent)
    : Section(parent)
{
    setHeading(heading);
}

void Section::setHeading(const QString &heading)
{
    m_heading->setText(heading);
    m_heading->setVisible(!heading.isEmpty());
    setAccessibleName(heading);
}

void Section::setDescription(const QString &text)
{
    m_description->setText(text);
    m_description->setVisible(!text.isEmpty());
    m_description->setContentsMargins(0, 0, 0, grid(1));
}

void Section::addAction(QWidget *button)
{
    m_actions->addPart(button);
}

void Section::addContent(QWidget *content)
{
    m_content->addWidget(content);
    orderTabs(*this); // what is built anew would come last in the window
}

} // namespace medlem::client
