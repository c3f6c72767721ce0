// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shared/domain/imports/xlsx/relations.h"

#include "shared/domain/imports/xlsx/xmlpart.h"

#include <QDir>

namespace medlem {

namespace {

constexpr qsizetype mostRelations = 2000;
constexpr qsizetype longestText = 1000;

QString folderOf(const QString &part)
{
    return part.left(part.lastIndexOf(u'/') + 1);
}

} // namespace

Result<QList<Relation>> readRelations(const ZipArchive &archive, const QString &part)
{
    QList<Relation> relations;
    const QString folder = folderOf(part);
    TRY_ASSIGN(std::optional<XmlPart> xml,
               XmlPart::open(archive, folder + QStringLiteral("_rels/%1.rels").arg(part.sliced(folder.size()))));
    while (xml) {
        TRY_ASSIGN(const bool isThere, xml->nextStart());
        if (!isThere)
            break;
        if (xml->name() != QLatin1String("Relationship") ||
            xml->attribute(QLatin1String("TargetMode")) == QLatin1String("External"))
            continue;
        const QString id = xml->attribute(QLatin1String("Id"));
        const QString type = xml->attribute(QLatin1String("Type"));
        const QString target = xml->attribute(QLatin1String("Target"));
        if (relations.size() == mostRelations || id.size() + type.size() + target.size() > longestText)
            return xml->damaged();
        // Only ever a name to be looked up in the archive, never a path of the system.
        const QString name = target.startsWith(u'/') ? target.sliced(1) : folder + target;
        relations.append({.id = id, .kind = type.sliced(type.lastIndexOf(u'/') + 1), .target = QDir::cleanPath(name)});
    }
    return relations;
}

} // namespace medlem
