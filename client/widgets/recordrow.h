// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/widgets/look.h"
#include "client/widgets/statuspill.h"

#include <QWidget>

class QHBoxLayout;
class QLabel;
class QPushButton;
class QVBoxLayout;

namespace medlem::client {

// One record of a card: what it is, its state, details in muted text, and at the right what can be done with it.
class RecordRow : public QWidget
{
    Q_OBJECT

public:
    explicit RecordRow(QWidget *parent = nullptr);

    void setTitle(const QString &title);
    void setTitleLink(const QString &title); // can be clicked
    void setStatus(PillKind kind, const QString &text);
    void setDetail(const QString &detail);
    void setLeading(QWidget *widget);  // left of the words: an Avatar
    void setSeparated(bool separated); // a hairline above
    QPushButton *addAction(const QString &text, const QString &spoken, Look look = Look::Quiet);

    [[nodiscard]] QString title() const;
    [[nodiscard]] QString status() const { return m_status->text(); }
    [[nodiscard]] QString detail() const;

Q_SIGNALS:
    void titleClicked();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    bool m_separated = false;
    QHBoxLayout *m_line;
    QLabel *m_title;
    QPushButton *m_link;
    StatusPill *m_status;
    QLabel *m_detail;
    QHBoxLayout *m_actions;
};

} // namespace medlem::client
