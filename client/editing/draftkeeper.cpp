// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/editing/draftkeeper.h"

#include "client/editing/recordeditor.h"
#include "client/widgets/offerbar.h"
#include "client/widgets/systemtime.h"

#include <chrono>

namespace medlem::client {

DraftKeeper::DraftKeeper(DraftShelf &shelf, RecordEditor &editor, OfferBar &bar, Draft begun, QObject *parent)
    : QObject(parent)
    , m_shelf(&shelf)
    , m_editor(&editor)
    , m_bar(bar)
    , m_draft(std::move(begun))
{
    m_draft.base = editor.contents();
    m_pause.setSingleShot(true);
    m_pause.setInterval(std::chrono::seconds(1));
    connect(&m_pause, &QTimer::timeout, this, &DraftKeeper::keepNow);
    connect(&editor, &RecordEditor::inputChanged, this, &DraftKeeper::keepSoon);
    connect(&shelf, &DraftShelf::keepingNow, this, &DraftKeeper::keepNow);
    connect(&shelf, &DraftShelf::throwingAway, this, &DraftKeeper::discard);
}

void DraftKeeper::start()
{
    const auto found = m_shelf ? m_shelf->find(m_draft.place) : std::nullopt;
    if (!found)
        return;
    if (m_shelf->takeWanted(m_draft.place)) {
        goOn(*found);
        return;
    }
    setOffering(true);
    Q_EMIT m_shelf->offeredInForm(m_draft.place);
    m_bar.offer({.text = tr("You have changes from %1 that are not saved.")
                             .arg(draftTimeText(found->writtenAt, systemTime().now())),
                 .acceptText = tr("Go on with them"),
                 .declineText = tr("Throw them away"),
                 .accept =
                     [this, found = *found] {
                         goOn(found);
                     },
                 .decline =
                     [this] {
                         setOffering(false);
                         if (m_shelf)
                             m_shelf->discard(m_draft.place);
                     }});
}

void DraftKeeper::goOn(const Draft &found)
{
    setOffering(false);
    m_draft.base = found.base;
    m_draft.version = found.version;
    m_draft.idempotencyKey = found.idempotencyKey;
    Q_EMIT chosen(found);
}

void DraftKeeper::setOffering(bool offering)
{
    m_isOffering = offering;
    if (m_editor)
        m_editor->setReadOnly(offering);
    if (!offering)
        m_bar.hide();
}

// The first keystroke starts the clock and the later ones do not put it off: who writes without a pause loses no more.
void DraftKeeper::keepSoon()
{
    if (!m_isOffering && !m_isOver && !m_pause.isActive())
        m_pause.start();
}

void DraftKeeper::keepNow()
{
    m_pause.stop();
    if (m_isOffering || m_isOver || !m_editor || !m_shelf)
        return;
    if (!m_editor->isModified()) {
        m_shelf->discard(m_draft.place);
        return;
    }
    m_draft.contents = m_editor->contents();
    m_draft.writtenAt = systemTime().now();
    m_shelf->keep(m_draft);
}

void DraftKeeper::discard()
{
    m_pause.stop();
    const bool wasOffering = m_isOffering;
    setOffering(false);
    m_isOver = true;
    if (!wasOffering && m_shelf) // an offer that was not answered stands
        m_shelf->discard(m_draft.place);
}

} // namespace medlem::client
