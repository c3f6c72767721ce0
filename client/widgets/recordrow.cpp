// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/widgets/recordrow.h"

#include "client/widgets/plaintooltip.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

namespace medlem::client {

RecordRow::RecordRow(QWidget *parent)
    : QWidget(parent)
    , m_line(new QHBoxLayout(this))
    , m_title(createLabel({}, TextRole::Strong, this))
    , m_link(createButton({}, Look::Quiet, this))
    , m_status(new StatusPill(this))
    , m_detail(createLabel({}, TextRole::Muted, this))
    , m_actions(new QHBoxLayout)
{
    m_title->setObjectName(QStringLiteral("rowTitle"));
    m_title->hide();
    m_link->setObjectName(QStringLiteral("rowLink"));
    m_link->setProperty("look", QStringLiteral("title-link"));
    m_link->hide();
    m_status->hide();
    m_detail->setObjectName(QStringLiteral("rowDetail"));
    m_detail->setWordWrap(true);
    m_detail->hide();

    auto *first = new QHBoxLayout;
    first->setSpacing(grid(1));
    first->addWidget(m_title);
    first->addWidget(m_link);
    first->addWidget(m_status);
    first->addStretch();
    auto *words = new QVBoxLayout;
    words->setSpacing(4);
    words->addStretch();
    words->addLayout(first);
    words->addWidget(m_detail);
    words->addStretch();
    for (QWidget *word :
         {static_cast<QWidget *>(m_title), static_cast<QWidget *>(m_link), static_cast<QWidget *>(m_detail)})
        word->setMinimumWidth(1); // a long name is cut off before it pushes the actions out of sight
    m_actions->setSpacing(4);
    m_line->setContentsMargins(0, grid(1), 0, grid(1));
    m_line->setSpacing(grid(2));
    m_line->addLayout(words, 1);
    m_line->addLayout(m_actions);
    connect(m_link, &QPushButton::clicked, this, &RecordRow::titleClicked);
}

void RecordRow::setTitle(const QString &title)
{
    m_title->setText(title);
    m_title->setToolTip(plainToolTip(title));
    m_title->show();
}

void RecordRow::setTitleLink(const QString &title)
{
    m_title->hide();
    m_link->setText(QString(title).replace(QLatin1Char('&'), QLatin1String("&&")));
    m_link->setAccessibleName(title);
    m_link->setToolTip(plainToolTip(title));
    m_link->show();
}

void RecordRow::setStatus(PillKind kind, const QString &text)
{
    m_status->setStatus(kind, text);
    m_status->setVisible(!text.isEmpty());
}

void RecordRow::setDetail(const QString &detail)
{
    m_detail->setText(detail);
    m_detail->setVisible(!detail.isEmpty());
}

void RecordRow::setLeading(QWidget *widget)
{
    m_line->insertWidget(0, widget);
}

void RecordRow::setSeparated(bool separated)
{
    m_separated = separated;
    update();
}

QPushButton *RecordRow::addAction(const QString &text, const QString &spoken, Look look)
{
    auto *button = createButton(text, look, this);
    button->setAccessibleName(spoken);
    m_actions->addWidget(button);
    return button;
}

QString RecordRow::title() const
{
    return m_link->isHidden() ? m_title->text() : m_link->accessibleName();
}

QString RecordRow::detail() const
{
    return m_detail->text();
}

void RecordRow::paintEvent(QPaintEvent *event)
{
    QWidget::paintEvent(event);
    if (!m_separated)
        return;
    QPainter painter(this);
    painter.fillRect(QRect(0, 0, width(), 1), color(ColorRole::Border, palette()));
}

} // namespace medlem::client
