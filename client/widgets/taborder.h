// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QString>

class QWidget;

namespace medlem::client {

// What Tab stops at inside root, in reading order: as the layouts place it, not as it was created. Hidden ones too.
[[nodiscard]] QList<QWidget *> tabStops(QWidget &root);

[[nodiscard]] QList<QWidget *> visibleTabStops(QWidget &root); // that can take the focus now

// The first of them; nothing if there is none.
[[nodiscard]] QWidget *firstTabStop(QWidget &root);

// Lets Tab go through root in reading order. Call it again when something in root has been built anew.
void orderTabs(QWidget &root);

// Lives while a part of a page is built anew: gives the focus that the part had to what stands in the old one's place,
// so that it does not jump across the window.
class FocusKeeper
{
public:
    explicit FocusKeeper(QWidget &part);
    ~FocusKeeper();
    Q_DISABLE_COPY_MOVE(FocusKeeper)

private:
    [[nodiscard]] QWidget *successor() const;

    QWidget &m_part;
    qsizetype m_place = -1; // of the focus among the stops that could be seen; -1: it was elsewhere
    QString m_name;
    QString m_spoken;
};

} // namespace medlem::client
