// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/widgets/disclosure.h"

#include "client/widgets/icon.h"
#include "client/widgets/look.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace medlem::client {

Disclosure::Disclosure(QWidget *parent)
    : QWidget(parent)
    , m_toggle(createButton({}, Look::Quiet, this))
    , m_content(new QWidget(this))
    , m_contentLayout(new QVBoxLayout(m_content))
{
    m_toggle->setObjectName(QStringLiteral("disclosureButton"));
    m_toggle->setProperty("look", QStringLiteral("back")); // its text stands in line with what is above
    m_toggle->setCheckable(true);
    m_content->hide();
    m_contentLayout->setContentsMargins(0, 0, 0, 0);
    m_contentLayout->setSpacing(0);
    setUnfolded(false);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_toggle, 0, Qt::AlignLeft);
    layout->addWidget(m_content);
    connect(m_toggle, &QPushButton::clicked, this, [this](bool unfolded) {
        setUnfolded(unfolded);
        Q_EMIT toggled(unfolded);
    });
}

void Disclosure::setTitle(const QString &title)
{
    m_toggle->setText(title);
}

void Disclosure::addContent(QWidget *content)
{
    m_contentLayout->addWidget(content);
}

void Disclosure::setUnfolded(bool unfolded)
{
    m_toggle->setChecked(unfolded);
    m_toggle->setIcon(icon(unfolded ? IconName::ChevronDown : IconName::ChevronRight, ColorRole::Accent));
    m_content->setVisible(unfolded);
}

bool Disclosure::isUnfolded() const
{
    return m_toggle->isChecked();
}

} // namespace medlem::client
