// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/widgets/section.h"
#include "shared/protocol/members.h"

class QLabel;
class QPushButton;

namespace medlem::client {

class StatusPill;

// What stands on a protected person's card in place of addresses and contact details, and above them while they are
// shown: why they are hidden, and how somebody with the right comes to see them.
class ProtectionSection : public Section
{
    Q_OBJECT

public:
    explicit ProtectionSection(QWidget *parent = nullptr);

    void setProtection(const std::optional<CardProtection> &protection); // nothing: hides itself

Q_SIGNALS:
    void showRequested();
    void hideRequested();
    void changeRequested();

private:
    [[nodiscard]] static QString explanation(const CardProtection &protection);

    StatusPill *m_kind;
    QLabel *m_text;
    QPushButton *m_show;
    QPushButton *m_hide;
};

} // namespace medlem::client
