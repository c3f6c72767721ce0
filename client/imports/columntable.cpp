// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/imports/columntable.h"

#include "client/imports/columnrow.h"
#include "client/widgets/choicebox.h"
#include "client/widgets/look.h"

#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>

namespace medlem::client {

namespace {

constexpr qsizetype shownSamples = 3;

} // namespace

ColumnTable::ColumnTable(QWidget *parent)
    : Section(parent)
    , m_body(nullptr)
{
    setHeading(tr("Columns of the file"));
    addCaptions();
}

void ColumnTable::addCaptions()
{
    auto *captions = new QWidget;
    auto *line = new QHBoxLayout(captions);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(grid(2));
    auto *heading = createLabel(tr("Heading"), TextRole::Caption, captions);
    heading->setFixedWidth(ColumnRow::headingWidth);
    auto *becomes = createLabel(tr("Goes to"), TextRole::Caption, captions);
    becomes->setFixedWidth(ColumnRow::choiceWidth);
    line->addWidget(heading);
    line->addWidget(createLabel(tr("In the first rows"), TextRole::Caption, captions), 1);
    line->addWidget(becomes);
    addContent(captions);
}

void ColumnTable::setFile(const QStringList &headings, const QList<QStringList> &samples)
{
    delete m_body;
    m_rows.clear();
    m_body = new QWidget;
    auto *layout = new QVBoxLayout(m_body);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    for (qsizetype column = 0; column < headings.size(); ++column) {
        auto *divider = new QFrame(m_body);
        setLook(divider, Look::Divider);
        divider->setFixedHeight(1);
        layout->addWidget(divider);
        QStringList values;
        for (const QStringList &row : samples.first(std::min(shownSamples, samples.size())))
            values.append(row.value(column));
        auto *row = new ColumnRow(headings.at(column), values, m_body);
        connect(row, &ColumnRow::fieldChosen, this, [this] {
            showRepetitions();
            Q_EMIT edited();
        });
        m_rows.append(row);
        layout->addWidget(row);
    }
    addContent(m_body);
}

void ColumnTable::setColumns(const QList<ImportColumn> &columns)
{
    for (qsizetype i = 0; i < m_rows.size(); ++i)
        m_rows.at(i)->setField(columns.value(i).field);
    showRepetitions();
}

QList<ImportColumn> ColumnTable::columns() const
{
    QList<ImportColumn> columns;
    for (const ColumnRow *row : m_rows)
        columns.append({.heading = row->heading(), .field = row->field()});
    return columns;
}

bool ColumnTable::has(ImportField field) const
{
    return std::any_of(m_rows.begin(), m_rows.end(), [field](const ColumnRow *row) {
        return row->field() == field;
    });
}

bool ColumnTable::hasRepeatedField() const
{
    return std::any_of(m_rows.begin(), m_rows.end(), [](const ColumnRow *row) {
        return !row->error().isEmpty();
    });
}

void ColumnTable::showRepetitions()
{
    for (ColumnRow *row : std::as_const(m_rows)) {
        const auto twin = std::find_if(m_rows.begin(), m_rows.end(), [row](const ColumnRow *other) {
            return other != row && row->field() && other->field() == row->field();
        });
        row->setError(twin == m_rows.end() ? QString()
                                           : tr("Also chosen for %1. Choose one of them.").arg((*twin)->heading()));
    }
}

} // namespace medlem::client
