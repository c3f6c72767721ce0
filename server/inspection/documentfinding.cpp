// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/inspection/documentfinding.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <array>

namespace medlem::server {

namespace {

template <class Value>
struct Name
{
    Value value;
    QLatin1String name;
};

constexpr std::array verdictNames = {
    Name<DocumentVerdict>{DocumentVerdict::Good, QLatin1String("good")},
    Name<DocumentVerdict>{DocumentVerdict::UnknownFormat, QLatin1String("unknownFormat")},
    Name<DocumentVerdict>{DocumentVerdict::Damaged, QLatin1String("damaged")},
    Name<DocumentVerdict>{DocumentVerdict::Encrypted, QLatin1String("encrypted")},
    Name<DocumentVerdict>{DocumentVerdict::TooManyPages, QLatin1String("tooManyPages")},
    Name<DocumentVerdict>{DocumentVerdict::TooLarge, QLatin1String("tooLarge")},
};

constexpr std::array formatNames = {
    Name<DocumentFormat>{DocumentFormat::Pdf, QLatin1String("pdf")},
    Name<DocumentFormat>{DocumentFormat::Jpeg, QLatin1String("jpeg")},
    Name<DocumentFormat>{DocumentFormat::Png, QLatin1String("png")},
};

template <class Names, class Value>
QString nameOf(const Names &names, Value value)
{
    for (const auto &each : names) {
        if (each.value == value)
            return each.name;
    }
    return {};
}

template <class Value, std::size_t size>
std::optional<Value> valueOf(const std::array<Name<Value>, size> &names, const QString &name)
{
    for (const auto &each : names) {
        if (each.name == name)
            return each.value;
    }
    return std::nullopt;
}

const QString verdictKey = QStringLiteral("verdict");
const QString formatKey = QStringLiteral("format");
const QString activeKey = QStringLiteral("hasActiveContent");

} // namespace

QByteArray toJson(const DocumentFinding &finding)
{
    QJsonObject object{{verdictKey, nameOf(verdictNames, finding.verdict)}, {activeKey, finding.hasActiveContent}};
    if (finding.format)
        object.insert(formatKey, nameOf(formatNames, *finding.format));
    return QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
}

std::optional<DocumentFinding> findingFromJson(const QByteArray &json)
{
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    const auto verdict = valueOf(verdictNames, object.value(verdictKey).toString());
    const auto format = valueOf(formatNames, object.value(formatKey).toString());
    if (!verdict || !object.value(activeKey).isBool() || (*verdict == DocumentVerdict::Good) != format.has_value())
        return std::nullopt;
    return DocumentFinding{.verdict = *verdict, .format = format, .hasActiveContent = object.value(activeKey).toBool()};
}

} // namespace medlem::server
