// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/editing/groundseditor.h"

#include "client/widgets/formfield.h"
#include "client/widgets/longtextedit.h"
#include "client/widgets/look.h"
#include "shared/core/fieldcheck.h"

#include <QLabel>
#include <QVBoxLayout>

namespace medlem::client {

GroundsEditor::GroundsEditor(const GroundsWords &words, QWidget *parent)
    : FieldsEditor(parent)
    , m_words(words)
    , m_text(new LongTextEdit)
{
    m_text->setLimits(words.shortest, words.longest);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(grid(2));
    auto *introduction = createLabel(words.introduction, TextRole::Body, this);
    introduction->setObjectName(QStringLiteral("introductionLabel"));
    introduction->setWordWrap(true);
    introduction->setVisible(!words.introduction.isEmpty());
    layout->addWidget(introduction);
    auto *reason = addField(words.field, words.label, m_text);
    reason->setRequirement(words.shortest > 0 ? Requirement::Required : Requirement::Optional);
    reason->setHint(words.hint);
    layout->addWidget(reason);
    layout->addStretch();
}

void GroundsEditor::fill(const Grounds &reason)
{
    m_text->setPlainText(reason.text);
}

Result<Grounds> GroundsEditor::store() const
{
    FieldCheck form;
    const auto text = form.take(m_words.field, m_text->text());
    if (form.failed())
        return form.failure();
    return Grounds{.text = *text};
}

QString GroundsEditor::errorSentence(const FieldError &error) const
{
    if (error.reason == FieldReason::TooShort)
        return tr("Write at least %n characters, so that others understand why.", nullptr, m_words.shortest);
    if (error.reason == FieldReason::TooLong)
        return tr("Write at most %n characters.", nullptr, m_words.longest);
    return FieldsEditor::errorSentence(error);
}

} // namespace medlem::client
