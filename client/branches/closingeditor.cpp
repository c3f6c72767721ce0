// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/branches/closingeditor.h"

#include "client/branches/closingeffectview.h"
#include "client/widgets/choicebox.h"
#include "client/widgets/dateedit.h"
#include "client/widgets/formfield.h"
#include "client/widgets/textedit.h"
#include "client/widgets/tokens.h"
#include "shared/core/clock.h"
#include "shared/core/fieldcheck.h"
#include "shared/domain/branches/branch.h"

#include <QVBoxLayout>

namespace medlem::client {

ClosingEditor::ClosingEditor(ClosingKind kind, const QList<BranchEntry> &others, const Clock &clock, QWidget *parent)
    : FieldsEditor(parent)
    , m_kind(kind)
    , m_clock(clock)
    , m_lastDay(new DateEdit)
    , m_reason(new TextEdit)
    , m_into(new ChoiceBox(this))
{
    m_reason->setRule(Branch::maximumReasonLength);
    m_lastDay->setClock(clock);
    layOut(clock, others);
    connect(this, &RecordEditor::inputChanged, this, &ClosingEditor::forgetEffect);
}

ClosingEditor::~ClosingEditor() = default;

bool ClosingEditor::showsEffect() const
{
    return !m_effect.isNull();
}

void ClosingEditor::layOut(const Clock &, const QList<BranchEntry> &others)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(grid(2));
    const bool merges = m_kind == ClosingKind::Merge;
    m_into->setVisible(merges);
    if (merges) {
        for (const BranchEntry &other : others)
            m_into->addChoice(other.id.toString(), other.name);
        auto *into = addField(QStringLiteral("into"), tr("Branch that takes over"), m_into);
        into->setRequirement(Requirement::Required);
        layout->addWidget(into);
    }
    auto *day = addField(QStringLiteral("lastDay"), tr("The branch's last day"), m_lastDay);
    day->setRequirement(Requirement::Required);
    day->setHint(merges ? tr("From the day after, the members belong to the branch that takes over.")
                        : tr("Memberships and assignments end on that day. It may not be later than today."));
    layout->addWidget(day);
    auto *reason = addField(QStringLiteral("reason"), tr("Reason"), m_reason);
    reason->setRequirement(Requirement::Required);
    reason->setHint(tr("For example the meeting that decided, and when."));
    layout->addWidget(reason);
    layout->addStretch();
}

void ClosingEditor::fill(const BranchClosing &closing)
{
    m_lastDay->setDate(closing.lastDay.isValid() ? std::optional(closing.lastDay) : std::nullopt);
    m_reason->setText(closing.reason);
    m_into->setCurrentId(closing.into ? closing.into->toString() : QString());
}

Result<BranchClosing> ClosingEditor::store() const
{
    FieldCheck form;
    const auto day = form.take(QStringLiteral("lastDay"), m_lastDay->date()).value_or(std::nullopt);
    BranchClosing closing{.lastDay = day.value_or(QDate()), .reason = m_reason->text(), .into = std::nullopt};
    if (!day && !form.failed())
        form.add(QStringLiteral("lastDay"), FieldReason::Required);
    if (const auto into = BranchId::parse(m_into->currentId()))
        closing.into = *into;
    else if (m_kind == ClosingKind::Merge)
        form.add(QStringLiteral("into"), FieldReason::Required);
    const auto checked = checkClosing(closing, m_clock.today());
    if (!checked) {
        for (const FieldError &error : checked.error().fields) {
            if (day || error.field != QLatin1String("lastDay"))
                form.add(error.field, error.reason);
        }
    }
    if (form.failed())
        return form.failure();
    return *checked;
}

QString ClosingEditor::errorSentence(const FieldError &error) const
{
    if (error.field == QLatin1String("lastDay") && error.reason == FieldReason::DateTooEarly)
        return tr("Something in the branch has begun after that day. Choose a later day, or change that first.");
    if (error.field == QLatin1String("lastDay") && error.reason == FieldReason::DateInFuture)
        return tr("Choose today or an earlier day: access ends as you close the branch.");
    if (error.field == QLatin1String("into") && error.reason == FieldReason::NotInUse)
        return tr("That branch is closed. Choose another.");
    return FieldsEditor::errorSentence(error);
}

void ClosingEditor::showEffect(const ClosingEffect &effect)
{
    delete m_effect;
    const QString heading = effect.into ? tr("If you merge %1 into %2:").arg(effect.branch.name, effect.into->name)
                                        : tr("If you close %1:").arg(effect.branch.name);
    m_effect = new ClosingEffectView(heading, effect, this);
    layout()->addWidget(m_effect);
    m_effect->show();
    Q_EMIT effectShown(true);
}

void ClosingEditor::forgetEffect()
{
    if (!m_effect)
        return;
    delete m_effect;
    Q_EMIT effectShown(false);
}

} // namespace medlem::client
