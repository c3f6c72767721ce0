// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QLabel>

namespace medlem::client {

// A label that shows its words on as many lines as it takes, or on one that ends with "…" where there is no room. What
// is cut off is only not drawn: text() is whole, and the tool tip shows it.
class ElidedLabel : public QLabel
{
    Q_OBJECT

public:
    explicit ElidedLabel(QWidget *parent = nullptr);

    void setWords(const QString &words);
    void setOneLine(bool oneLine);
    [[nodiscard]] bool isCutOff() const;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void arrange();

    bool m_isOneLine = false;
};

} // namespace medlem::client
