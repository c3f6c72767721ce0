// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/imports/importfindings.h"

#include <algorithm>
#include <tuple>

namespace medlem::server {

namespace {

constexpr qsizetype longestValue = 200;
constexpr qsizetype mostNamesTold = 200;
constexpr qsizetype mostNamesCounted = 10'000; // so that a file of nothing but odd names takes no memory

std::optional<ImportNameKind> nameKind(const ImportProblem &problem)
{
    if (problem.reason != FieldReason::UnknownValue)
        return std::nullopt;
    if (problem.field == ImportField::Branch)
        return ImportNameKind::Branch;
    if (problem.field == ImportField::MembershipType)
        return ImportNameKind::MembershipType;
    if (problem.field == ImportField::Role)
        return ImportNameKind::Role;
    return std::nullopt;
}

} // namespace

void ImportFindings::add(const ImportProblem &problem, const QString &rowName)
{
    countUnknown(problem);
    ImportProblemEntry entry{.row = problem.row,
                             .field = problem.field,
                             .value = problem.value.left(longestValue),
                             .reason = problem.reason,
                             .severity = problem.severity,
                             .rowName = rowName.trimmed().left(longestValue),
                             .proposal = {},
                             .answer = {}};
    count(entry);
    if (m_entries.size() < ImportReport::mostListed)
        m_entries.append(std::move(entry));
}

void ImportFindings::add(const ImportProblemEntry &entry)
{
    count(entry);
    m_entries.append(entry);
}

void ImportFindings::count(const ImportProblemEntry &entry)
{
    ++m_kinds[{.severity = entry.severity, .field = entry.field, .reason = entry.reason}];
}

void ImportFindings::countUnknown(const ImportProblem &problem)
{
    const auto kind = nameKind(problem);
    if (!kind)
        return;
    const QString key = QString::number(int(*kind)) + importKey(problem.value);
    const auto known = m_unknown.find(key);
    if (known != m_unknown.end())
        ++known->rows;
    else if (m_unknown.size() < mostNamesCounted)
        m_unknown.insert(key, {.kind = *kind, .name = problem.value.left(longestValue), .rows = 1});
}

void ImportFindings::writeTo(ImportReport &report)
{
    std::stable_sort(m_entries.begin(), m_entries.end(), [](const auto &left, const auto &right) {
        return left.row < right.row;
    });
    report.problems = std::move(m_entries);
    for (auto kind = m_kinds.cbegin(); kind != m_kinds.cend(); ++kind)
        report.preview.kinds.append({.severity = kind.key().severity,
                                     .field = kind.key().field,
                                     .reason = kind.key().reason,
                                     .rows = kind.value()});
    std::stable_sort(report.preview.kinds.begin(), report.preview.kinds.end(), [](const auto &left, const auto &right) {
        return std::tuple(left.severity, -left.rows) < std::tuple(right.severity, -right.rows);
    });
    QList<ImportUnknownName> names = m_unknown.values();
    std::sort(names.begin(), names.end(), [](const auto &left, const auto &right) {
        return std::tuple(-left.rows, left.kind, left.name) < std::tuple(-right.rows, right.kind, right.name);
    });
    report.preview.unknownNames = names.mid(0, mostNamesTold);
}

} // namespace medlem::server
