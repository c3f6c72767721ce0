// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/support/wireclient.h"

#include <QHash>
#include <QSet>

namespace medlem::test {

// Values by the name of a path parameter or of a field, for requests that are to be whole.
using WalkValues = QHash<QString, QString>;

// One operation as the OpenAPI document tells of it, and requests made from what it tells alone.
struct WalkedOperation
{
    QString id;
    QByteArray method;
    QString path;
    QString scope;
    bool asksForStepUp = false;
    QString summary;
    QSet<int> statuses;
    QStringList parameters; // of the path
    QHash<QString, QJsonObject> parameterSchemas;
    QJsonObject bodySchema; // empty: takes no body
    bool takesIfMatch = false;
    bool takesIdempotencyKey = false;

    [[nodiscard]] QByteArray name() const { return id.toLatin1(); }
    [[nodiscard]] QByteArray filledPath(const WalkValues &values) const;

    // Every required field, by its schema or by its name in values.
    [[nodiscard]] QJsonObject body(const WalkValues &values) const;

    // The whole request; text in place of its body when there is one.
    [[nodiscard]] WireReply send(WireClient &client, const WalkValues &values, const QByteArray &text = {}) const;
};

[[nodiscard]] QList<WalkedOperation> operationsOf(const QJsonObject &document);

// All of an answer but the request's id, the date and whether the connection stays.
[[nodiscard]] QByteArray comparable(const WireReply &reply);

} // namespace medlem::test
