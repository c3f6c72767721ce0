// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/imports/savedcolumns.h"

#include "client/api/api.h"
#include "client/widgets/choicebox.h"
#include "client/widgets/errortext.h"
#include "client/widgets/formfield.h"
#include "client/widgets/look.h"
#include "client/widgets/textedit.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>

#include <algorithm>

namespace medlem::client {

namespace {

const QString guessId = QStringLiteral("guess");
constexpr int longestName = 100;

} // namespace

SavedColumns::SavedColumns(Api &api, Columns columns, QWidget *parent)
    : QFrame(parent)
    , m_api(api)
    , m_columns(std::move(columns))
    , m_choice(new ChoiceBox)
    , m_remove(createButton(tr("Remove"), Look::Quiet, this))
    , m_begin(createButton(tr("Save the choices…"), Look::Secondary, this))
    , m_nameField(new FormField(this))
    , m_name(new TextEdit)
    , m_save(createButton(tr("Save"), Look::Primary, this))
    , m_choosing(createChoosing())
    , m_saving(createSaving())
{
    setLook(this, Look::Card);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(grid(3), grid(2), grid(3), grid(2));
    layout->addWidget(m_choosing);
    layout->addWidget(m_saving);
    showList({}, guessId);
    setSaving(false);
}

QWidget *SavedColumns::createChoosing()
{
    auto *part = new QWidget(this);
    auto *caption = createLabel(tr("Choices from"), TextRole::Strong, part);
    m_choice->setObjectName(QStringLiteral("savedColumnsEdit"));
    m_choice->setAccessibleName(tr("Where the choices of columns come from"));
    m_choice->setMinimumWidth(grid(36));
    caption->setBuddy(m_choice);
    m_remove->setObjectName(QStringLiteral("removeSavedButton"));
    m_begin->setObjectName(QStringLiteral("beginSavingButton"));
    auto *line = new QHBoxLayout(part);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(grid(2));
    line->addWidget(caption);
    line->addWidget(m_choice);
    line->addWidget(m_remove);
    line->addStretch();
    line->addWidget(m_begin);
    connect(m_choice, &ChoiceBox::choiceChanged, this, &SavedColumns::choose);
    connect(m_remove, &QPushButton::clicked, this, &SavedColumns::askToRemove);
    connect(m_begin, &QPushButton::clicked, this, [this] {
        setSaving(true);
    });
    return part;
}

QWidget *SavedColumns::createSaving()
{
    auto *part = new QWidget(this);
    m_name->setObjectName(QStringLiteral("savedNameEdit"));
    m_name->setRule(longestName);
    m_nameField->setLabel(tr("Name of the choices"));
    m_nameField->setEditor(m_name);
    m_nameField->setHint(tr("For example the register that the file comes from. The same name again replaces."));
    m_nameField->setRequirement(Requirement::Required);
    m_nameField->setMinimumWidth(grid(44));
    auto *cancel = createButton(tr("Cancel"), Look::Secondary, part);
    cancel->setObjectName(QStringLiteral("cancelSavingButton"));
    m_save->setObjectName(QStringLiteral("saveColumnsButton"));
    auto *buttons = new QHBoxLayout;
    buttons->setContentsMargins(0, fontMetrics().height() + 4, 0, 0); // beside the field and not its label
    buttons->setSpacing(grid(1));
    buttons->addWidget(m_save);
    buttons->addWidget(cancel);
    auto *line = new QHBoxLayout(part);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(grid(2));
    line->addWidget(m_nameField);
    line->addLayout(buttons);
    line->setAlignment(buttons, Qt::AlignTop);
    line->addStretch();
    connect(m_save, &QPushButton::clicked, this, &SavedColumns::save);
    connect(cancel, &QPushButton::clicked, this, [this] {
        setSaving(false);
    });
    return part;
}

void SavedColumns::load()
{
    m_api.send(ListImportMappings{}, this, [this](const Result<ImportMappingList> &reply) {
        if (reply)
            showList(*reply, m_choice->currentId());
        else
            tell(reply.error());
    });
}

void SavedColumns::showList(const ImportMappingList &list, const QString &chosen)
{
    m_saved = list.items;
    m_choice->clear();
    m_choice->addChoice(guessId, tr("The headings of the file"));
    for (const NamedImportMapping &saved : m_saved)
        m_choice->addChoice(saved.id.toString(), saved.name);
    m_choice->setCurrentId(chosen);
    if (m_choice->currentIndex() < 0)
        m_choice->setCurrentIndex(0);
    m_remove->setVisible(this->chosen() != nullptr);
}

void SavedColumns::showGuess()
{
    m_choice->setCurrentId(guessId);
    m_remove->hide();
}

const NamedImportMapping *SavedColumns::chosen() const
{
    const auto found = std::find_if(m_saved.begin(), m_saved.end(), [this](const NamedImportMapping &saved) {
        return saved.id.toString() == m_choice->currentId();
    });
    return found == m_saved.end() ? nullptr : &*found;
}

void SavedColumns::choose()
{
    const NamedImportMapping *saved = chosen();
    m_remove->setVisible(saved != nullptr);
    if (saved)
        Q_EMIT savedChosen(saved->columns);
    else
        Q_EMIT guessChosen();
}

void SavedColumns::setSaving(bool saving)
{
    m_choosing->setVisible(!saving);
    m_saving->setVisible(saving);
    m_nameField->setError({});
    if (!saving) {
        m_begin->setFocus(Qt::OtherFocusReason);
        return;
    }
    m_name->setText(chosen() ? chosen()->name : QString());
    m_name->selectAll();
    m_name->setFocus(Qt::OtherFocusReason);
}

void SavedColumns::save()
{
    if (!m_name->check() || !m_save->isEnabled())
        return;
    m_save->setEnabled(false);
    const SaveImportMapping request{.body = {.name = m_name->valueText(), .columns = m_columns()}};
    m_api.send(request, this, [this](const Result<NamedImportMapping> &reply) {
        m_save->setEnabled(true);
        if (!reply) {
            for (const FieldError &field : reply.error().fields) {
                if (field.field == QLatin1String("name"))
                    m_nameField->setError(fieldText(field.reason));
            }
            if (!m_nameField->hasError())
                tell(reply.error());
            return;
        }
        ImportMappingList list{.items = m_saved};
        list.items.removeIf([&reply](const NamedImportMapping &saved) {
            return saved.id == reply->id || saved.name == reply->name;
        });
        list.items.append(*reply);
        showList(list, reply->id.toString());
        setSaving(false);
        Q_EMIT message({.kind = MessageKind::Success, .text = tr("The choices of columns have been saved.")});
        load();
    });
}

void SavedColumns::askToRemove()
{
    const NamedImportMapping *saved = chosen();
    if (!saved)
        return;
    Q_EMIT message({.kind = MessageKind::Warning,
                    .text = tr("Remove the saved choices %1?").arg(saved->name),
                    .actionText = tr("Remove"),
                    .action = [this, id = saved->id] {
                        remove(id);
                    }});
}

void SavedColumns::remove(const ImportMappingId &id)
{
    m_api.send(RemoveImportMapping{.importMappingId = id}, this, [this, id](const Result<NoContent> &reply) {
        if (!reply && reply.error().code != ErrorCode::NotFound) {
            tell(reply.error());
            return;
        }
        ImportMappingList list{.items = m_saved};
        list.items.removeIf([&id](const NamedImportMapping &saved) {
            return saved.id == id;
        });
        showList(list, guessId); // the columns stay as they are
    });
}

// The keys of the little form, before they mean going on or leaving.
void SavedColumns::keyPressEvent(QKeyEvent *event)
{
    const bool isReturn = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (m_name->hasFocus() && isReturn)
        save();
    else if (m_saving->isVisibleTo(this) && event->key() == Qt::Key_Escape)
        setSaving(false);
    else
        QFrame::keyPressEvent(event);
}

void SavedColumns::tell(const Error &error)
{
    Q_EMIT message({.kind = MessageKind::Error, .text = errorText(error)});
}

} // namespace medlem::client
