// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/records/undooffer.h"

#include "client/api/api.h"
#include "client/widgets/errortext.h"
#include "shared/protocol/audit.h"

#include <QPointer>

namespace medlem::client {

UndoOffer::UndoOffer(Api &api, QObject *parent)
    : QObject(parent)
    , m_api(api)
{
}

void UndoOffer::tellSaved(const PersonId &personId, const QString &text)
{
    m_api.send(ListChanges{.personId = personId}, this, [this, personId, text](const Result<ChangeList> &changes) {
        Message done{.kind = MessageKind::Success, .text = text};
        // A question that fails counts as nothing to take back: the saving itself has succeeded.
        if (changes && !changes->items.isEmpty() && changes->items.first().mayBeUndone) {
            done.actionText = tr("Undo");
            done.action = [offer = QPointer(this), personId, change = changes->items.first().id] {
                if (offer)
                    offer->undo(personId, change);
            };
        }
        Q_EMIT message(done);
    });
}

void UndoOffer::undo(const PersonId &personId, const ChangeId &change)
{
    m_api.send(UndoChange{.changeId = change}, this, [this, personId](const Result<NoContent> &undone) {
        if (undone)
            Q_EMIT message({.kind = MessageKind::Success, .text = tr("The change has been undone.")});
        else if (undone.error().code == ErrorCode::Stale)
            Q_EMIT message({.kind = MessageKind::Warning,
                            .text = tr("The change cannot be undone: something has been changed since.")});
        else
            Q_EMIT message({.kind = MessageKind::Error, .text = errorText(undone.error())});
        Q_EMIT answered(personId);
    });
}

} // namespace medlem::client
