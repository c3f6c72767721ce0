// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/core/ids.h"

#include <QDateTime>
#include <QMap>
#include <QObject>

#include <optional>
#include <utility>

namespace medlem::client {

// Which form a draft belongs to. Never shown.
struct DraftPlace
{
    QString form;        // "address"; empty: drafts of this form are not kept
    QString member = {}; // whose card it is on; empty: on a page of its own
    QString record = {}; // empty: a new one
    QString branch = {}; // that it is about, where that need not be the one whose register is open

    bool operator==(const DraftPlace &) const = default;
};

// A form that is not saved: what stands in its fields, by their names, however wrong, and what it began with.
struct Draft
{
    DraftPlace place;
    QString title = {}; // of the form, as the user reads it
    QDateTime writtenAt = {};
    Version version = 0; // of what it began with; 0: a new record
    QMap<QString, QString> base = {};
    QMap<QString, QString> contents = {};
    QString idempotencyKey = {}; // of a new record that may be on its way already

    bool operator==(const Draft &) const = default;
};

// Where forms lay down what is not saved yet. A form asks it for what was left in its place, and takes it away when it
// has been saved or thrown away.
class DraftShelf : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    virtual void keep(const Draft &draft) = 0;
    virtual void discard(const DraftPlace &place) = 0;
    [[nodiscard]] virtual std::optional<Draft> find(const DraftPlace &place) const = 0;

    // The user has said yes to it before its form is open: the form does not ask again.
    void want(const DraftPlace &place) { m_wanted = place; }
    [[nodiscard]] bool takeWanted(const DraftPlace &place)
    {
        if (m_wanted != place)
            return false;
        m_wanted.reset();
        return true;
    }

Q_SIGNALS:
    void keepingNow();                                           // forms lay down at once what they have
    void throwingAway();                                         // the user closes without saving
    void offeredInForm(const medlem::client::DraftPlace &place); // it need not be offered elsewhere

private:
    std::optional<DraftPlace> m_wanted;
};

} // namespace medlem::client
