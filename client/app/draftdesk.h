// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/app/draftfiles.h"
#include "client/widgets/offerbar.h"
#include "shared/protocol/accounts.h"

#include <QObject>
#include <QPointer>

#include <memory>
#include <optional>

namespace medlem::client {

class KeyStore;

// The drafts of who is logged in: finds what was left by an earlier run of the program, and offers it, one after the
// other, in a bar of its own.
class DraftDesk : public QObject
{
    Q_OBJECT

public:
    DraftDesk(KeyStore &keys, QString folder, QUrl server, QObject *parent = nullptr);

    [[nodiscard]] OfferBar *bar() const { return m_bar; } // not owned: whoever shows it takes it over

    // What was left is known a moment later: it may take the system's keychain a while to open.
    void begin(const AccountId &account);
    void end(); // what is laid down stays

    [[nodiscard]] DraftFiles *files() const { return m_files.get(); } // null when nobody is in
    void keepNow();
    void throwAwayOpen(); // what stands in open forms, and not what was left by an earlier run
    void offerNext();

Q_SIGNALS:
    void draftChosen(const medlem::client::DraftFiles::Kept &kept);
    void unreadableRemoved();

private:
    void offer(const DraftFiles::Kept &kept);
    void forget(const DraftPlace &place);

    KeyStore &m_keys;
    QString m_folder;
    QUrl m_server;
    QPointer<OfferBar> m_bar;
    std::unique_ptr<DraftFiles> m_files;
    QList<DraftPlace> m_left; // to be offered
    std::optional<DraftPlace> m_offered;
};

} // namespace medlem::client
