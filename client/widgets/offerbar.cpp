// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/widgets/offerbar.h"

#include "client/widgets/announcement.h"
#include "client/widgets/datetext.h"
#include "client/widgets/icon.h"
#include "client/widgets/iconlabel.h"
#include "client/widgets/look.h"
#include "shared/core/swedishtime.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace medlem::client {

namespace {

constexpr int roomForOneLine = 640;

} // namespace

OfferBar::OfferBar(QWidget *parent)
    : QFrame(parent)
    , m_text(createLabel({}, TextRole::Body, this))
    , m_accept(createButton({}, Look::Secondary, this))
    , m_decline(createButton({}, Look::Quiet, this))
    , m_box(new QBoxLayout(QBoxLayout::TopToBottom, this))
{
    setObjectName(QStringLiteral("offerBar"));
    setLook(this, Look::Message);
    setProperty("kind", QStringLiteral("info"));
    m_text->setObjectName(QStringLiteral("offerLabel"));
    m_text->setWordWrap(true);
    m_accept->setObjectName(QStringLiteral("offerAcceptButton"));
    m_decline->setObjectName(QStringLiteral("offerDeclineButton"));
    auto *mark = new IconLabel(this);
    mark->setIcon(icon(IconName::History, ColorRole::Info));
    auto *words = new QHBoxLayout;
    words->setSpacing(grid(1));
    words->addWidget(mark);
    words->addWidget(m_text, 1);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(grid(1));
    buttons->addStretch();
    buttons->addWidget(m_decline);
    buttons->addWidget(m_accept);
    m_box->setContentsMargins(grid(2), grid(1), grid(1), grid(1));
    m_box->setSpacing(grid(1));
    m_box->addLayout(words, 1);
    m_box->addLayout(buttons);
    connect(m_accept, &QPushButton::clicked, this, [this] {
        answer(std::function<void()>(m_offer.accept));
    });
    connect(m_decline, &QPushButton::clicked, this, [this] {
        answer(std::function<void()>(m_offer.decline));
    });
    setFocusProxy(m_accept);
    hide();
}

void OfferBar::offer(const Offer &offer)
{
    m_offer = offer;
    m_text->setText(offer.text);
    m_accept->setText(offer.acceptText);
    m_decline->setText(offer.declineText);
    setAccessibleName(offer.text);
    show();
    announce(*this);
}

QString OfferBar::text() const
{
    return m_text->text();
}

// Beside the text where there is room, else below it, as in a side panel.
void OfferBar::resizeEvent(QResizeEvent *event)
{
    QFrame::resizeEvent(event);
    m_box->setDirection(width() >= roomForOneLine ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
}

void OfferBar::answer(const std::function<void()> &told)
{
    m_offer = {};
    hide();
    if (told)
        told();
}

QString draftTimeText(const QDateTime &writtenAt, const QDateTime &now)
{
    const QDateTime local = swedishTime(writtenAt);
    const QString time = local.time().toString(QStringLiteral("HH:mm"));
    const qint64 days = local.date().daysTo(swedishTime(now).date());
    if (days == 0)
        return OfferBar::tr("today at %1").arg(time);
    if (days == 1)
        return OfferBar::tr("yesterday at %1").arg(time);
    return OfferBar::tr("%1 at %2").arg(dateText(local.date()), time);
}

} // namespace medlem::client
