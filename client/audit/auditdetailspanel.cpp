// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/audit/auditdetailspanel.h"

#include "client/api/api.h"
#include "client/audit/auditsentence.h"
#include "client/audit/auditvaluetext.h"
#include "client/audit/auditwords.h"
#include "client/widgets/errortext.h"
#include "client/widgets/look.h"
#include "client/widgets/skeletonrows.h"
#include "client/widgets/statuspill.h"

#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace medlem::client {

namespace {

QLabel *createValue(const QString &text, TextRole role, QWidget *parent)
{
    auto *label = createLabel(text, role, parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

} // namespace

AuditDetailsPanel::AuditDetailsPanel(Api &api, QWidget *parent)
    : SidePanel(parent)
    , m_api(api)
{
    setObjectName(QStringLiteral("auditDetailsPanel"));
    connect(this, &SidePanel::closeRequested, this, &SidePanel::closePanel);
}

void AuditDetailsPanel::openEvent(const AuditEntry &entry)
{
    QWidget *content = startContent(entry);
    m_lines->addWidget(new SkeletonRows(content));
    setContent(content);
    openPanel();
    m_api.send(ShowAuditEvent{.eventNumber = entry.number}, this,
               [this, entry, generation = ++m_generation](const Result<AuditEventDetails> &details) {
                   if (generation != m_generation)
                       return;
                   if (details)
                       showDetails(*details);
                   else
                       showError(entry, details.error());
               });
}

QWidget *AuditDetailsPanel::startContent(const AuditEntry &entry)
{
    setTitle(auditSentence(entry));
    setSubtitle(auditMomentText(entry.at));
    auto *content = new QWidget;
    m_lines = new QVBoxLayout(content);
    m_lines->setContentsMargins(0, 0, 0, 0);
    m_lines->setSpacing(grid(2));
    for (const AuditFlag flag : entry.flags) {
        m_lines->addWidget(new StatusPill(PillKind::Warning, flagText(flag), content));
        addNote(flagMeaning(flag));
    }
    if (entry.isUndone)
        addNote(tr("This change has been taken back."));
    addFacts(entry);
    return content;
}

void AuditDetailsPanel::addFacts(const AuditEntry &entry)
{
    if (!entry.byName.isEmpty())
        addFact(tr("Who"),
                entry.role ? tr("%1, %2", "name, role").arg(entry.byName, actingRoleText(*entry.role)) : entry.byName);
    if (!entry.personName.isEmpty())
        addFact(tr("Concerns"), entry.personName);
    if (!entry.branchName.isEmpty())
        addFact(tr("Branch"), entry.branchName);
    if (!entry.source.isEmpty())
        addFact(tr("From"), entry.source);
}

void AuditDetailsPanel::addFact(const QString &label, const QString &value)
{
    auto *fact = new QWidget(m_lines->parentWidget());
    auto *layout = new QVBoxLayout(fact);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(createLabel(label, TextRole::Caption, fact));
    layout->addWidget(createValue(value, TextRole::Body, fact));
    m_lines->addWidget(fact);
}

void AuditDetailsPanel::addNote(const QString &text)
{
    m_lines->addWidget(createValue(text, TextRole::Muted, m_lines->parentWidget()));
}

void AuditDetailsPanel::addValues(const QList<AuditChangedValue> &values)
{
    auto *table = new QWidget(m_lines->parentWidget());
    auto *cells = new QGridLayout(table);
    cells->setContentsMargins(0, grid(1), 0, 0);
    cells->setHorizontalSpacing(grid(2));
    cells->setVerticalSpacing(grid(1));
    for (int column = 0; column < 3; ++column)
        cells->setColumnStretch(column, 1);
    cells->addWidget(createLabel(tr("Field"), TextRole::Caption, table), 0, 0);
    cells->addWidget(createLabel(tr("Before"), TextRole::Caption, table), 0, 1);
    cells->addWidget(createLabel(tr("After"), TextRole::Caption, table), 0, 2);
    for (const AuditChangedValue &value : values) {
        const int row = cells->rowCount();
        const QString name = auditFieldText(value.field);
        auto *field = createValue(name.left(1).toUpper() + name.mid(1), TextRole::Strong, table);
        auto *before = createValue(auditValueText(value.field, value.before), TextRole::Muted, table);
        auto *after = createValue(auditValueText(value.field, value.after), TextRole::Body, table);
        before->setObjectName(QStringLiteral("valueBefore"));
        after->setObjectName(QStringLiteral("valueAfter"));
        cells->addWidget(field, row, 0, Qt::AlignTop);
        cells->addWidget(before, row, 1, Qt::AlignTop);
        cells->addWidget(after, row, 2, Qt::AlignTop);
    }
    m_lines->addWidget(table);
}

void AuditDetailsPanel::addPersonButton(const AuditEntry &entry)
{
    if (!entry.personId || entry.personName.isEmpty())
        return;
    auto *button =
        createButton(tr("Show all that concerns %1").arg(entry.personName), Look::Secondary, m_lines->parentWidget());
    button->setObjectName(QStringLiteral("showPersonButton"));
    m_lines->addWidget(button, 0, Qt::AlignLeft);
    connect(button, &QPushButton::clicked, this, [this, entry] {
        closePanel();
        Q_EMIT personWanted({.id = *entry.personId, .name = entry.personName});
    });
}

void AuditDetailsPanel::showDetails(const AuditEventDetails &details)
{
    QWidget *content = startContent(details.entry);
    if (!details.details.isEmpty())
        addFact(tr("Noted"), details.details);
    if (!details.values.isEmpty())
        addValues(details.values);
    else if (!details.entry.fields.isEmpty())
        addFact(tr("Fields"), auditFieldsText(details.entry.fields));
    if (details.requestId)
        addFact(tr("Request"), details.requestId->toString());
    addPersonButton(details.entry);
    setContent(content);
}

void AuditDetailsPanel::showError(const AuditEntry &entry, const Error &error)
{
    QWidget *content = startContent(entry);
    addNote(tr("More could not be read. %1").arg(errorText(error)));
    addPersonButton(entry);
    setContent(content);
}

} // namespace medlem::client
