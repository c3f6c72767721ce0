// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/statistics/figures.h"

#include <QCoreApplication>

namespace medlem::client {

namespace {

// The context of the words in the translation files.
struct StatisticsText
{
    Q_DECLARE_TR_FUNCTIONS(StatisticsText)
};

} // namespace

QString ageText(const AgeCount &age)
{
    if (!age.from && !age.to)
        return StatisticsText::tr("All ages");
    if (!age.from)
        return StatisticsText::tr("Up to %1 years").arg(*age.to);
    if (!age.to)
        return StatisticsText::tr("%1 years and over").arg(*age.from);
    return StatisticsText::tr("%1–%2 years").arg(*age.from).arg(*age.to);
}

QList<Figure> monthFigures(const Statistics &statistics)
{
    QList<Figure> figures;
    for (const MonthCount &month : statistics.months)
        figures.append({.label = month.day.toString(QStringLiteral("yyyy-MM")), .members = month.members});
    return figures;
}

QList<Figure> branchFigures(const Statistics &statistics)
{
    QList<Figure> figures;
    for (const BranchCount &branch : statistics.branches)
        figures.append({.label = branch.branch.name, .members = branch.members});
    if (statistics.otherBranches > 0)
        figures.append(
            {.label = StatisticsText::tr("%Ln other branch(es)", nullptr, static_cast<int>(statistics.otherBranches)),
             .members = statistics.otherBranchMembers});
    return figures;
}

QList<Figure> ageFigures(const Statistics &statistics)
{
    QList<Figure> figures;
    for (const AgeCount &age : statistics.ages)
        figures.append({.label = ageText(age), .members = age.members});
    if (statistics.withoutBirthDate > 0)
        figures.append({.label = StatisticsText::tr("Age not known"), .members = statistics.withoutBirthDate});
    return figures;
}

QList<Figure> typeFigures(const Statistics &statistics)
{
    QList<Figure> figures;
    for (const TypeCount &type : statistics.types)
        figures.append(
            {.label = type.name.isEmpty() ? StatisticsText::tr("Other types") : type.name, .members = type.members});
    return figures;
}

} // namespace medlem::client
