// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/app/draftdesk.h"

#include "client/app/keystore.h"
#include "client/widgets/systemtime.h"

namespace medlem::client {

DraftDesk::DraftDesk(KeyStore &keys, QString folder, QUrl server, QObject *parent)
    : QObject(parent)
    , m_keys(keys)
    , m_folder(std::move(folder))
    , m_server(std::move(server))
    , m_bar(new OfferBar)
{
    m_bar->setObjectName(QStringLiteral("draftsBar"));
}

void DraftDesk::begin(const AccountId &account)
{
    m_files = std::make_unique<DraftFiles>(m_folder, m_server, account);
    connect(m_files.get(), &DraftShelf::offeredInForm, this, &DraftDesk::forget);
    m_keys.provide(m_files.get(), [this](const std::optional<QByteArray> &key) {
        if (!m_files->load(key))
            Q_EMIT unreadableRemoved();
        m_left.clear();
        for (const DraftFiles::Kept &kept : m_files->all())
            m_left.append(kept.draft.place);
        offerNext();
    });
}

void DraftDesk::end()
{
    m_left.clear();
    m_offered.reset();
    if (m_bar)
        m_bar->hide();
    m_files.reset();
}

void DraftDesk::keepNow()
{
    if (m_files)
        Q_EMIT m_files->keepingNow();
}

void DraftDesk::throwAwayOpen()
{
    if (m_files)
        Q_EMIT m_files->throwingAway();
}

void DraftDesk::offerNext()
{
    while (m_files && m_bar && !m_left.isEmpty()) {
        const DraftPlace place = m_left.takeFirst();
        for (const DraftFiles::Kept &kept : m_files->all()) {
            if (kept.draft.place != place)
                continue;
            offer(DraftFiles::Kept(kept));
            return;
        }
    }
}

// The form asks by itself.
void DraftDesk::forget(const DraftPlace &place)
{
    m_left.removeAll(place);
    if (m_offered != place)
        return;
    m_offered.reset();
    m_bar->hide();
    offerNext();
}

void DraftDesk::offer(const DraftFiles::Kept &kept)
{
    m_offered = kept.draft.place;
    const QString when = draftTimeText(kept.draft.writtenAt, systemTime().now());
    m_bar->offer({.text = tr("You have changes from %1 that are not saved: %2.").arg(when, kept.draft.title),
                  .acceptText = tr("Go on with them"),
                  .declineText = tr("Throw them away"),
                  .accept =
                      [this, kept] {
                          m_offered.reset();
                          m_files->want(kept.draft.place);
                          Q_EMIT draftChosen(kept);
                          offerNext();
                      },
                  .decline =
                      [this, place = kept.draft.place] {
                          m_offered.reset();
                          m_files->discard(place);
                          offerNext();
                      }});
}

} // namespace medlem::client
