// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/accounts/codeordereditor.h"

#include "client/accounts/accounttext.h"
#include "client/widgets/choicecard.h"
#include "client/widgets/emailedit.h"
#include "client/widgets/formfield.h"
#include "client/widgets/look.h"
#include "shared/core/fieldcheck.h"
#include "shared/domain/members/emailaddress.h"

#include <QLabel>
#include <QVBoxLayout>

namespace medlem::client {

CodeOrderEditor::CodeOrderEditor(ActivationPurpose purpose, const CodeDelivery &delivery, QWidget *parent)
    : FieldsEditor(parent)
    , m_purpose(purpose)
    , m_canMail(delivery.byEmail)
    , m_letter(new ChoiceCard(tr("On a letter that you print")))
    , m_mail(new ChoiceCard(tr("By e-mail")))
    , m_email(new EmailEdit)
    , m_notice(createLabel({}, TextRole::Muted, this))
{
    m_letter->setObjectName(QStringLiteral("letterOption"));
    m_mail->setObjectName(QStringLiteral("mailOption"));
    m_mail->setVisible(m_canMail);
    layOut();
    connect(m_letter, &ChoiceCard::toggled, this, &CodeOrderEditor::showWay);
}

void CodeOrderEditor::layOut()
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(grid(2));
    auto *explanation = createLabel(purposeExplanation(m_purpose), TextRole::Body, this);
    explanation->setWordWrap(true);
    layout->addWidget(explanation);
    layout->addWidget(createLabel(tr("How the code reaches the person"), TextRole::Strong, this));
    auto *ways = new QVBoxLayout;
    ways->setSpacing(grid(1));
    for (ChoiceCard *option : {m_letter, m_mail}) {
        addBox(option);
        ways->addWidget(option);
    }
    layout->addLayout(ways);
    m_emailField = addField(QStringLiteral("email"), tr("E-mail address"), m_email);
    m_emailField->setRequirement(Requirement::Required);
    m_emailField->setHint(tr("One that only the person reads."));
    layout->addWidget(m_emailField);
    m_notice->setWordWrap(true);
    layout->addWidget(m_notice);
    layout->addStretch();
}

void CodeOrderEditor::fill(const CodeOrder &order)
{
    (order.email && m_canMail ? m_mail : m_letter)->setChecked(true);
    m_email->setValueText(order.email.value_or(QString()));
    showWay();
}

bool CodeOrderEditor::isByEmail() const
{
    return m_mail->isChecked();
}

void CodeOrderEditor::showWay()
{
    m_emailField->setVisible(isByEmail());
    if (isByEmail())
        m_notice->setText(tr("The code can be used for three days. The user name is not in the "
                             "message: give it to the person in another way, such as by telephone."));
    else if (m_canMail)
        m_notice->setText(tr("The code can be used for fourteen days. It is shown once."));
    else
        m_notice->setText(tr("The code can be used for fourteen days. It is shown once. The server "
                             "is not set up to send e-mail."));
    Q_EMIT wayChanged();
}

Result<CodeOrder> CodeOrderEditor::store() const
{
    CodeOrder order{.purpose = m_purpose};
    if (!isByEmail())
        return order;
    FieldCheck form;
    const auto address = form.take(QStringLiteral("email"), EmailAddress::parse(m_email->text()));
    if (form.failed())
        return form.failure();
    order.email = address->toString();
    return order;
}

} // namespace medlem::client
