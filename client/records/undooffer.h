// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/widgets/messagebar.h"
#include "shared/core/ids.h"

#include <QObject>

namespace medlem::client {

class Api;

// Says that something about a member has been saved, with Undo beside it when the member's last change may be taken
// back; and takes it back.
class UndoOffer : public QObject
{
    Q_OBJECT

public:
    explicit UndoOffer(Api &api, QObject *parent = nullptr);

    void tellSaved(const PersonId &personId, const QString &text);
    void undo(const PersonId &personId, const ChangeId &change);

Q_SIGNALS:
    void message(const medlem::client::Message &message);
    void answered(const medlem::PersonId &personId); // undone or refused: read the member again

private:
    Api &m_api;
};

} // namespace medlem::client
