// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/editing/editpanel.h"

#include "client/widgets/busyindicator.h"
#include "client/widgets/codeprompt.h"
#include "client/widgets/errortext.h"
#include "client/widgets/look.h"
#include "client/widgets/offerbar.h"

#include <QApplication>
#include <QPushButton>
#include <QRadioButton>
#include <QShortcut>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace medlem::client {

EditPanel::EditPanel(QWidget *parent)
    : SidePanel(parent)
    , m_messages(new MessageBar(this))
    , m_offer(new OfferBar(this))
    , m_indicator(new BusyIndicator(this))
{
    setObjectName(QStringLiteral("editPanel"));
    // Below the title and not among the fields, so that it can be seen wherever the form is scrolled to.
    auto *column = qobject_cast<QBoxLayout *>(layout());
    Q_ASSERT(column);
    auto *room = new QVBoxLayout;
    room->setContentsMargins(grid(3), grid(1), grid(3), 0);
    room->addWidget(m_offer);
    room->addWidget(m_messages);
    column->insertLayout(1, room);
    m_messages->hide();
    createFooter();
    addFooterButton(m_indicator);
    for (const QKeySequence &keys : {QKeySequence(QKeySequence::Save), QKeySequence(Qt::CTRL | Qt::Key_Return),
                                     QKeySequence(Qt::CTRL | Qt::Key_Enter)}) {
        auto *shortcut = new QShortcut(keys, this);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        shortcut->setAutoRepeat(false); // held down it must not also press what comes next
        connect(shortcut, &QShortcut::activated, this, &EditPanel::save);
    }
    connect(this, &SidePanel::closeRequested, this, [this] {
        leave();
    });
    m_patience.setSingleShot(true);
    m_patience.setInterval(std::chrono::seconds(5));
    connect(&m_patience, &QTimer::timeout, this, &EditPanel::offerToStop);
}

QPushButton *EditPanel::addButton(const QString &name, const QString &text, Footer footer)
{
    auto *button = createButton(text, Look::Secondary, this);
    button->setObjectName(name);
    button->setAutoDefault(false);
    addFooterButton(button);
    m_buttons.append({footer, button});
    return button;
}

void EditPanel::createFooter()
{
    m_save = addButton(QStringLiteral("saveButton"), tr("Save"), Footer::Editing);
    m_save->setToolTip(tr("Save (Ctrl+S)"));
    setLook(m_save, Look::Primary);
    connect(m_save, &QPushButton::clicked, this, &EditPanel::save);
    auto *cancel = addButton(QStringLiteral("cancelButton"), tr("Cancel"), Footer::Editing);
    connect(cancel, &QPushButton::clicked, this, [this] {
        leave();
    });

    m_keep = addButton(QStringLiteral("keepEditingButton"), tr("Keep editing"), Footer::Asking);
    connect(m_keep, &QPushButton::clicked, this, &EditPanel::keepEditing);
    auto *discard = addButton(QStringLiteral("discardButton"), tr("Close without saving"), Footer::Asking);
    setLook(discard, Look::Danger);
    connect(discard, &QPushButton::clicked, this, &EditPanel::finish);

    auto *choose = addButton(QStringLiteral("saveChoicesButton"), tr("Save my choices"), Footer::Choosing);
    setLook(choose, Look::Primary);
    connect(choose, &QPushButton::clicked, this, &EditPanel::save);
    auto *back = addButton(QStringLiteral("backToFormButton"), tr("Keep editing"), Footer::Choosing);
    connect(back, &QPushButton::clicked, this, &EditPanel::returnToForm);
    showFooter(Footer::Editing);
}

void EditPanel::showFooter(Footer footer)
{
    m_footer = footer;
    for (const auto &[where, button] : std::as_const(m_buttons))
        button->setVisible(where == footer);
}

// Two versions side by side need more room than a form.
void EditPanel::showForm(bool shown)
{
    m_editor->setVisible(shown);
    m_comparison->setVisible(!shown);
    setPanelWidth(shown ? formWidth : grid(88));
}

void EditPanel::edit(const QString &title, RecordEditor *editor)
{
    setTitle(title);
    m_title = title;
    setSubtitle({});
    setSaveText(tr("Save"));
    m_editor = editor;
    auto *content = new QWidget;
    m_comparison = new ComparisonTable(content);
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(editor);
    layout->addWidget(m_comparison);
    setContent(content);
    showForm(true);
    m_afterwards = {};
    m_isStoppable = false;
    setBusy(false);
    m_messages->dismiss();
    showFooter(Footer::Editing);
    openPanel();
}

void EditPanel::keepDraft(const DraftPlace &place, Version version)
{
    if (!m_drafts || place.form.isEmpty())
        return;
    m_keeper = new DraftKeeper(*m_drafts, *m_editor, *m_offer, {.place = place, .title = m_title, .version = version},
                               m_editor);
    connect(m_keeper, &DraftKeeper::chosen, this, &EditPanel::draftChosen);
    m_keeper->start();
    if (m_keeper->isOffering())
        m_offer->setFocus(Qt::OtherFocusReason);
}

void EditPanel::setSaveText(const QString &text)
{
    m_save->setText(text);
}

bool EditPanel::hasUnsavedInput() const
{
    return isOpen() && m_editor && m_editor->isModified();
}

void EditPanel::leave(std::function<void()> then)
{
    if (m_busy)
        return; // the answer is on its way and decides
    m_afterwards = std::move(then);
    if (!hasUnsavedInput()) {
        finish();
        return;
    }
    m_messages->showMessage({.kind = MessageKind::Warning, .text = m_editor->leaveWarning()});
    showFooter(Footer::Asking);
    m_keep->setFocus(Qt::OtherFocusReason);
}

void EditPanel::finish()
{
    const auto afterwards = std::exchange(m_afterwards, {});
    if (m_keeper)
        m_keeper->discard();
    setBusy(false);
    m_messages->dismiss();
    closePanel();
    Q_EMIT finished();
    if (afterwards)
        afterwards();
}

void EditPanel::keepEditing()
{
    m_afterwards = {};
    m_messages->dismiss();
    if (showsConflict())
        showFooter(Footer::Choosing);
    else
        returnToForm();
}

void EditPanel::returnToForm()
{
    showForm(true);
    m_messages->dismiss();
    showFooter(Footer::Editing);
    m_editor->focusFirstField();
}

void EditPanel::save()
{
    if (m_busy || !isOpen() || m_footer == Footer::Asking || (m_keeper && m_keeper->isOffering()))
        return;
    if (showsConflict())
        Q_EMIT choicesMade(m_comparison->choices());
    else
        Q_EMIT saveRequested();
}

void EditPanel::setBusy(bool busy)
{
    const bool isNews = busy != m_busy;
    m_busy = busy;
    if (auto *pressed = qobject_cast<QPushButton *>(QApplication::focusWidget()); busy && isAncestorOf(pressed)) {
        m_focusBeforeBusy = pressed;
        setFocus(Qt::OtherFocusReason); // disabled, the button would pass it on, out of the panel
    }
    m_indicator->setBusy(busy);
    for (const auto &[where, button] : std::as_const(m_buttons))
        button->setEnabled(!busy);
    if (m_comparison)
        m_comparison->setEnabled(!busy);
    if (m_editor)
        m_editor->setReadOnly(busy);
    if (isNews && (busy || m_offersToStop))
        m_messages->dismiss();
    m_offersToStop = false;
    if (busy && m_isStoppable)
        m_patience.start();
    else
        m_patience.stop();
    if (!busy && m_focusBeforeBusy && hasFocus())
        m_focusBeforeBusy->setFocus(Qt::OtherFocusReason);
    if (isNews)
        Q_EMIT busyChanged(busy);
}

// Whoever is asked for a code meanwhile does not wait for the server.
void EditPanel::offerToStop()
{
    const QList<CodePrompt *> prompts = window()->findChildren<CodePrompt *>();
    const bool isAsked = std::any_of(prompts.begin(), prompts.end(), [](const CodePrompt *prompt) {
        return prompt->isVisible();
    });
    if (isAsked) {
        m_patience.start();
        return;
    }
    m_offersToStop = true;
    m_messages->showMessage({.kind = MessageKind::Info,
                             .text = tr("The server has not answered yet."),
                             .actionText = tr("Stop waiting"),
                             .action = [this] {
                                 stopWaiting();
                             }});
}

// It may have arrived all the same, as after a lost answer; saving again does nothing twice.
void EditPanel::stopWaiting()
{
    if (!m_busy)
        return;
    Q_EMIT waitingStopped();
    showError(makeError(ErrorCode::Timeout));
}

bool EditPanel::isWorthRetrying(ErrorCode code)
{
    return code == ErrorCode::Unreachable || code == ErrorCode::Timeout || code == ErrorCode::Unavailable ||
           code == ErrorCode::TooManyRequests || code == ErrorCode::Internal;
}

void EditPanel::showError(const Error &error)
{
    setBusy(false);
    Message message{.kind = MessageKind::Error, .text = errorText(error)};
    if (!error.fields.isEmpty()) {
        if (showsConflict())
            returnToForm();
        const QList<FieldError> elsewhere = m_editor->showErrors(error.fields);
        for (const FieldError &unplaced : elsewhere)
            message.text += QLatin1Char(' ') + fieldText(unplaced.reason);
    }
    revealFocus();
    if (isWorthRetrying(error.code)) {
        message.actionText = tr("Try again");
        message.action = [this] {
            save();
        };
    }
    m_messages->showMessage(message);
}

void EditPanel::showMessage(const Message &message)
{
    m_messages->showMessage(message);
}

void EditPanel::showConflict(const QList<ComparisonRow> &rows)
{
    setBusy(false);
    m_comparison->setRows(rows);
    showForm(false);
    m_messages->showMessage(
        {.kind = MessageKind::Warning, .text = tr("Somebody else has saved a change meanwhile. Choose what to keep.")});
    showFooter(Footer::Choosing);
    if (auto *first = m_comparison->findChild<QRadioButton *>())
        first->setFocus(Qt::OtherFocusReason);
}

bool EditPanel::showsConflict() const
{
    return m_comparison && m_comparison->isVisibleTo(this);
}

} // namespace medlem::client
