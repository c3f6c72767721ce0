// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/access/paperpage.h"

#include "client/access/accesserror.h"
#include "client/access/agreementtext.h"
#include "client/access/paperdownload.h"
#include "client/access/paperview.h"
#include "client/access/privatefile.h"
#include "client/widgets/datetext.h"
#include "client/widgets/errortext.h"
#include "client/widgets/look.h"
#include "client/widgets/notice.h"
#include "client/widgets/pageheader.h"
#include "client/widgets/printing.h"
#include "client/widgets/progresspanel.h"
#include "client/widgets/savedialog.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace medlem::client {

PaperPage::PaperPage(Api &api, QWidget *parent)
    : QWidget(parent)
    , m_header(new PageHeader(this))
    , m_warning(new Notice(this))
    , m_messages(new MessageBar(this))
    , m_progress(new ProgressPanel(this))
    , m_view(new PaperView(this))
    , m_download(new PaperDownload(api, this))
{
    m_messages->hide();
    m_header->setBackText(tr("The agreement"));
    m_print = addAction("printPaperButton", tr("Print…"));
    m_save = addAction("savePaperButton", tr("Save…"));
    createBody();
    connect(m_header, &PageHeader::backRequested, this, &PaperPage::backRequested);
    connect(m_progress, &ProgressPanel::cancelRequested, this, &PaperPage::backRequested);
    connect(m_print, &QPushButton::clicked, this, &PaperPage::print);
    connect(m_save, &QPushButton::clicked, this, &PaperPage::askWhere);
    connect(m_download, &PaperDownload::changed, this, [this] {
        m_progress->setPercent(m_download->percent());
    });
    connect(m_download, &PaperDownload::done, this, &PaperPage::showContent);
    connect(m_download, &PaperDownload::failed, this, &PaperPage::showFailure);
    connect(m_view, &PaperView::failed, this, [this] {
        showFailure(invalidValue(FieldReason::FileDamaged, QStringLiteral("file")));
    });
    setReady(false);
}

QPushButton *PaperPage::addAction(const char *name, const QString &text)
{
    auto *button = createButton(text, Look::Secondary, this);
    button->setObjectName(QLatin1String(name));
    m_header->addAction(button);
    return button;
}

void PaperPage::createBody()
{
    m_progress->setHeading(tr("Reading the paper"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(grid(4), grid(3), grid(4), grid(3));
    layout->setSpacing(grid(2));
    layout->addWidget(m_header);
    layout->addWidget(m_warning);
    layout->addWidget(m_messages);
    layout->addWidget(m_progress);
    layout->addWidget(m_view, 1);
    layout->addStretch();
}

void PaperPage::open(const AgreementEntry &agreement, const DocumentEntry &document)
{
    close();
    m_document = document;
    m_header->setTitle(documentKindText(document.kind));
    m_header->setSubtitle(
        tr("%1 · %2 · registered %3 by %4")
            .arg(agreement.branch.name, document.fileName, dateTimeText(document.registeredAt), document.registeredBy));
    m_warning->setText(MessageKind::Warning,
                       document.hasActiveContent
                           ? tr("This PDF holds something that wants to run, open or send. Here it is only drawn, and "
                                "nothing happens. Do not open a saved copy in another program unless you know the "
                                "sender.")
                           : QString());
    m_progress->setPercent(0);
    m_progress->show();
    m_download->start(document);
}

void PaperPage::close()
{
    m_download->stop();
    m_view->clear();
    m_content.clear();
    m_document.reset();
    m_messages->dismiss();
    setReady(false);
}

void PaperPage::setReady(bool ready)
{
    m_view->setVisible(ready);
    m_progress->hide();
    m_print->setEnabled(ready);
    m_save->setEnabled(ready);
}

void PaperPage::showContent(const QByteArray &content)
{
    m_content = content;
    setReady(true);
    if (const auto shown = m_view->showPaper(m_document->format, content); !shown) {
        showFailure(shown.error());
        return;
    }
    m_view->paper()->setFocus(Qt::OtherFocusReason);
}

void PaperPage::showFailure(const Error &error)
{
    if (!m_document)
        return;
    setReady(false);
    const bool isDamaged = error.code == ErrorCode::Invalid;
    m_messages->showMessage({.kind = MessageKind::Error,
                             .text = isDamaged
                                         ? tr("The paper cannot be shown: its file is damaged. Register it again.")
                                         : accessErrorText(error),
                             .actionText = isDamaged ? QString() : tr("Try again"),
                             .action = [this, document = *m_document] {
                                 m_messages->dismiss();
                                 m_progress->show();
                                 m_download->start(document);
                             }});
}

void PaperPage::askWhere()
{
    askWhereToSave(this,
                   {.title = tr("Save the paper"), .fileName = m_document->fileName, .filter = tr("All files (*)")},
                   [this](const QString &path) {
                       saveTo(path);
                   });
}

void PaperPage::saveTo(const QString &path)
{
    if (m_content.isEmpty())
        return;
    const bool isSaved = savePrivateFile(path, m_content);
    m_messages->showMessage({.kind = isSaved ? MessageKind::Success : MessageKind::Error,
                             .text = isSaved ? tr("The paper has been saved. Delete the file when you no longer need "
                                                  "it.")
                                             : fieldText(FieldReason::FileNotWritten)});
}

void PaperPage::print()
{
    askForPrinter(this, [this](QPrinter &printer) {
        m_view->print(printer);
        m_messages->showMessage(
            {.kind = MessageKind::Success, .text = tr("The paper has been handed to the printer.")});
    });
}

} // namespace medlem::client
