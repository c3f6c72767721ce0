// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/protocol/operation.h"

#include <boost/json/value.hpp>

#include <QList>
#include <QStringList>

namespace medlem {

// What the OpenAPI document says of one operation; made by RequestCodec<Request>::describe().
struct OperationSchema
{
    const Operation *operation = nullptr;
    QStringList pathParameters;
    bool takesIfMatch = false;
    bool takesIdempotencyKey = false;
    bool repliesWithEntityTag = false;
    boost::json::value bodySchema;  // null: takes no body
    boost::json::value replySchema; // null: replies with no content
};

// The OpenAPI 3.1 document of these operations, as JSON text.
[[nodiscard]] QByteArray openApiDocument(const QList<OperationSchema> &operations);

// Every status that the operation may answer with, ascending.
[[nodiscard]] QList<int> possibleStatuses(const OperationSchema &schema);

} // namespace medlem
