// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QBoxLayout;

namespace medlem::client {

// Small things one after the other on a line, or each on its own where the line is too narrow for all.
class FoldingLine : public QWidget
{
    Q_OBJECT

public:
    explicit FoldingLine(QWidget *parent = nullptr);

    void addPart(QWidget *part); // taken over
    [[nodiscard]] bool isFolded() const;
    [[nodiscard]] QSize sizeHint() const override;        // all on one line
    [[nodiscard]] QSize minimumSizeHint() const override; // as wide as the widest part

protected:
    void resizeEvent(QResizeEvent *event) override;
    bool event(QEvent *event) override; // a part is hidden, or has got longer words

private:
    [[nodiscard]] int roomFor(const QWidget &part) const;
    [[nodiscard]] int roomForAll() const;
    void arrange();

    QBoxLayout *m_line;
};

} // namespace medlem::client
