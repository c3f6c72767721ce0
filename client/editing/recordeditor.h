// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/core/error.h"

#include <QList>
#include <QMap>
#include <QWidget>

#include <utility>

class QAbstractButton;

namespace medlem::client {

class FormField;

// A form for one record. Knows its fields by the names that FieldErrors use; with them it shows errors at the fields
// and tells whether anything has been written since load(). Knows no server: the page sends.
class RecordEditor : public QWidget
{
    Q_OBJECT

public:
    explicit RecordEditor(QWidget *parent = nullptr);

    // Fields keep their content and can be read and copied.
    void setReadOnly(bool readOnly);
    [[nodiscard]] bool isReadOnly() const { return m_readOnly; }

    [[nodiscard]] bool isModified() const;

    // What stands in the fields, as it was typed, by their names; and back, as if the user had typed it.
    [[nodiscard]] QMap<QString, QString> contents() const;
    virtual void setContents(const QMap<QString, QString> &contents);
    // What is lost, and so asked about, when it is left now.
    [[nodiscard]] virtual QString leaveWarning() const;

    // Takes away the errors shown before, shows these, and moves the focus to the first. Gives back the errors of
    // fields that the form does not have, for the message bar.
    QList<FieldError> showErrors(const QList<FieldError> &errors);
    void focusFirstField();
    void focusField(const QString &name);

Q_SIGNALS:
    void modifiedChanged(bool modified);
    void inputChanged(); // at every keystroke

protected:
    // The sentence beside a field; an editor whose fields need words of their own has them.
    [[nodiscard]] virtual QString errorSentence(const FieldError &error) const;

    // Registers a field under its name; the order is the tab order. The caller lays it out.
    FormField *addField(const QString &name, const QString &label, QWidget *editor);
    [[nodiscard]] FormField *field(const QString &name) const;

    void addBox(QAbstractButton *box); // a field without label and errors

    // Fields of an editor nested in this one, their names with this prefix ("address.").
    void addNested(const QString &prefix, RecordEditor *editor);

    // What stands in the fields now counts as saved; load() ends with it.
    void markUnmodified();

private:
    struct Registered
    {
        QString name;
        QWidget *editor;
        FormField *field; // none around a check box, which bears its own words
        QString loaded;
    };

    [[nodiscard]] static QString keyOf(const Registered &registered);
    void watch(QWidget *editor);
    void tellIfModified();
    [[nodiscard]] bool focusFirstError();

    QList<Registered> m_fields;
    QList<std::pair<QString, RecordEditor *>> m_nested;
    bool m_readOnly = false;
    bool m_toldModified = false;
};

} // namespace medlem::client
