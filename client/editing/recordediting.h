// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/editing/comparison.h"
#include "client/editing/editingsteps.h"
#include "client/editing/editpanel.h"

#include <functional>
#include <optional>
#include <utility>

namespace medlem::client {

// Edits one record in a panel from opening to saved: check, send, show errors, and when somebody else has saved
// meanwhile, read theirs, let the user choose field by field, and send again. Lives as long as its editor.
template <class Fields>
class RecordEditing final : public QObject
{
public:
    // The editor holds what the user starts from; base is what the server has, which is the same unless the user
    // begins with a suggestion.
    static void begin(EditPanel &panel, const QString &title, FieldsEditor<Fields> *editor, Versioned<Fields> base,
                      EditingSteps<Fields> steps)
    {
        auto *editing = new RecordEditing(panel, editor, std::move(base), std::move(steps));
        panel.edit(title, editor);
        connect(&panel, &EditPanel::draftChosen, editing, &RecordEditing::goOnWith);
        connect(&panel, &EditPanel::saveRequested, editing, &RecordEditing::saveInput);
        connect(&panel, &EditPanel::choicesMade, editing, [editing](const QList<ComparisonSide> &choices) {
            editing->saveChoices(choices);
        });
        connect(&panel, &EditPanel::waitingStopped, editing, [editing] {
            delete editing->m_attempt;
        });
        panel.setStoppable(true);
        connect(&panel, &EditPanel::finished, editing, &QObject::deleteLater);
        panel.keepDraft(editing->m_steps.place, editing->m_base.version);
    }

private:
    RecordEditing(EditPanel &panel, FieldsEditor<Fields> *editor, Versioned<Fields> base, EditingSteps<Fields> steps)
        : QObject(editor)
        , m_panel(panel)
        , m_editor(editor)
        , m_base(std::move(base))
        , m_steps(std::move(steps))
    {
    }

    // When somebody else has saved since the draft was begun, the user chooses at once, as after a stale save.
    void goOnWith(const Draft &draft)
    {
        const bool isStale = m_steps.read && draft.version != m_base.version;
        m_editor->setContents(draft.base);
        const Result<Fields> begun = m_editor->store();
        m_editor->setContents(draft.contents);
        m_panel.revealFocus();
        if (!isStale)
            return;
        const Versioned<Fields> theirs = m_base;
        m_base = {.version = draft.version, .fields = begun.value_or(theirs.fields)};
        if (const Result<Fields> mine = m_editor->store())
            compare(*mine, theirs);
        else
            m_panel.showMessage({.kind = MessageKind::Warning,
                                 .text = EditPanel::tr("Somebody else has saved a change since. When you save, you "
                                                       "choose what to keep.")});
    }

    void saveInput()
    {
        const Result<Fields> input = m_editor->store();
        if (input)
            send(*input);
        else
            m_panel.showError(input.error());
    }

    void saveChoices(const QList<ComparisonSide> &choices)
    {
        const Fields merged = m_comparison->merged(choices);
        m_base = *m_theirs;
        m_editor->load(m_base.fields);
        m_editor->replaceInput(merged);
        send(merged);
    }

    void send(const Fields &fields)
    {
        m_editor->showErrors({});
        m_panel.setBusy(true);
        delete m_attempt;
        m_attempt = new QObject(this);
        m_steps.save({.version = m_base.version, .fields = fields}, m_attempt,
                     [this, fields, attempt = m_attempt](const Result<Versioned<Fields>> &saved) {
                         if (!attempt)
                             return;
                         if (saved)
                             finish(*saved);
                         else if (saved.error().code == ErrorCode::Stale && m_steps.read)
                             readTheirs(fields);
                         else
                             m_panel.showError(saved.error());
                     });
    }

    void finish(const Versioned<Fields> &saved)
    {
        const auto tell = m_steps.saved; // closing may delete this object
        m_panel.finish();
        if (tell)
            tell(saved);
    }

    void readTheirs(const Fields &mine)
    {
        m_steps.read(m_attempt, [this, mine](const Result<Versioned<Fields>> &theirs) {
            if (theirs)
                compare(mine, *theirs);
            else
                m_panel.showError(theirs.error());
        });
    }

    void compare(const Fields &mine, const Versioned<Fields> &theirs)
    {
        m_theirs = theirs;
        m_comparison.emplace(m_editor->describeFields(), m_base.fields, mine, theirs.fields);
        if (!m_comparison->rows().isEmpty()) {
            m_panel.showConflict(m_comparison->rows());
            return;
        }
        // Both have come to the same: there is nothing to choose, nor to save.
        finish(theirs);
    }

    EditPanel &m_panel;
    QPointer<QObject> m_attempt; // to save, with what it reads; gone, its answer concerns nobody
    FieldsEditor<Fields> *m_editor;
    Versioned<Fields> m_base;
    EditingSteps<Fields> m_steps;
    std::optional<Versioned<Fields>> m_theirs;
    std::optional<Comparison<Fields>> m_comparison;
};

} // namespace medlem::client
