// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/app/sessionwarning.h"

#include "client/widgets/announcement.h"
#include "client/widgets/icon.h"
#include "client/widgets/iconlabel.h"
#include "client/widgets/look.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace medlem::client {

namespace {

QString leftText(int seconds)
{
    if (seconds < 60)
        return SessionWarning::tr("%1 s").arg(seconds);
    return SessionWarning::tr("%1 min %2 s").arg(seconds / 60).arg(seconds % 60);
}

QString warningText(SessionLimit limit, int seconds)
{
    if (limit == SessionLimit::Idle)
        return SessionWarning::tr("You will soon be logged out, in %1. Do you want to go on?").arg(leftText(seconds));
    return SessionWarning::tr("You have been logged in for long and will be logged out in %1. What you have typed is "
                              "kept while you log in again.")
        .arg(leftText(seconds));
}

// Once at first and then twice more; every second would leave no room for anything else.
int spokenStep(int seconds)
{
    return seconds <= 10 ? 10 : seconds <= 30 ? 30 : 120;
}

} // namespace

SessionWarning::SessionWarning(QWidget *window)
    : QFrame(window)
    , m_text(createLabel({}, TextRole::Body, this))
    , m_button(createButton({}, Look::Secondary, this))
{
    setObjectName(QStringLiteral("sessionWarning"));
    setLook(this, Look::Message);
    setProperty("kind", QStringLiteral("warning"));
    setAutoFillBackground(true);
    auto *mark = new IconLabel(this);
    mark->setIcon(icon(IconName::Lock, ColorRole::Warning));
    m_text->setObjectName(QStringLiteral("sessionWarningLabel"));
    m_text->setWordWrap(true);
    m_button->setObjectName(QStringLiteral("sessionWarningButton"));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(grid(2), grid(1), grid(1), grid(1));
    layout->setSpacing(grid(2));
    layout->addWidget(mark);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_button);
    connect(m_button, &QPushButton::clicked, this, [this] {
        if (m_limit == SessionLimit::Absolute)
            Q_EMIT logInAgainRequested();
    });
    window->installEventFilter(this);
    hide();
}

void SessionWarning::warn(SessionLimit limit, int secondsLeft)
{
    const bool isNew = isHidden() || limit != m_limit;
    m_limit = limit;
    m_text->setText(warningText(limit, secondsLeft));
    m_button->setText(limit == SessionLimit::Idle ? tr("Go on") : tr("Log in again now"));
    setAccessibleName(m_text->text());
    show();
    raise();
    place();
    if (isNew)
        m_announced = 0;
    announce(secondsLeft);
}

void SessionWarning::calmDown()
{
    m_announced = 0;
    hide();
}

QString SessionWarning::text() const
{
    return m_text->text();
}

void SessionWarning::announce(int secondsLeft)
{
    const int step = spokenStep(secondsLeft);
    if (step == m_announced)
        return;
    m_announced = step;
    client::announce(*this);
}

void SessionWarning::place()
{
    const int width = qMin(grid(90), parentWidget()->width() - grid(4));
    const int height = qMax(layout()->heightForWidth(width), sizeHint().height());
    setGeometry((parentWidget()->width() - width) / 2, grid(2), width, height);
}

bool SessionWarning::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize && !isHidden())
        place();
    return QFrame::eventFilter(watched, event);
}

} // namespace medlem::client
