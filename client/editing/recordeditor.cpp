// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/editing/recordeditor.h"

#include "client/widgets/choicebox.h"
#include "client/widgets/errortext.h"
#include "client/widgets/formfield.h"
#include "client/widgets/keptcontent.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSpinBox>

#include <algorithm>

namespace medlem::client {

namespace {

// What stands in an editor, in a form that can be compared.
QString contentOf(const QWidget *editor)
{
    if (const auto *kept = dynamic_cast<const KeptContent *>(editor))
        return kept->keptContent();
    if (const auto *line = qobject_cast<const QLineEdit *>(editor))
        return line->text();
    if (const auto *lines = qobject_cast<const QPlainTextEdit *>(editor))
        return lines->toPlainText();
    if (const auto *choice = qobject_cast<const ChoiceBox *>(editor))
        return choice->currentId();
    if (const auto *box = qobject_cast<const QComboBox *>(editor))
        return box->currentText();
    if (const auto *number = qobject_cast<const QSpinBox *>(editor))
        return number->text();
    if (const auto *button = qobject_cast<const QAbstractButton *>(editor))
        return button->isChecked() ? QStringLiteral("1") : QString();
    return {};
}

void setContentOf(QWidget *editor, const QString &content)
{
    if (auto *kept = dynamic_cast<KeptContent *>(editor))
        kept->setKeptContent(content);
    else if (auto *line = qobject_cast<QLineEdit *>(editor))
        line->setText(content);
    else if (auto *lines = qobject_cast<QPlainTextEdit *>(editor))
        lines->setPlainText(content);
    else if (auto *choice = qobject_cast<ChoiceBox *>(editor))
        choice->setCurrentId(content);
    else if (auto *box = qobject_cast<QComboBox *>(editor))
        box->setCurrentText(content);
    else if (auto *number = qobject_cast<QSpinBox *>(editor))
        number->setValue(number->locale().toInt(content));
    else if (auto *button = qobject_cast<QAbstractButton *>(editor))
        button->setChecked(!content.isEmpty());
}

void setEditorReadOnly(QWidget *editor, bool readOnly)
{
    if (auto *line = qobject_cast<QLineEdit *>(editor))
        line->setReadOnly(readOnly);
    else if (auto *lines = qobject_cast<QPlainTextEdit *>(editor))
        lines->setReadOnly(readOnly);
    else if (auto *number = qobject_cast<QAbstractSpinBox *>(editor))
        number->setReadOnly(readOnly);
    else
        editor->setEnabled(!readOnly);
}

} // namespace

RecordEditor::RecordEditor(QWidget *parent)
    : QWidget(parent)
{
}

FormField *RecordEditor::addField(const QString &name, const QString &label, QWidget *editor)
{
    auto *field = new FormField(label, editor, this);
    field->setObjectName(name + QStringLiteral("Field"));
    if (editor->objectName().isEmpty())
        editor->setObjectName(name + QStringLiteral("Edit"));
    m_fields.append({.name = name, .editor = editor, .field = field, .loaded = contentOf(editor)});
    watch(editor);
    return field;
}

void RecordEditor::addBox(QAbstractButton *box)
{
    m_fields.append({.name = {}, .editor = box, .field = nullptr, .loaded = contentOf(box)});
    watch(box);
}

FormField *RecordEditor::field(const QString &name) const
{
    const auto found = std::find_if(m_fields.begin(), m_fields.end(), [&name](const Registered &registered) {
        return registered.name == name;
    });
    return found == m_fields.end() ? nullptr : found->field;
}

void RecordEditor::addNested(const QString &prefix, RecordEditor *editor)
{
    m_nested.append({prefix, editor});
    connect(editor, &RecordEditor::modifiedChanged, this, &RecordEditor::tellIfModified);
    connect(editor, &RecordEditor::inputChanged, this, &RecordEditor::inputChanged);
}

void RecordEditor::watch(QWidget *editor)
{
    if (auto *line = qobject_cast<QLineEdit *>(editor))
        connect(line, &QLineEdit::textChanged, this, &RecordEditor::tellIfModified);
    else if (auto *lines = qobject_cast<QPlainTextEdit *>(editor))
        connect(lines, &QPlainTextEdit::textChanged, this, &RecordEditor::tellIfModified);
    else if (auto *box = qobject_cast<QComboBox *>(editor)) {
        connect(box, &QComboBox::currentIndexChanged, this, &RecordEditor::tellIfModified);
        connect(box, &QComboBox::editTextChanged, this, &RecordEditor::tellIfModified);
    } else if (auto *number = qobject_cast<QSpinBox *>(editor))
        connect(number, &QSpinBox::textChanged, this, &RecordEditor::tellIfModified);
    else if (auto *button = qobject_cast<QAbstractButton *>(editor))
        connect(button, &QAbstractButton::toggled, this, &RecordEditor::tellIfModified);
}

void RecordEditor::setReadOnly(bool readOnly)
{
    m_readOnly = readOnly;
    for (const Registered &registered : m_fields)
        setEditorReadOnly(registered.editor, readOnly);
    for (const auto &[prefix, editor] : m_nested)
        editor->setReadOnly(readOnly);
}

bool RecordEditor::isModified() const
{
    const auto isChanged = [](const Registered &registered) {
        return contentOf(registered.editor) != registered.loaded;
    };
    const auto isNestedModified = [](const auto &nested) {
        return nested.second->isModified();
    };
    return std::any_of(m_fields.begin(), m_fields.end(), isChanged) ||
           std::any_of(m_nested.begin(), m_nested.end(), isNestedModified);
}

// A check box has no name among the fields.
QString RecordEditor::keyOf(const Registered &registered)
{
    return registered.name.isEmpty() ? registered.editor->objectName() : registered.name;
}

QMap<QString, QString> RecordEditor::contents() const
{
    QMap<QString, QString> contents;
    for (const Registered &registered : m_fields)
        contents.insert(keyOf(registered), contentOf(registered.editor));
    for (const auto &[prefix, editor] : m_nested) {
        const QMap<QString, QString> theirs = editor->contents();
        for (auto field = theirs.begin(); field != theirs.end(); ++field)
            contents.insert(prefix + field.key(), field.value());
    }
    return contents;
}

// In the order of the form: what is chosen above decides what there is to choose below.
void RecordEditor::setContents(const QMap<QString, QString> &contents)
{
    for (const Registered &registered : m_fields) {
        const auto content = contents.find(keyOf(registered));
        if (content != contents.end())
            setContentOf(registered.editor, *content);
    }
    for (const auto &[prefix, editor] : m_nested) {
        QMap<QString, QString> theirs;
        for (auto field = contents.begin(); field != contents.end(); ++field) {
            if (field.key().startsWith(prefix))
                theirs.insert(field.key().mid(prefix.size()), field.value());
        }
        editor->setContents(theirs);
    }
}

QList<FieldError> RecordEditor::showErrors(const QList<FieldError> &errors)
{
    QList<FieldError> rest = errors;
    for (const Registered &registered : m_fields) {
        const auto isHere = [&registered](const FieldError &candidate) {
            return candidate.field == registered.name;
        };
        const auto error = std::find_if(errors.begin(), errors.end(), isHere);
        if (registered.field)
            registered.field->setError(error == errors.end() ? QString() : errorSentence(*error));
        rest.removeIf(isHere);
    }
    for (const auto &[prefix, editor] : m_nested) {
        QList<FieldError> theirs;
        for (const FieldError &error : std::as_const(rest)) {
            if (error.field.startsWith(prefix))
                theirs.append({.field = error.field.mid(prefix.size()), .reason = error.reason});
        }
        rest.removeIf([&prefix = prefix](const FieldError &error) {
            return error.field.startsWith(prefix);
        });
        rest += editor->showErrors(theirs);
    }
    (void)focusFirstError();
    return rest;
}

QString RecordEditor::errorSentence(const FieldError &error) const
{
    return fieldText(error.reason);
}

QString RecordEditor::leaveWarning() const
{
    return tr("You have unsaved changes.");
}

void RecordEditor::focusFirstField()
{
    if (!m_fields.isEmpty())
        m_fields.first().editor->setFocus(Qt::OtherFocusReason);
    else if (!m_nested.isEmpty())
        m_nested.first().second->focusFirstField();
}

void RecordEditor::focusField(const QString &name)
{
    if (FormField *wanted = field(name))
        wanted->editor()->setFocus(Qt::OtherFocusReason);
}

bool RecordEditor::focusFirstError()
{
    for (const Registered &registered : m_fields) {
        if (registered.field && registered.field->hasError()) {
            registered.editor->setFocus(Qt::OtherFocusReason);
            return true;
        }
    }
    return std::any_of(m_nested.begin(), m_nested.end(), [](const auto &nested) {
        return nested.second->focusFirstError();
    });
}

void RecordEditor::markUnmodified()
{
    for (Registered &registered : m_fields)
        registered.loaded = contentOf(registered.editor);
    for (const auto &[prefix, editor] : m_nested)
        editor->markUnmodified();
    tellIfModified();
}

void RecordEditor::tellIfModified()
{
    Q_EMIT inputChanged();
    const bool modified = isModified();
    if (modified == m_toldModified)
        return;
    m_toldModified = modified;
    Q_EMIT modifiedChanged(modified);
}

} // namespace medlem::client
