// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/editing/fieldseditor.h"
#include "client/widgets/formfield.h"

#include <QLineEdit>
#include <QVBoxLayout>

namespace medlem::test {

struct Note
{
    QString title;
    QString text;

    bool operator==(const Note &) const = default;
};

// The smallest editor that editing can work with: a title, which must be there, and a text.
class NoteEditor : public client::FieldsEditor<Note>
{
    Q_OBJECT

public:
    explicit NoteEditor(QWidget *parent = nullptr)
        : FieldsEditor(parent)
        , m_title(new QLineEdit(this))
        , m_text(new QLineEdit(this))
    {
        auto *layout = new QVBoxLayout(this);
        layout->addWidget(addField(QStringLiteral("title"), QStringLiteral("Title"), m_title));
        layout->addWidget(addField(QStringLiteral("text"), QStringLiteral("Text"), m_text));
        markUnmodified();
    }

    [[nodiscard]] Result<Note> store() const override
    {
        if (m_title->text().isEmpty())
            return fail(FieldReason::Required, QStringLiteral("title"));
        return Note{.title = m_title->text(), .text = m_text->text()};
    }

    [[nodiscard]] QList<client::RecordField<Note>> describeFields() const override
    {
        return {describe(QStringLiteral("Title"), &Note::title), describe(QStringLiteral("Text"), &Note::text)};
    }

    [[nodiscard]] QString errorAt(const QString &name) const { return field(name)->error(); }

protected:
    void fill(const Note &note) override
    {
        m_title->setText(note.title);
        m_text->setText(note.text);
    }

private:
    static client::RecordField<Note> describe(const QString &label, QString Note::*member)
    {
        return {.label = label,
                .text =
                    [member](const Note &note) {
                        return note.*member;
                    },
                .take =
                    [member](Note &into, const Note &from) {
                        into.*member = from.*member;
                    }};
    }

    QLineEdit *m_title;
    QLineEdit *m_text;
};

} // namespace medlem::test
