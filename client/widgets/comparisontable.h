// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QWidget>

class QButtonGroup;
class QGridLayout;
class QLabel;

namespace medlem::client {

enum class ComparisonSide
{
    Mine,
    Theirs,
};

struct ComparisonRow
{
    QString label;
    QString mine;
    QString theirs;
    ComparisonSide initial = ComparisonSide::Mine;
};

// Two versions of the same record, field by field, with a choice per row; for a save that met a newer version.
class ComparisonTable : public QWidget
{
    Q_OBJECT

public:
    explicit ComparisonTable(QWidget *parent = nullptr);

    void setHeadings(const QString &mine, const QString &theirs);
    void setRows(const QList<ComparisonRow> &rows);
    [[nodiscard]] QList<ComparisonSide> choices() const; // one a row
    void chooseAll(ComparisonSide side);

Q_SIGNALS:
    void choicesChanged();

private:
    void addRow(int row, const ComparisonRow &comparison);

    QGridLayout *m_grid;
    QLabel *m_mineHeading;
    QLabel *m_theirsHeading;
    QList<QButtonGroup *> m_groups;
};

} // namespace medlem::client
