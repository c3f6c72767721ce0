// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/dispatch/routetable.h"

#include <QUrl>

namespace medlem::server {

namespace {

bool isPlaceholder(const QByteArray &part)
{
    return part.startsWith('{');
}

// The ids of the path when it has the template's form.
std::optional<QHash<QString, QString>> matchPath(const QList<QByteArray> &pattern, const QList<QByteArray> &parts)
{
    if (pattern.size() != parts.size())
        return std::nullopt;
    QHash<QString, QString> parameters;
    for (qsizetype i = 0; i < parts.size(); ++i) {
        if (isPlaceholder(pattern.at(i)))
            parameters.insert(QString::fromLatin1(pattern.at(i).mid(1).chopped(1)),
                              QUrl::fromPercentEncoding(parts.at(i)));
        else if (pattern.at(i) != parts.at(i))
            return std::nullopt;
    }
    return parameters;
}

} // namespace

RouteMatch RouteTable::match(const QByteArray &method, const QByteArray &path) const
{
    const QList<QByteArray> parts = path.split('/');
    RouteMatch found;
    for (const Route &route : m_routes) {
        const auto parameters = matchPath(QByteArray(route.operation().path).split('/'), parts);
        if (!parameters)
            continue;
        if (method == methodName(route.operation().method)) {
            found.route = &route;
            found.pathParameters = *parameters;
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
    m_routes.push_back(std::move(route));
}

} // namespace medlem::server
