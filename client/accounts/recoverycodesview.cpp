// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/accounts/recoverycodesview.h"

#include "client/widgets/errortext.h"
#include "client/widgets/fixedlabel.h"
#include "client/widgets/look.h"
#include "client/widgets/messagebar.h"
#include "client/widgets/savedialog.h"

#include <QCheckBox>
#include <QClipboard>
#include <QFrame>
#include <QGridLayout>
#include <QGuiApplication>
#include <QLabel>
#include <QPrintDialog>
#include <QPrinter>
#include <QPushButton>

namespace medlem::client {

namespace {

constexpr int columns = 2;

}

RecoveryCodesView::RecoveryCodesView(QWidget *parent)
    : RecordEditor(parent)
    , m_messages(new MessageBar(this))
    , m_confirmed(new QCheckBox(tr("I have saved the codes"), this))
    , m_reminder(createLabel(tr("Print, save or copy the codes first, and then tick the box: they are never shown "
                                "again."),
                             TextRole::Caption, this))
{
    m_messages->hide();
    m_confirmed->setObjectName(QStringLiteral("codesSavedBox"));
    m_reminder->setObjectName(QStringLiteral("codesReminderLabel"));
    m_reminder->setProperty("tone", QStringLiteral("error"));
    m_reminder->setWordWrap(true);
    m_reminder->hide();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(grid(2));
    layout->addWidget(createCodes());
    layout->addLayout(createButtons());
    layout->addWidget(m_messages);
    layout->addWidget(m_confirmed);
    layout->addWidget(m_reminder);
    connect(m_confirmed, &QCheckBox::toggled, m_reminder, &QWidget::hide);
    addBox(m_confirmed);
}

QWidget *RecoveryCodesView::createCodes()
{
    auto *frame = new QFrame(this);
    setLook(frame, Look::Card);
    m_codes = new QGridLayout(frame);
    m_codes->setContentsMargins(grid(2), grid(2), grid(2), grid(2));
    m_codes->setHorizontalSpacing(grid(2));
    m_codes->setVerticalSpacing(grid(1));
    return frame;
}

QLayout *RecoveryCodesView::createButtons()
{
    auto *line = new QHBoxLayout;
    line->setSpacing(grid(1));
    const auto add = [this, line](const char *name, const QString &text, auto act) {
        auto *button = createButton(text, Look::Secondary, this);
        button->setObjectName(QLatin1String(name));
        connect(button, &QPushButton::clicked, this, act);
        line->addWidget(button);
    };
    add("printCodesButton", tr("Print …"), &RecoveryCodesView::print);
    add("saveCodesButton", tr("Save as PDF …"), &RecoveryCodesView::savePdf);
    add("copyCodesButton", tr("Copy"), &RecoveryCodesView::copy);
    line->addStretch();
    return line;
}

void RecoveryCodesView::showCodes(const RecoveryPaper &paper)
{
    clear();
    m_paper = paper;
    const auto rows = static_cast<int>((paper.codes.size() + columns - 1) / columns);
    for (int i = 0; i < paper.codes.size(); ++i) {
        auto *code = new FixedLabel(this);
        code->setText(paper.codes.at(i));
        code->setObjectName(QStringLiteral("recoveryCodeLabel"));
        m_codes->addWidget(code, i % rows, i / rows);
    }
    m_confirmed->setChecked(true);
    markUnmodified(); // an answer to nothing yet: what differs from it is unsaved
    m_confirmed->setChecked(false);
}

void RecoveryCodesView::clear()
{
    while (QLayoutItem *item = m_codes->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    m_paper = {};
    m_messages->dismiss();
    m_reminder->hide();
    m_confirmed->setChecked(false);
    markUnmodified();
}

bool RecoveryCodesView::isConfirmed() const
{
    return m_confirmed->isChecked();
}

void RecoveryCodesView::askForConfirmation()
{
    m_reminder->show();
    m_confirmed->setFocus(Qt::OtherFocusReason);
}

QString RecoveryCodesView::leaveWarning() const
{
    return tr("You have not ticked that the codes are saved. They are never shown again.");
}

void RecoveryCodesView::print()
{
    auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    auto *dialog = new QPrintDialog(printer.get(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Print recovery codes"));
    connect(dialog, &QDialog::accepted, this, [this, printer] { // which outlives the dialog
        m_paper.print(*printer);
        m_messages->showMessage({.kind = MessageKind::Success, .text = tr("The codes have been sent to the printer.")});
    });
    dialog->open();
}

void RecoveryCodesView::savePdf()
{
    const SaveDialogWords words{.title = tr("Save the recovery codes"),
                                .fileName = tr("recovery codes.pdf"),
                                .filter = tr("PDF files (*.pdf)")};
    askWhereToSave(this, words, [this](const QString &path) {
        const Result<void> saved = m_paper.savePdf(path);
        if (saved)
            m_messages->showMessage({.kind = MessageKind::Success, .text = tr("The codes have been saved.")});
        else
            m_messages->showMessage(
                {.kind = MessageKind::Error, .text = fieldText(saved.error().fields.first().reason)});
    });
}

void RecoveryCodesView::copy()
{
    QGuiApplication::clipboard()->setText(m_paper.plainText());
    m_messages->showMessage({.kind = MessageKind::Success,
                             .text = tr("The codes have been copied. Paste them where they are kept safe, for example "
                                        "in a password manager.")});
}

} // namespace medlem::client
