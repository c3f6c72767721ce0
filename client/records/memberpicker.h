// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/widgets/keptcontent.h"
#include "client/widgets/searchfield.h"
#include "shared/protocol/membersearch.h"

#include <optional>

class QCompleter;
class QStandardItemModel;

namespace medlem::client {

// Finds a member as one types and holds the one chosen from the list under the field. Knows no server: the page answers
// membersWanted with setMembers.
class MemberPicker : public SearchField, public KeptContent
{
    Q_OBJECT

public:
    explicit MemberPicker(QWidget *parent = nullptr);

    // Of an old search: ignored.
    void setMembers(const QString &searched, const QList<MemberRow> &members);
    void setChosen(const PersonId &personId, const QString &name); // somebody who is known already
    void forget();                                                 // whom was chosen, and what was typed
    [[nodiscard]] std::optional<PersonId> chosen() const { return m_chosen; }

    [[nodiscard]] QString keptContent() const override; // whom, and not only the name
    void setKeptContent(const QString &content) override;

Q_SIGNALS:
    void membersWanted(const QString &text);
    void memberChosen(const medlem::PersonId &personId);

private:
    void choose(int row);

    QStandardItemModel *m_list;
    QCompleter *m_popup;
    QList<MemberRow> m_members;
    std::optional<PersonId> m_chosen;
};

} // namespace medlem::client
