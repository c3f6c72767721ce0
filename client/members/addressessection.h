// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/widgets/section.h"
#include "shared/protocol/members.h"

class QPushButton;

namespace medlem::client {

// The addresses on the card: those of today and to come, with the one that post goes to and why; the former folded.
class AddressesSection : public Section
{
    Q_OBJECT

public:
    explicit AddressesSection(QWidget *parent = nullptr);

    void setAddresses(const QList<AddressEntry> &addresses, QDate today);

Q_SIGNALS:
    void addRequested();
    void editRequested(const medlem::AddressEntry &address);
    void endRequested(const medlem::AddressEntry &address);

private:
    [[nodiscard]] QWidget *createFormer(const QList<AddressEntry> &former, QDate today);
    [[nodiscard]] QWidget *createEntry(const AddressEntry &address, QDate today, const QString &postReason);
    [[nodiscard]] QWidget *createWords(const AddressEntry &address, QDate today, const QString &postReason);
    [[nodiscard]] QWidget *createActions(const AddressEntry &address, QDate today);

    QWidget *m_list = nullptr;
    bool m_formerShown = false;
};

} // namespace medlem::client
