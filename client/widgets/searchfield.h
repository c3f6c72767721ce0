// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QLineEdit>
#include <QTimer>

namespace medlem::client {

// Searches as one types: searchRequested comes when the typing pauses, or at once on Return. Esc clears.
class SearchField : public QLineEdit
{
    Q_OBJECT

public:
    explicit SearchField(QWidget *parent = nullptr);

    void setPause(std::chrono::milliseconds pause);

Q_SIGNALS:
    void searchRequested(const QString &text); // trimmed; never twice the same

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void search();

    QTimer m_pause;
    QString m_searched;
};

} // namespace medlem::client
