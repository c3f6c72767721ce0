// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/e2e/walkedoperation.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QUuid>

#include <algorithm>

namespace medlem::test {

namespace {

QJsonValue example(const QString &name, const QJsonObject &schema, const WalkValues &values);

QJsonObject exampleObject(const QJsonObject &schema, const WalkValues &values)
{
    QJsonObject object;
    const QJsonObject properties = schema.value(u"properties").toObject();
    const QJsonArray required = schema.value(u"required").toArray();
    for (const auto &name : required)
        object.insert(name.toString(), example(name.toString(), properties.value(name.toString()).toObject(), values));
    return object;
}

QJsonValue example(const QString &name, const QJsonObject &schema, const WalkValues &values)
{
    const QString type = schema.value(u"type").toString();
    if (type == u"object")
        return exampleObject(schema, values);
    if (type == u"array")
        return QJsonArray();
    if (type == u"boolean")
        return true;
    if (type == u"integer")
        return 1;
    if (const QJsonArray choices = schema.value(u"enum").toArray(); !choices.isEmpty())
        return choices.first();
    if (const auto value = values.constFind(name); value != values.constEnd())
        return *value;
    if (schema.value(u"format").toString() == u"date")
        return QStringLiteral("2024-01-01");
    if (schema.value(u"format").toString() == u"uuid")
        return QUuid::createUuid().toString(QUuid::WithoutBraces);
    return QStringLiteral("Exempel");
}

WalkedOperation operationOf(const QString &path, const QString &method, const QJsonObject &object)
{
    WalkedOperation operation{.id = object.value(u"operationId").toString(),
                              .method = method.toLatin1().toUpper(),
                              .path = path,
                              .scope = object.value(u"x-scope").toString(),
                              .asksForStepUp = object.value(u"x-step-up").toBool(),
                              .summary = object.value(u"summary").toString(),
                              .statuses = {},
                              .parameters = {},
                              .parameterSchemas = {},
                              .bodySchema = object.value(u"requestBody")
                                                .toObject()
                                                .value(u"content")
                                                .toObject()
                                                .value(u"application/json")
                                                .toObject()
                                                .value(u"schema")
                                                .toObject()};
    const QJsonArray parameters = object.value(u"parameters").toArray();
    for (const auto &entry : parameters) {
        const QJsonObject parameter = entry.toObject();
        const QString name = parameter.value(u"name").toString();
        if (parameter.value(u"in").toString() == u"path") {
            operation.parameters.append(name);
            operation.parameterSchemas.insert(name, parameter.value(u"schema").toObject());
        }
        operation.takesIfMatch = operation.takesIfMatch || name == u"If-Match";
        operation.takesIdempotencyKey = operation.takesIdempotencyKey || name == u"Idempotency-Key";
    }
    const QStringList statuses = object.value(u"responses").toObject().keys();
    for (const QString &status : statuses)
        operation.statuses.insert(status.toInt());
    return operation;
}

} // namespace

QByteArray WalkedOperation::filledPath(const WalkValues &values) const
{
    // A finished import goes by the id of its change, but is not just any change.
    const bool isBatch = path.contains(u"/import-batches/");
    QString filled = path;
    for (const QString &parameter : parameters) {
        const bool namesBatch = isBatch && parameter == u"changeId";
        filled.replace(u'{' + parameter + u'}', values.value(namesBatch ? QStringLiteral("batchId") : parameter));
    }
    return filled.toUtf8();
}

QJsonObject WalkedOperation::body(const WalkValues &values) const
{
    return exampleObject(bodySchema, values);
}

WireReply WalkedOperation::send(WireClient &client, const WalkValues &values, const QByteArray &text) const
{
    WireHeaders headers;
    if (takesIfMatch)
        headers.emplaceBack("If-Match", "\"1\"");
    if (takesIdempotencyKey)
        headers.emplaceBack("Idempotency-Key", QUuid::createUuid().toByteArray(QUuid::WithoutBraces));
    QByteArray sent = text;
    if (sent.isNull() && !bodySchema.isEmpty())
        sent = QJsonDocument(body(values)).toJson(QJsonDocument::Compact);
    return client.exchange(method, filledPath(values), sent, headers);
}

QList<WalkedOperation> operationsOf(const QJsonObject &document)
{
    QList<WalkedOperation> operations;
    const QJsonObject paths = document.value(u"paths").toObject();
    for (auto path = paths.begin(); path != paths.end(); ++path) {
        const QJsonObject methods = path.value().toObject();
        for (auto method = methods.begin(); method != methods.end(); ++method)
            operations.append(operationOf(path.key(), method.key(), method.value().toObject()));
    }
    return operations;
}

QByteArray comparable(const WireReply &reply)
{
    QList<QByteArray> lines{QByteArray::number(reply.status)};
    for (auto header = reply.headers.begin(); header != reply.headers.end(); ++header) {
        if (header.key() != "date" && header.key() != "connection")
            lines.append(header.key() + ": " + header.value());
    }
    std::sort(lines.begin() + 1, lines.end());
    static const QRegularExpression id(QStringLiteral("urn:uuid:[0-9a-f-]{36}"));
    return lines.join('\n') + "\n\n" + QString::fromUtf8(reply.body).remove(id).toUtf8();
}

} // namespace medlem::test
