// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/widgets/progresspanel.h"

#include "client/widgets/look.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

namespace medlem::client {

ProgressPanel::ProgressPanel(QWidget *parent)
    : QFrame(parent)
    , m_heading(createLabel({}, TextRole::Heading, this))
    , m_bar(new QProgressBar(this))
    , m_sentence(createLabel({}, TextRole::Muted, this))
    , m_cancel(createButton(tr("Stop"), Look::Secondary, this))
{
    setLook(this, Look::Card);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    m_heading->setObjectName(QStringLiteral("progressHeading"));
    m_heading->hide();
    m_bar->setObjectName(QStringLiteral("progressBar"));
    m_bar->setRange(0, 100);
    m_bar->setTextVisible(false);
    m_sentence->setObjectName(QStringLiteral("progressSentence"));
    m_sentence->setWordWrap(true);
    m_cancel->setObjectName(QStringLiteral("stopButton"));

    auto *line = new QHBoxLayout;
    line->setSpacing(grid(2));
    line->addWidget(m_sentence, 1);
    line->addWidget(m_cancel);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(grid(3), grid(3), grid(3), grid(3));
    layout->setSpacing(grid(2));
    layout->addWidget(m_heading);
    layout->addWidget(m_bar);
    layout->addLayout(line);
    connect(m_cancel, &QPushButton::clicked, this, &ProgressPanel::cancelRequested);
}

void ProgressPanel::setHeading(const QString &heading)
{
    m_heading->setText(heading);
    m_heading->setVisible(!heading.isEmpty());
    m_bar->setAccessibleName(heading);
}

void ProgressPanel::setPercent(int percent)
{
    m_bar->setValue(percent);
}

void ProgressPanel::setSentence(const QString &sentence)
{
    m_sentence->setText(sentence);
    m_bar->setAccessibleDescription(sentence);
}

} // namespace medlem::client
