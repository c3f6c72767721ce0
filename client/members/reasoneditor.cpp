// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/members/reasoneditor.h"

#include "client/widgets/formfield.h"
#include "client/widgets/look.h"
#include "client/widgets/textedit.h"
#include "shared/core/fieldcheck.h"

#include <QLabel>
#include <QVBoxLayout>

namespace medlem::client {

ReasonEditor::ReasonEditor(QWidget *parent)
    : FieldsEditor(parent)
    , m_reason(new TextEdit(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(grid(2));
    auto *text = createLabel(tr("The address and contact details are shown to you alone, for 15 minutes or until you "
                                "leave the card. Your name, the time and the reason are logged."),
                             TextRole::Body, this);
    text->setWordWrap(true);
    layout->addWidget(text);
    m_reason->setRule(500);
    auto *reason = addField(QStringLiteral("reason"), tr("Reason"), m_reason);
    reason->setRequirement(Requirement::Required);
    reason->setHint(tr("What you need them for, in 10 to 500 characters. Write nothing about where the member lives."));
    layout->addWidget(reason);
    layout->addStretch();
    markUnmodified();
}

void ReasonEditor::fill(const OpeningReason &fields)
{
    m_reason->setValueText(fields.reason);
}

Result<OpeningReason> ReasonEditor::store() const
{
    FieldCheck check;
    const auto reason = check.take(QStringLiteral("reason"), parseProtectionReason(m_reason->valueText()));
    if (check.failed())
        return check.failure();
    return OpeningReason{.reason = *reason};
}

} // namespace medlem::client
