// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/dispatch/routetable.h"

#include <QUrl>

#include <algorithm>

namespace medlem::server {

namespace {

bool isPlaceholder(const QByteArray &part)
{
    return part.startsWith('{');
}

bool hasForm(const QList<QByteArray> &pattern, const QList<QByteArray> &parts)
{
    return std::equal(pattern.begin(), pattern.end(), parts.begin(), parts.end(),
                      [](const QByteArray &expected, const QByteArray &part) {
                          return isPlaceholder(expected) || expected == part;
                      });
}

qsizetype placeholders(const QList<QByteArray> &pattern)
{
    return std::count_if(pattern.begin(), pattern.end(), isPlaceholder);
}

QHash<QString, QString> pathParameters(const QList<QByteArray> &pattern, const QList<QByteArray> &parts)
{
    QHash<QString, QString> parameters;
    for (qsizetype i = 0; i < parts.size(); ++i) {
        if (isPlaceholder(pattern.at(i)))
            parameters.insert(QString::fromLatin1(pattern.at(i).mid(1).chopped(1)),
                              QUrl::fromPercentEncoding(parts.at(i)));
    }
    return parameters;
}

} // namespace

RouteMatch RouteTable::match(const QByteArray &method, const QByteArray &path) const
{
    const QList<QByteArray> parts = path.split('/');
    // A word of a path is that word before it is an id: /accounts/search is no account.
    qsizetype fewest = parts.size();
    for (const Route &route : m_routes) {
        if (hasForm(route.pathParts, parts))
            fewest = std::min(fewest, placeholders(route.pathParts));
    }
    RouteMatch found;
    for (const Route &route : m_routes) {
        if (!hasForm(route.pathParts, parts) || placeholders(route.pathParts) > fewest)
            continue;
        if (method == methodName(route.operation().method)) {
            found.route = &route;
            found.pathParameters = pathParameters(route.pathParts, parts);
            return found;
        }
        found.allowedMethods.append(methodName(route.operation().method));
    }
    return found;
}

QList<OperationSchema> RouteTable::schemas() const
{
    QList<OperationSchema> schemas;
    for (const Route &route : m_routes)
        schemas.append(route.schema);
    return schemas;
}

void RouteTable::insert(Route route)
{
    route.pathParts = QByteArray(route.operation().path).split('/');
    m_routes.push_back(std::move(route));
}

} // namespace medlem::server
