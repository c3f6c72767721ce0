// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/widgets/section.h"
#include "shared/protocol/membersearch.h"

namespace medlem::client {

// "Anna Berg, born 1980-01-01, member number 123"
[[nodiscard]] QString matchText(const MemberMatch &match);

// Asks whether the person about to be added is one of those registered already.
class MatchesSection : public Section
{
    Q_OBJECT

public:
    explicit MatchesSection(QWidget *parent = nullptr);

    void setMatches(const QList<MemberMatch> &matches); // shown while there are any

Q_SIGNALS:
    void personChosen(const medlem::MemberMatch &match);
    void transferRequested(const medlem::MemberMatch &match); // of somebody of another branch
    void memberOpened(medlem::PersonId person);
    void allRejected();

private:
    void addMatch(const MemberMatch &match);
    [[nodiscard]] QWidget *createActions(const MemberMatch &match);

    QWidget *m_list = nullptr;
};

} // namespace medlem::client
