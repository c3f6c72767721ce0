// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/accounts/letterpanel.h"

#include "client/widgets/errortext.h"
#include "client/widgets/look.h"
#include "client/widgets/messagebar.h"
#include "client/widgets/savedialog.h"

#include <QLabel>
#include <QPainter>
#include <QPrintDialog>
#include <QPrinter>
#include <QPushButton>
#include <QVBoxLayout>

#include <utility>

namespace medlem::client {

namespace {

constexpr int panelWidth = grid(80);
constexpr int pictureWidth = panelWidth - 2 * grid(3) - 16;

} // namespace

LetterPanel::LetterPanel(QWidget *parent)
    : SidePanel(parent)
    , m_messages(new MessageBar(this))
{
    setObjectName(QStringLiteral("letterPanel"));
    setTitle(tr("Letter with the one-time code"));
    setSubtitle(tr("Print it and put it into an envelope. The code is not to be had again when you close this."));
    setPanelWidth(panelWidth);
    // Below the title and not beside the letter, so that it can be seen wherever that is scrolled to.
    auto *column = qobject_cast<QBoxLayout *>(layout());
    Q_ASSERT(column);
    auto *room = new QVBoxLayout;
    room->setContentsMargins(grid(3), grid(1), grid(3), 0);
    room->addWidget(m_messages);
    column->insertLayout(1, room);
    m_messages->hide();
    createFooter();
    connect(this, &SidePanel::closeRequested, this, [this] {
        leave();
    });
}

QPushButton *LetterPanel::addButton(const char *name, const QString &text)
{
    auto *button = createButton(text, Look::Secondary, this);
    button->setObjectName(QLatin1String(name));
    button->setAutoDefault(false);
    addFooterButton(button);
    return button;
}

void LetterPanel::createFooter()
{
    m_print = addButton("printLetterButton", tr("Print…"));
    setLook(m_print, Look::Primary);
    m_save = addButton("saveLetterButton", tr("Save as PDF…"));
    m_close = addButton("closeLetterButton", tr("Close"));
    m_stay = addButton("keepLetterButton", tr("Go back to the letter"));
    m_discard = addButton("discardLetterButton", tr("Close without the letter"));
    setLook(m_discard, Look::Danger);
    connect(m_close, &QPushButton::clicked, this, [this] {
        leave();
    });
    connect(m_save, &QPushButton::clicked, this, &LetterPanel::askWhere);
    connect(m_print, &QPushButton::clicked, this, &LetterPanel::print);
    connect(m_discard, &QPushButton::clicked, this, &LetterPanel::forget);
    connect(m_stay, &QPushButton::clicked, this, [this] {
        m_afterwards = {};
        m_messages->dismiss();
        showFooter(false);
        m_print->setFocus(Qt::OtherFocusReason);
    });
}

void LetterPanel::showFooter(bool isAsking)
{
    for (QPushButton *button : {m_close, m_save, m_print})
        button->setVisible(!isAsking);
    for (QPushButton *button : {m_discard, m_stay})
        button->setVisible(isAsking);
}

void LetterPanel::showLetter(const CodeLetter &letter)
{
    m_letter = letter;
    m_isKept = false;
    m_messages->dismiss();
    showFooter(false);
    preview();
    openPanel();
    m_print->setFocus(Qt::OtherFocusReason);
}

// A picture and no text: nothing of it gets into the clipboard.
void LetterPanel::preview()
{
    const qreal ratio = devicePixelRatioF();
    const QSize size(pictureWidth, pictureWidth * CodeLetter::pageHeight / CodeLetter::pageWidth);
    QImage page(size * ratio, QImage::Format_RGB32);
    page.setDevicePixelRatio(ratio);
    page.fill(Qt::white); // paper, also in the dark
    QPainter painter(&page);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    painter.setWindow(0, 0, CodeLetter::pageWidth, CodeLetter::pageHeight);
    painter.setViewport(QRect(QPoint(), size));
    m_letter->paint(painter);
    painter.end();
    m_picture = new QLabel;
    m_picture->setObjectName(QStringLiteral("letterPicture"));
    m_picture->setAccessibleName(tr("Preview of the letter"));
    m_picture->setPixmap(QPixmap::fromImage(page));
    m_picture->setFrameShape(QFrame::StyledPanel);
    setContent(m_picture);
}

void LetterPanel::print()
{
    auto *printer = new QPrinter(QPrinter::HighResolution);
    printer->setFullPage(true); // the window of an envelope is where it is, whatever margins the printer has
    auto *dialog = new QPrintDialog(printer, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QObject::destroyed, this, [printer] {
        delete printer;
    });
    connect(dialog, qOverload<QPrinter *>(&QPrintDialog::accepted), this, [this](QPrinter *chosen) {
        if (!m_letter)
            return;
        m_letter->print(*chosen);
        keep(tr("The letter has been handed to the printer."));
    });
    dialog->open();
}

void LetterPanel::askWhere()
{
    askWhereToSave(
        this, {.title = tr("Save the letter"), .fileName = m_letter->fileName(), .filter = tr("PDF document (*.pdf)")},
        [this](const QString &path) {
            saveAs(path);
        });
}

void LetterPanel::saveAs(const QString &path)
{
    if (!m_letter)
        return;
    if (const auto saved = m_letter->savePdf(path); !saved)
        m_messages->showMessage({.kind = MessageKind::Error, .text = fieldText(saved.error().fields.first().reason)});
    else
        keep(tr("The letter has been saved. Delete the file when you have printed it."));
}

void LetterPanel::keep(const QString &text)
{
    m_isKept = true;
    m_messages->showMessage({.kind = MessageKind::Success, .text = text});
}

void LetterPanel::leave(std::function<void()> then)
{
    m_afterwards = std::move(then);
    if (!hasUnsavedInput()) {
        forget();
        return;
    }
    m_messages->showMessage({.kind = MessageKind::Warning,
                             .text = tr("The letter has been neither printed nor saved. If you close it, the code is "
                                        "gone and you have to issue another.")});
    showFooter(true);
    m_stay->setFocus(Qt::OtherFocusReason);
}

void LetterPanel::forget()
{
    m_letter.reset();
    if (m_picture)
        m_picture->setPixmap({});
    const auto afterwards = std::exchange(m_afterwards, {});
    m_messages->dismiss();
    closePanel();
    if (afterwards)
        afterwards();
}

} // namespace medlem::client
