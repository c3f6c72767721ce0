// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/editing/draftshelf.h"

#include <QPointer>
#include <QTimer>

namespace medlem::client {

class OfferBar;
class RecordEditor;

// Lays down what is written in an editor, within a second of the keystroke. When something lies there already,
// it first offers that in its bar, and the form waits for the answer.
class DraftKeeper : public QObject
{
    Q_OBJECT

public:
    // begun: what the draft knows besides what stands in the fields.
    DraftKeeper(DraftShelf &shelf, RecordEditor &editor, OfferBar &bar, Draft begun, QObject *parent);

    void start();   // offers what there is, or begins to keep
    void discard(); // saved, or thrown away
    void setIdempotencyKey(const QString &key) { m_draft.idempotencyKey = key; }
    [[nodiscard]] bool isOffering() const { return m_isOffering; }

Q_SIGNALS:
    void chosen(const medlem::client::Draft &draft); // go on with it

private:
    void keepSoon();
    void keepNow();
    void goOn(const Draft &found);
    void setOffering(bool offering);

    QPointer<DraftShelf> m_shelf; // gone when the user has left
    QPointer<RecordEditor> m_editor;
    OfferBar &m_bar;
    Draft m_draft;
    QTimer m_pause;
    bool m_isOffering = false;
    bool m_isOver = false;
};

} // namespace medlem::client
