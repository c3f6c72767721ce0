// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/roles/boardview.h"

#include <QWidget>

class QVBoxLayout;

namespace medlem::client {

class RecordRow;

// One role of the board page: its name at the left; at the right who holds it, who will, and the seats that stand
// empty.
class BoardRoleRow : public QWidget
{
    Q_OBJECT

public:
    explicit BoardRoleRow(const RoleView &view, QWidget *parent = nullptr);

    void setSeparated(bool separated); // a hairline above

Q_SIGNALS:
    void memberClicked(const medlem::PersonId &personId);
    void appointRequested();
    void changeRequested(const medlem::BoardHolder &holder);
    void endRequested(const medlem::BoardHolder &holder);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] QWidget *createRoleWords(const RoleView &view);
    [[nodiscard]] RecordRow *createHolder(const RoleView &view, const BoardHolder &holder);
    [[nodiscard]] QWidget *createVacancy(const RoleView &view);

    bool m_separated = false;
};

} // namespace medlem::client
