// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/access/endingeditor.h"

#include "client/access/agreementtext.h"
#include "client/widgets/choicebox.h"
#include "client/widgets/formfield.h"
#include "client/widgets/longtextedit.h"
#include "client/widgets/look.h"
#include "shared/core/fieldcheck.h"

#include <QLabel>
#include <QVBoxLayout>

namespace medlem::client {

namespace {

const QString everybody = QStringLiteral("everybody");
constexpr int shortestNote = 10;
constexpr int longestNote = 500;

} // namespace

EndingEditor::EndingEditor(const AgreementEntry &agreement, QWidget *parent)
    : FieldsEditor(parent)
    , m_person(new ChoiceBox)
    , m_reason(new ChoiceBox)
    , m_note(new LongTextEdit)
{
    m_person->addChoice(everybody, tr("Everybody whom the agreement names"));
    for (const NamedAdministratorEntry &administrator : agreement.administrators)
        m_person->addChoice(administrator.named.personId.toString(), administrator.name);
    m_reason->setPlaceholderText(tr("Choose a reason"));
    for (const AgreementEndReason reason : {AgreementEndReason::Resigned, AgreementEndReason::Deceased,
                                            AgreementEndReason::BranchClosed, AgreementEndReason::WithdrawnByNational})
        m_reason->addChoice(EnumCodec<AgreementEndReason>::name(reason), endReasonText(reason));
    m_note->setLimits(shortestNote, longestNote);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(grid(2));
    auto *about = createLabel(tr("Access ends at once. Whoever is logged in is logged out, and the branch is without "
                                 "administrator until a new agreement is approved."),
                              TextRole::Body, this);
    about->setWordWrap(true);
    layout->addWidget(about);
    auto *person = addField(QStringLiteral("personId"), tr("Whose access ends"), m_person);
    person->setVisible(agreement.administrators.size() > 1);
    layout->addWidget(person);
    auto *reason = addField(QStringLiteral("endReason"), tr("Reason"), m_reason);
    reason->setRequirement(Requirement::Required);
    layout->addWidget(reason);
    auto *note = addField(QStringLiteral("note"), tr("What has happened"), m_note);
    note->setRequirement(Requirement::Required);
    note->setHint(tr("For the history: how you know, and since when."));
    layout->addWidget(note);
    layout->addStretch();
}

void EndingEditor::fill(const AccessEnding &ending)
{
    m_person->setCurrentId(ending.personId ? ending.personId->toString() : everybody);
    m_reason->setCurrentId({});
    m_note->setPlainText(ending.note);
}

Result<AccessEnding> EndingEditor::store() const
{
    FieldCheck form;
    AccessEnding ending;
    const auto reason = EnumCodec<AgreementEndReason>::parse(m_reason->currentId());
    if (reason)
        ending.reason = *reason;
    else
        form.add(QStringLiteral("endReason"), FieldReason::Required);
    if (const auto person = PersonId::parse(m_person->currentId()))
        ending.personId = *person;
    ending.note = form.take(QStringLiteral("note"), m_note->text()).value_or(QString());
    if (form.failed())
        return form.failure();
    return ending;
}

} // namespace medlem::client
