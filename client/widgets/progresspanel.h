// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QFrame>

class QLabel;
class QProgressBar;
class QPushButton;

namespace medlem::client {

// A card about work that takes a while: a heading, a bar, a sentence, and Cancel.
class ProgressPanel : public QFrame
{
    Q_OBJECT

public:
    explicit ProgressPanel(QWidget *parent = nullptr);

    void setHeading(const QString &heading); // "Looking through the file"
    void setPercent(int percent);
    void setSentence(const QString &sentence);
    [[nodiscard]] QPushButton *cancelButton() const { return m_cancel; }

Q_SIGNALS:
    void cancelRequested();

private:
    QLabel *m_heading;
    QProgressBar *m_bar;
    QLabel *m_sentence;
    QPushButton *m_cancel;
};

} // namespace medlem::client
