// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/imports/rowfacts.h"

#include "client/widgets/datetext.h"
#include "client/widgets/systemtime.h"
#include "shared/domain/imports/cellreader.h"
#include "shared/domain/imports/tablereader.h"
#include "shared/domain/members/personnummer.h"

#include <QBuffer>
#include <QFuture>
#include <QPromise>
#include <QThreadPool>

#include <memory>

namespace medlem::client {

namespace {

using Texts = QHash<qint64, QString>;

QString joined(const CellReader &cells, std::initializer_list<ImportField> fields, const QString &separator)
{
    QStringList parts;
    for (const ImportField field : fields)
        parts.append(cells.text(field).simplified());
    parts.removeAll(QString());
    return parts.join(separator);
}

// The birth part only: the last four digits tell nothing about whom the row is about.
QString birthText(CellReader &cells)
{
    const auto number = Personnummer::parse(cells.text(ImportField::Personnummer), systemTime().today());
    const std::optional<QDate> date = number ? number->birthDate() : cells.date(ImportField::BirthDate);
    return date ? RowFacts::tr("Born %1").arg(dateText(*date)) : QString();
}

QString addressText(const CellReader &cells)
{
    const QString place = joined(cells, {ImportField::PostalCode, ImportField::Town}, QStringLiteral(" "));
    QStringList parts{joined(cells, {ImportField::CareOf, ImportField::Street}, QStringLiteral(", ")), place,
                      cells.text(ImportField::Country).simplified()};
    parts.removeAll(QString());
    return parts.join(QStringLiteral(", "));
}

QString periodText(const CellReader &cells)
{
    const QString from = cells.text(ImportField::MemberFrom).simplified();
    const QString to = cells.text(ImportField::MemberTo).simplified();
    if (!from.isEmpty() && !to.isEmpty())
        return RowFacts::tr("Member from %1 to %2").arg(from, to);
    if (!from.isEmpty())
        return RowFacts::tr("Member from %1").arg(from);
    return to.isEmpty() ? QString() : RowFacts::tr("Member until %1").arg(to);
}

QString textOf(const ImportMapping &mapping, qint64 row, const QStringList &line)
{
    CellReader cells(mapping, row, line);
    QStringList facts{birthText(cells), addressText(cells), cells.text(ImportField::Email).simplified(),
                      joined(cells, {ImportField::Branch, ImportField::MembershipType}, QStringLiteral(", ")),
                      periodText(cells)};
    facts.removeAll(QString());
    return facts.join(QLatin1Char('\n'));
}

// A file that can no longer be read tells nothing: it could when it was chosen, and is in memory.
Texts readTexts(const LocalFile &file, const QList<ImportColumn> &columns, const QSet<qint64> &rows)
{
    Texts texts;
    const auto mapping = ImportMapping::create(columns);
    if (!mapping)
        return texts;
    QBuffer buffer;
    buffer.setData(file.content);
    buffer.open(QIODevice::ReadOnly);
    const auto whole = readTable(buffer, file.format, {}, [&](qint64 row, const QStringList &line) -> Result<void> {
        if (rows.contains(row))
            texts.insert(row, textOf(*mapping, row, line));
        return {};
    });
    return whole ? texts : Texts();
}

QFuture<Texts> readAside(const LocalFile &file, const QList<ImportColumn> &columns, const QSet<qint64> &rows)
{
    auto promise = std::make_shared<QPromise<Texts>>();
    promise->start();
    QThreadPool::globalInstance()->start([promise, file, columns, rows] {
        promise->addResult(readTexts(file, columns, rows));
        promise->finish();
    });
    return promise->future();
}

} // namespace

RowFacts::RowFacts(QObject *parent)
    : QObject(parent)
{
}

void RowFacts::setFile(const std::optional<LocalFile> &file, const QList<ImportColumn> &columns)
{
    if (m_file == file && m_columns == columns)
        return;
    ++m_generation;
    m_file = file;
    m_columns = columns;
    m_texts.clear();
    m_asked.clear();
}

void RowFacts::need(const QSet<qint64> &rows)
{
    const QSet<qint64> missing = rows - m_asked;
    if (!m_file || missing.isEmpty())
        return;
    m_asked += missing;
    readAside(*m_file, m_columns, missing).then(this, [this, generation = m_generation](const Texts &texts) {
        if (generation != m_generation)
            return;
        m_texts.insert(texts);
        Q_EMIT changed();
    });
}

} // namespace medlem::client
