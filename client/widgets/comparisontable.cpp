// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/widgets/comparisontable.h"

#include "client/widgets/choicecard.h"
#include "client/widgets/look.h"
#include "client/widgets/plaintooltip.h"

#include <QButtonGroup>
#include <QGridLayout>
#include <QLabel>
#include <QRadioButton>

namespace medlem::client {

namespace {

enum Column
{
    LabelColumn,
    MineColumn,
    TheirsColumn,
};

// Tab stops once a row, at what is chosen. Qt arranges that only after the row has had the focus.
void placeTabStop(const QButtonGroup &group)
{
    const QList<QAbstractButton *> buttons = group.buttons();
    for (QAbstractButton *button : buttons)
        button->setFocusPolicy(button->isChecked() ? Qt::StrongFocus : Qt::ClickFocus);
}

} // namespace

ComparisonTable::ComparisonTable(QWidget *parent)
    : QWidget(parent)
    , m_grid(new QGridLayout(this))
    , m_mineHeading(createLabel(tr("Your version"), TextRole::Strong, this))
    , m_theirsHeading(createLabel(tr("The saved version"), TextRole::Strong, this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(grid(1));
    m_grid->setVerticalSpacing(grid(1));
    m_grid->setColumnStretch(LabelColumn, 3);
    m_grid->setColumnStretch(MineColumn, 5);
    m_grid->setColumnStretch(TheirsColumn, 5);
    m_grid->addWidget(m_mineHeading, 0, MineColumn);
    m_grid->addWidget(m_theirsHeading, 0, TheirsColumn);
}

void ComparisonTable::setHeadings(const QString &mine, const QString &theirs)
{
    m_mineHeading->setText(mine);
    m_theirsHeading->setText(theirs);
}

void ComparisonTable::setRows(const QList<ComparisonRow> &rows)
{
    for (const QButtonGroup *group : m_groups)
        delete group;
    m_groups.clear();
    qDeleteAll(findChildren<QWidget *>(QStringLiteral("comparisonCell"), Qt::FindDirectChildrenOnly));
    for (int i = 0; i < rows.size(); ++i)
        addRow(i, rows.at(i));
    Q_EMIT choicesChanged();
}

void ComparisonTable::addRow(int row, const ComparisonRow &comparison)
{
    auto *label = createLabel(comparison.label, TextRole::Muted, this);
    label->setObjectName(QStringLiteral("comparisonCell"));
    label->setWordWrap(true);
    m_grid->addWidget(label, row + 1, LabelColumn);

    auto *group = new QButtonGroup(this);
    const auto addChoice = [&](ComparisonSide side, const QString &value, const QLabel *heading, Column column) {
        QString text = value.isEmpty() ? tr("(empty)") : value;
        auto *choice = new ChoiceCard(text.replace(QLatin1Char('&'), QLatin1String("&&")), this);
        choice->setObjectName(QStringLiteral("comparisonCell"));
        choice->setAccessibleName(tr("%1, %2: %3").arg(comparison.label, heading->text(), value));
        choice->setToolTip(plainToolTip(value));
        group->addButton(choice, static_cast<int>(side));
        choice->setChecked(side == comparison.initial);
        m_grid->addWidget(choice, row + 1, column);
    };
    addChoice(ComparisonSide::Mine, comparison.mine, m_mineHeading, MineColumn);
    addChoice(ComparisonSide::Theirs, comparison.theirs, m_theirsHeading, TheirsColumn);
    placeTabStop(*group);
    connect(group, &QButtonGroup::idClicked, this, &ComparisonTable::choicesChanged);
    m_groups.append(group);
}

QList<ComparisonSide> ComparisonTable::choices() const
{
    QList<ComparisonSide> sides;
    for (const QButtonGroup *group : m_groups)
        sides.append(static_cast<ComparisonSide>(group->checkedId()));
    return sides;
}

void ComparisonTable::chooseAll(ComparisonSide side)
{
    for (const QButtonGroup *group : m_groups) {
        group->button(static_cast<int>(side))->setChecked(true);
        placeTabStop(*group);
    }
    Q_EMIT choicesChanged();
}

} // namespace medlem::client
