// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/imports/filesummary.h"

#include "client/imports/localfile.h"
#include "client/widgets/look.h"

#include <QHeaderView>
#include <QLocale>
#include <QScrollBar>
#include <QTableWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace medlem::client {

namespace {

constexpr int widestColumn = grid(25);
constexpr int sampleRowHeight = grid(5);

QString encodingText(TextEncoding encoding)
{
    switch (encoding) {
    case TextEncoding::Utf8:
        return QStringLiteral("UTF-8");
    case TextEncoding::Utf16LittleEndian:
    case TextEncoding::Utf16BigEndian:
        return QStringLiteral("UTF-16");
    case TextEncoding::Windows1252:
        return QStringLiteral("Windows-1252");
    }
    Q_UNREACHABLE();
}

QString delimiterText(char delimiter)
{
    switch (delimiter) {
    case ',':
        return FileSummary::tr("comma between the columns");
    case '\t':
        return FileSummary::tr("tab between the columns");
    case '|':
        return FileSummary::tr("vertical bar between the columns");
    default:
        return FileSummary::tr("semicolon between the columns");
    }
}

QString detailsOf(const LocalFile &file)
{
    const QLocale locale;
    QStringList details{locale.formattedDataSize(file.content.size(), 1, QLocale::DataSizeSIFormat),
                        file.rows == 1 ? FileSummary::tr("1 row")
                                       : FileSummary::tr("%1 rows").arg(locale.toString(file.rows)),
                        file.headings.size() == 1 ? FileSummary::tr("1 column")
                                                  : FileSummary::tr("%1 columns").arg(file.headings.size())};
    if (file.format == ImportFormat::Xlsx)
        details.append(FileSummary::tr("Excel"));
    if (file.encoding)
        details += {FileSummary::tr("letters in %1").arg(encodingText(*file.encoding)), delimiterText(file.delimiter)};
    return details.join(QStringLiteral(" · "));
}

// A row break inside a cell would make the row higher.
QString oneLine(const QString &text)
{
    return text.simplified();
}

} // namespace

FileSummary::FileSummary(QWidget *parent)
    : Section(parent)
    , m_table(new QTableWidget)
{
    m_table->setObjectName(QStringLiteral("sampleTable"));
    m_table->setAccessibleName(tr("The first rows of the file"));
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionMode(QAbstractItemView::NoSelection);
    m_table->setShowGrid(false);
    m_table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_table->setTabKeyNavigation(false);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(sampleRowHeight);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->horizontalHeader()->setHighlightSections(false);
    addContent(m_table);
}

void FileSummary::setFile(const LocalFile &file)
{
    setHeading(file.name);
    setDescription(detailsOf(file));
    m_table->clear();
    m_table->setColumnCount(static_cast<int>(file.headings.size()));
    m_table->setRowCount(static_cast<int>(file.samples.size()));
    m_table->setHorizontalHeaderLabels(file.headings);
    for (int row = 0; row < m_table->rowCount(); ++row) {
        const QStringList &cells = file.samples.at(row);
        for (int column = 0; column < m_table->columnCount(); ++column)
            m_table->setItem(row, column, new QTableWidgetItem(oneLine(cells.value(column))));
    }
    m_table->resizeColumnsToContents();
    for (int column = 0; column < m_table->columnCount(); ++column)
        m_table->setColumnWidth(column, std::min(m_table->columnWidth(column), widestColumn));
    const int scrollBar = m_table->horizontalScrollBar()->sizeHint().height();
    m_table->setFixedHeight(m_table->horizontalHeader()->sizeHint().height() + m_table->rowCount() * sampleRowHeight +
                            scrollBar);
}

} // namespace medlem::client
