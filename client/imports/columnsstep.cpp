// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/imports/columnsstep.h"

#include "client/imports/columntable.h"
#include "client/imports/importwords.h"
#include "client/imports/savedcolumns.h"
#include "client/imports/stepscroll.h"
#include "client/imports/usualvalues.h"
#include "client/widgets/errortext.h"
#include "client/widgets/notice.h"
#include "client/widgets/taborder.h"

#include <QVBoxLayout>

#include <algorithm>

namespace medlem::client {

ColumnsStep::ColumnsStep(ImportSession &session, QWidget *parent)
    : ImportStep(session, parent)
    , m_saved(new SavedColumns(session.api(),
                               [this] {
                                   return m_table->columns();
                               }))
    , m_missing(new Notice)
    , m_usual(new UsualValues(session))
    , m_table(new ColumnTable)
{
    auto *scroll = new StepScroll(this);
    scroll->contentLayout()->addWidget(m_missing);
    scroll->contentLayout()->addWidget(m_saved);
    scroll->contentLayout()->addWidget(m_usual);
    scroll->contentLayout()->addWidget(m_table);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(scroll);
    connectParts();
}

void ColumnsStep::connectParts()
{
    connect(&session(), &ImportSession::fileChanged, this, [this] {
        if (!session().file())
            m_shown.reset(); // with its choices: even the same file begins anew
    });
    connect(m_table, &ColumnTable::edited, this, &ColumnsStep::render);
    connect(m_usual, &UsualValues::edited, this, &ColumnsStep::render);
    connect(m_usual, &UsualValues::loaded, this, &ColumnsStep::render);
    connect(m_usual, &UsualValues::failed, this, [this](const Error &error) {
        Q_EMIT message(
            {.kind = MessageKind::Error, .text = errorText(error), .actionText = tr("Try again"), .action = [this] {
                 m_usual->load();
             }});
    });
    connect(m_saved, &SavedColumns::message, this, &ColumnsStep::message);
    connect(m_saved, &SavedColumns::guessChosen, this, &ColumnsStep::guess);
    connect(m_saved, &SavedColumns::savedChosen, this, [this](const QList<ImportColumn> &saved) {
        if (m_shown)
            showColumns(ImportMapping::fromSaved(saved, m_shown->headings).columns());
    });
}

QString ColumnsStep::subtitle() const
{
    return tr("The program has guessed from the headings. Change what is wrong.");
}

void ColumnsStep::enter()
{
    if (!session().file() || m_shown == session().file())
        return;
    m_shown = session().file();
    m_table->setFile(m_shown->headings, m_shown->samples);
    m_saved->showGuess();
    m_saved->load();
    if (session().choices().columns.isEmpty())
        guess();
    else
        showColumns(session().choices().columns);
    orderTabs(*this);
}

void ColumnsStep::guess()
{
    if (m_shown)
        showColumns(ImportMapping::guess(m_shown->headings).columns());
}

void ColumnsStep::showColumns(const QList<ImportColumn> &columns)
{
    m_table->setColumns(columns);
    render();
}

// What stands here is what the session has, at any time, so that no way out of the step loses it.
void ColumnsStep::render()
{
    m_usual->setAsked(!m_table->has(ImportField::Branch), !m_table->has(ImportField::MembershipType));
    m_missing->setText(MessageKind::Warning, hindrance());
    ImportChoices choices = session().choices();
    choices.columns = m_table->columns();
    choices.branchId = m_usual->branchId();
    choices.typeId = m_usual->typeId();
    session().setChoices(choices);
    Q_EMIT changed();
}

QString ColumnsStep::hindrance() const
{
    const QList<ImportColumn> columns = m_table->columns();
    const bool knowsNone = std::none_of(columns.begin(), columns.end(), [](const ImportColumn &column) {
        return column.field.has_value();
    });
    if (knowsNone)
        return tr(
            "No heading is one that the program knows. The headings have to be the first row of the file: if there "
            "is something above them, such as a title, remove it and choose the file again.");
    const QStringList missing = missingFields();
    return missing.isEmpty() ? QString()
                             : tr("Choose which column holds: %1. The register needs it of every member.")
                                   .arg(missing.join(QStringLiteral(", ")));
}

QStringList ColumnsStep::missingFields() const
{
    QList<ImportField> needed{ImportField::GivenNames, ImportField::FamilyName, ImportField::MemberFrom};
    if (m_table->has(ImportField::Role))
        needed.append(ImportField::RoleFrom);
    QStringList missing;
    for (const ImportField field : needed) {
        if (!m_table->has(field))
            missing.append(importFieldText(field));
    }
    return missing;
}

bool ColumnsStep::mayGoOn() const
{
    return m_shown && missingFields().isEmpty() && !m_table->hasRepeatedField() && m_usual->isComplete();
}

} // namespace medlem::client
