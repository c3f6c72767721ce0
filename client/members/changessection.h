// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/widgets/section.h"
#include "shared/protocol/audit.h"

namespace medlem::client {

// The latest changes of a member's card as sentences, with Undo at those that may be taken back.
class ChangesSection : public Section
{
    Q_OBJECT

public:
    explicit ChangesSection(QWidget *parent = nullptr);

    void setChanges(const QList<ChangeEntry> &changes, QDate today);
    void setUnavailable(const QString &sentence); // could not be read

Q_SIGNALS:
    void undoRequested(medlem::ChangeId change);
    void logRequested();

private:
    QWidget *startList();
    void addChange(QWidget *list, const ChangeEntry &change, QDate today);

    QWidget *m_list = nullptr;
};

} // namespace medlem::client
