// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/app/drafttext.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace medlem::client {

namespace {

QJsonObject objectOf(const QMap<QString, QString> &fields)
{
    QJsonObject object;
    for (auto field = fields.begin(); field != fields.end(); ++field)
        object.insert(field.key(), field.value());
    return object;
}

QMap<QString, QString> fieldsOf(const QJsonValue &value)
{
    QMap<QString, QString> fields;
    const QJsonObject object = value.toObject();
    for (auto field = object.begin(); field != object.end(); ++field)
        fields.insert(field.key(), field.value().toString());
    return fields;
}

} // namespace

QByteArray draftText(const Draft &draft)
{
    const QJsonObject object{{QStringLiteral("form"), draft.place.form},
                             {QStringLiteral("member"), draft.place.member},
                             {QStringLiteral("record"), draft.place.record},
                             {QStringLiteral("branch"), draft.place.branch},
                             {QStringLiteral("title"), draft.title},
                             {QStringLiteral("writtenAt"), draft.writtenAt.toUTC().toString(Qt::ISODateWithMs)},
                             {QStringLiteral("version"), static_cast<qint64>(draft.version)},
                             {QStringLiteral("base"), objectOf(draft.base)},
                             {QStringLiteral("contents"), objectOf(draft.contents)},
                             {QStringLiteral("idempotencyKey"), draft.idempotencyKey}};
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

std::optional<Draft> draftFromText(const QByteArray &text)
{
    const QJsonObject object = QJsonDocument::fromJson(text).object();
    const auto string = [&object](const char *name) {
        return object.value(QLatin1String(name)).toString();
    };
    Draft draft{.place = {.form = string("form"),
                          .member = string("member"),
                          .record = string("record"),
                          .branch = string("branch")},
                .title = string("title"),
                .writtenAt = QDateTime::fromString(string("writtenAt"), Qt::ISODateWithMs),
                .version = static_cast<Version>(object.value(QStringLiteral("version")).toInteger()),
                .base = fieldsOf(object.value(QStringLiteral("base"))),
                .contents = fieldsOf(object.value(QStringLiteral("contents"))),
                .idempotencyKey = string("idempotencyKey")};
    if (draft.place.form.isEmpty() || !draft.writtenAt.isValid())
        return std::nullopt;
    return draft;
}

} // namespace medlem::client
