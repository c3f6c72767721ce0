// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/access/formpage.h"

#include "client/access/agreementform.h"
#include "client/access/paperview.h"
#include "client/access/privatefile.h"
#include "client/widgets/errortext.h"
#include "client/widgets/look.h"
#include "client/widgets/notice.h"
#include "client/widgets/pageheader.h"
#include "client/widgets/printing.h"
#include "client/widgets/savedialog.h"
#include "shared/core/clock.h"

#include <QPrinter>
#include <QPushButton>
#include <QVBoxLayout>

namespace medlem::client {

FormPage::FormPage(const Clock &clock, QWidget *parent)
    : QWidget(parent)
    , m_clock(clock)
    , m_header(new PageHeader(this))
    , m_hint(new Notice(this))
    , m_messages(new MessageBar(this))
    , m_view(new PaperView(this))
    , m_print(createButton(tr("Print…"), Look::Secondary, this))
    , m_save(createButton(tr("Save as PDF…"), Look::Secondary, this))
{
    m_messages->hide();
    m_print->setObjectName(QStringLiteral("printFormButton"));
    m_save->setObjectName(QStringLiteral("saveFormButton"));
    m_header->setTitle(tr("Form for signature"));
    m_header->setBackText(tr("The agreement"));
    m_header->addAction(m_save);
    m_header->addAction(m_print);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(grid(4), grid(3), grid(4), grid(3));
    layout->setSpacing(grid(2));
    layout->addWidget(m_header);
    layout->addWidget(m_hint);
    layout->addWidget(m_messages);
    layout->addWidget(m_view, 1);
    connect(m_header, &PageHeader::backRequested, this, &FormPage::backRequested);
    connect(m_header, &PageHeader::primaryTriggered, this, &FormPage::sent);
    connect(m_print, &QPushButton::clicked, this, &FormPage::print);
    connect(m_save, &QPushButton::clicked, this, &FormPage::askWhere);
}

FormPage::~FormPage() = default;

void FormPage::open(const AgreementEntry &agreement)
{
    m_form = std::make_unique<AgreementForm>(agreement, m_clock.today());
    m_isDraft = agreement.state == AgreementState::Draft;
    m_header->setSubtitle(agreement.branch.name + QStringLiteral(" · ") + agreement.reference);
    m_header->setPrimaryText(m_isDraft ? tr("It is out for signature") : QString());
    m_header->primaryButton()->setEnabled(false);
    m_hint->setText(MessageKind::Info,
                    m_isDraft ? tr("Print or save the form, and hand it over to be signed. Then say here that it is "
                                   "out: from then on it cannot be changed.")
                              : tr("This is how the form looks that is signed. The last page is a template for the "
                                   "minutes excerpt."));
    m_messages->dismiss();
    (void)m_view->showPaper(DocumentFormat::Pdf, m_form->pdf()); // which is ours, and can be read
    m_print->setFocus(Qt::OtherFocusReason);
}

void FormPage::close()
{
    m_view->clear();
    m_form.reset();
    m_messages->dismiss();
}

void FormPage::keep(const QString &text)
{
    m_header->primaryButton()->setEnabled(true);
    m_messages->showMessage({.kind = MessageKind::Success, .text = text});
}

void FormPage::print()
{
    askForPrinter(this, [this](QPrinter &printer) {
        if (!m_form)
            return;
        m_form->print(printer);
        keep(tr("The form has been handed to the printer."));
    });
}

void FormPage::askWhere()
{
    askWhereToSave(this,
                   {.title = tr("Save the form"), .fileName = m_form->fileName(), .filter = tr("PDF document (*.pdf)")},
                   [this](const QString &path) {
                       saveTo(path);
                   });
}

void FormPage::saveTo(const QString &path)
{
    if (!m_form)
        return;
    if (savePrivateFile(path, m_form->pdf()))
        keep(tr("The form has been saved."));
    else
        m_messages->showMessage({.kind = MessageKind::Error, .text = fieldText(FieldReason::FileNotWritten)});
}

} // namespace medlem::client
