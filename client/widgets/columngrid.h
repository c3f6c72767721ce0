// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QWidget>

class QGridLayout;

namespace medlem::client {

// Small things side by side, in as many equal columns as there is room for: none narrower than its longest word.
class ColumnGrid : public QWidget
{
    Q_OBJECT

public:
    explicit ColumnGrid(int mostColumns, QWidget *parent = nullptr);

    void addCell(QWidget *cell); // taken over
    void addFact(const QString &label, QWidget *value);
    void setSpacing(int horizontal, int vertical);

    [[nodiscard]] int columns() const { return m_columns; }
    [[nodiscard]] QSize minimumSizeHint() const override; // one column does, and it may be cut off

protected:
    void resizeEvent(QResizeEvent *event) override;
    bool event(QEvent *event) override; // a cell is hidden, or has got longer words

private:
    [[nodiscard]] QList<QWidget *> shownCells() const;
    [[nodiscard]] int columnsThatFit(const QList<QWidget *> &cells) const;
    void arrange();

    int m_mostColumns;
    int m_columns = 0;
    QGridLayout *m_grid;
    QList<QWidget *> m_cells;
    QList<QWidget *> m_placed;
};

} // namespace medlem::client
