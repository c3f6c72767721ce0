// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shared/domain/imports/cellreader.h"

#include "shared/core/text.h"

#include <algorithm>
#include <array>

namespace medlem {

namespace {

// A date, year first, with a time of midnight behind it at most, as databases write one.
QDate parseDate(QString text)
{
    for (const QLatin1String midnight : {QLatin1String(" 00:00:00"), QLatin1String("T00:00:00")}) {
        if (text.endsWith(midnight))
            text.chop(midnight.size());
    }
    for (const QString &format : {QStringLiteral("yyyy-MM-dd"), QStringLiteral("yyyyMMdd"),
                                  QStringLiteral("yyyy/MM/dd"), QStringLiteral("yyyy.MM.dd")}) {
        const QDate date = text.size() == format.size() ? QDate::fromString(text, format) : QDate();
        if (date.isValid())
            return date;
    }
    return {};
}

} // namespace

CellReader::CellReader(const ImportMapping &mapping, qint64 row, const QStringList &cells)
    : m_mapping(mapping)
    , m_row(row)
    , m_cells(cells)
{
}

std::optional<QString> CellReader::optionalText(ImportField field) const
{
    const QString cell = text(field);
    return cell.isEmpty() ? std::nullopt : std::optional(cell);
}

bool CellReader::isSet(ImportField field) const
{
    constexpr std::array words{u"", u"nej", u"n", u"no", u"0", u"false", u"falskt"};
    const QString key = importKey(text(field));
    return std::none_of(words.begin(), words.end(), [&key](const char16_t *word) {
        return key == QStringView(word);
    });
}

std::optional<QDate> CellReader::date(ImportField field)
{
    const auto cell = optionalText(field);
    if (!cell)
        return std::nullopt;
    const QDate parsed = parseDate(withPlainDashes(*cell));
    if (parsed.isValid())
        return parsed;
    refuse(field, FieldReason::DateFormat);
    return std::nullopt;
}

void CellReader::refuse(const Error &error, std::optional<ImportField> (*fieldOf)(const QString &name))
{
    for (const FieldError &each : error.fields) {
        const auto field = fieldOf(each.field);
        if (!field || !isRefused(*field))
            refuse(field, each.reason);
    }
}

bool CellReader::isRefused(ImportField field) const
{
    return std::any_of(m_problems.begin(), m_problems.end(), [field](const ImportProblem &problem) {
        return problem.field == field && problem.severity == ImportSeverity::Error;
    });
}

void CellReader::add(std::optional<ImportField> field, FieldReason reason, ImportSeverity severity)
{
    m_problems.append({.row = m_row,
                       .field = field,
                       .value = field ? text(*field) : QString(),
                       .reason = reason,
                       .severity = severity});
    m_errorCount += severity == ImportSeverity::Error ? 1 : 0;
}

} // namespace medlem
