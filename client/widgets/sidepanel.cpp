// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/widgets/sidepanel.h"

#include "client/widgets/icon.h"
#include "client/widgets/look.h"
#include "client/widgets/taborder.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPropertyAnimation>
#include <QScrollArea>
#include <QStyle>
#include <QToolButton>
#include <QVBoxLayout>

namespace medlem::client {

SidePanel::SidePanel(QWidget *parent)
    : QFrame(parent)
    , m_title(createLabel({}, TextRole::Display, this))
    , m_subtitle(createLabel({}, TextRole::Muted, this))
    , m_scroll(new QScrollArea(this))
    , m_footer(new QFrame(this))
    , m_footerLayout(new QHBoxLayout(m_footer))
    , m_slide(new QPropertyAnimation(this, "geometry", this))
{
    setLook(this, Look::Sheet);
    m_title->setObjectName(QStringLiteral("panelTitle"));
    m_title->setWordWrap(true);
    m_subtitle->setWordWrap(true);
    m_subtitle->hide();
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_footer->setProperty("part", QStringLiteral("footer"));
    m_footerLayout->setDirection(QBoxLayout::RightToLeft); // after the fields, Tab comes to what goes on
    m_footerLayout->setContentsMargins(grid(3), grid(2), grid(3), grid(2));
    m_footerLayout->setSpacing(grid(1));
    m_footerLayout->addStretch();
    m_footer->hide();

    arrange();
    m_slide->setDuration(180);
    m_slide->setEasingCurve(QEasingCurve::OutCubic);
    connect(m_slide, &QPropertyAnimation::finished, this, [this] {
        setVisible(m_open);
    });
    if (parent)
        parent->installEventFilter(this);
    hide();
}

void SidePanel::arrange()
{
    auto *close = new QToolButton(this);
    close->setObjectName(QStringLiteral("panelCloseButton"));
    close->setIcon(icon(IconName::Close));
    close->setToolTip(tr("Close (Esc)"));
    close->setAccessibleName(tr("Close"));
    connect(close, &QToolButton::clicked, this, &SidePanel::closeRequested);

    auto *words = new QVBoxLayout;
    words->setSpacing(4);
    words->addWidget(m_title);
    words->addWidget(m_subtitle);
    auto *top = new QHBoxLayout;
    top->setContentsMargins(grid(3), grid(3), grid(2), grid(1));
    top->addLayout(words, 1);
    top->addWidget(close, 0, Qt::AlignTop);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(top);
    layout->addWidget(m_scroll, 1);
    layout->addWidget(m_footer);
}

void SidePanel::setTitle(const QString &title)
{
    m_title->setText(title);
    setAccessibleName(title);
}

void SidePanel::setSubtitle(const QString &subtitle)
{
    m_subtitle->setText(subtitle);
    m_subtitle->setVisible(!subtitle.isEmpty());
}

void SidePanel::setContent(QWidget *content)
{
    auto *holder = new QWidget;
    auto *layout = new QVBoxLayout(holder);
    layout->setContentsMargins(grid(3), grid(2), grid(3), grid(3));
    layout->addWidget(content);
    layout->addStretch();
    m_scroll->setWidget(holder); // deletes the one before
}

void SidePanel::addFooterButton(QWidget *button)
{
    m_footerLayout->insertWidget(m_footerLayout->count() - 1, button); // before the empty room
    m_footer->show();
}

void SidePanel::setPanelWidth(int width)
{
    m_width = width;
    if (m_open)
        setGeometry(place(true));
}

void SidePanel::openPanel()
{
    if (m_open)
        return;
    m_focusBefore = QApplication::focusWidget();
    orderTabs(*this); // the form is newer than the buttons below it
    slideTo(true);
    if (QWidget *first = m_scroll->widget() ? firstTabStop(*m_scroll->widget()) : nullptr)
        first->setFocus(Qt::TabFocusReason);
}

void SidePanel::closePanel()
{
    if (!m_open)
        return;
    slideTo(false);
    // What had it may have been built anew meanwhile.
    QWidget *before = m_focusBefore ? m_focusBefore.data() : firstTabStop(*parentWidget());
    if (before)
        before->setFocus(Qt::OtherFocusReason);
}

void SidePanel::revealFocus()
{
    QMetaObject::invokeMethod(
        this,
        [this] {
            QWidget *focus = QApplication::focusWidget();
            if (focus && m_scroll->isAncestorOf(focus))
                m_scroll->ensureWidgetVisible(focus->parentWidget(), 0, grid(2)); // with its label and its error
        },
        Qt::QueuedConnection);
}

void SidePanel::slideTo(bool open)
{
    m_open = open;
    m_slide->stop();
    raise();
    if (style()->styleHint(QStyle::SH_Widget_Animation_Duration, nullptr, this) == 0) {
        setGeometry(place(open));
        setVisible(open);
        return;
    }
    m_slide->setStartValue(isVisible() ? geometry() : place(!open));
    m_slide->setEndValue(place(open));
    setGeometry(m_slide->startValue().toRect());
    show();
    m_slide->start();
}

QRect SidePanel::place(bool open) const
{
    const QSize room = parentWidget() ? parentWidget()->size() : size();
    const int width = qMin(m_width, room.width());
    return {open ? room.width() - width : room.width(), 0, width, room.height()};
}

bool SidePanel::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parentWidget() && event->type() == QEvent::Resize && m_open) {
        m_slide->stop();
        setGeometry(place(true));
    }
    return QFrame::eventFilter(watched, event);
}

bool SidePanel::focusNextPrevChild(bool next)
{
    const QList<QWidget *> stops = visibleTabStops(*this);
    const qsizetype current = stops.indexOf(QApplication::focusWidget());
    if (current < 0 || stops.size() < 2)
        return QFrame::focusNextPrevChild(next);
    const qsizetype place = (current + (next ? 1 : -1) + stops.size()) % stops.size();
    stops.at(place)->setFocus(next ? Qt::TabFocusReason : Qt::BacktabFocusReason);
    return true;
}

void SidePanel::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        Q_EMIT closeRequested();
    else
        QFrame::keyPressEvent(event);
}

} // namespace medlem::client
