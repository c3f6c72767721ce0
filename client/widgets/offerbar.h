// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDateTime>
#include <QFrame>

#include <functional>

class QBoxLayout;
class QLabel;
class QPushButton;

namespace medlem::client {

// Something that is there for the user to take or leave.
struct Offer
{
    QString text;
    QString acceptText;
    QString declineText;
    std::function<void()> accept;
    std::function<void()> decline;
};

// Like a message bar, but with two answers, and it stays until one is given. It hides before it tells the answer.
class OfferBar : public QFrame
{
    Q_OBJECT

public:
    explicit OfferBar(QWidget *parent = nullptr);

    void offer(const Offer &offer);
    [[nodiscard]] QString text() const;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void answer(const std::function<void()> &told);

    Offer m_offer;
    QLabel *m_text;
    QPushButton *m_accept;
    QPushButton *m_decline;
    QBoxLayout *m_box;
};

// "yesterday at 14:32", as said at now.
[[nodiscard]] QString draftTimeText(const QDateTime &writtenAt, const QDateTime &now);

} // namespace medlem::client
