// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/branches/closingeffectview.h"

#include "client/branches/branchwords.h"
#include "client/branches/closingmembermodel.h"
#include "client/widgets/look.h"
#include "client/widgets/tableview.h"

#include <QHeaderView>
#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>

namespace medlem::client {

namespace {

constexpr int mostRowsShown = 6; // at once; the rest is scrolled to

} // namespace

ClosingEffectView::ClosingEffectView(const QString &heading, const ClosingEffect &effect, QWidget *parent)
    : QFrame(parent)
    , m_text(closingSentences(effect).join(u'\n'))
{
    setObjectName(QStringLiteral("closingEffectView"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(grid(1));
    auto *title = createLabel(heading, TextRole::Heading, this);
    title->setWordWrap(true);
    layout->addWidget(title);
    for (const QString &sentence : closingSentences(effect)) {
        auto *line = createLabel(QStringLiteral("\u2022 ") + sentence, TextRole::Body, this);
        line->setWordWrap(true);
        line->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
        layout->addWidget(line);
    }
    if (!effect.persons.isEmpty())
        addPersons(effect);
}

void ClosingEffectView::addPersons(const ClosingEffect &effect)
{
    auto *table = new TableView(this);
    table->setObjectName(QStringLiteral("closingMembersTable"));
    table->setAccessibleName(tr("What becomes of the members"));
    table->setModel(new ClosingMemberModel(effect.persons, table));
    table->horizontalHeader()->setStretchLastSection(false);
    table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    table->horizontalHeader()->setSectionResizeMode(ClosingMemberModel::Name, QHeaderView::Stretch);
    table->setColumnHidden(ClosingMemberModel::Number, true); // the panel is narrow
    const int rows = static_cast<int>(std::min<qsizetype>(effect.persons.size(), mostRowsShown));
    table->setMinimumHeight((rows + 1) * rowHeight + grid(1));
    layout()->addWidget(table);
    if (effect.persons.size() < effect.members) {
        auto *note = createLabel(tr("The first %1 are listed.").arg(effect.persons.size()), TextRole::Caption, this);
        layout()->addWidget(note);
    }
}

} // namespace medlem::client
