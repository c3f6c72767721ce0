// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QLabel;
class QVBoxLayout;

namespace medlem::client {

enum class Requirement
{
    Optional,
    Required,
};

// One field of a form: label above, editor, hint or error below. A ValueEdit's own sentences appear here by themselves;
// setError is for what the server says. Screen readers hear label, hint and error at the editor.
class FormField : public QWidget
{
    Q_OBJECT

public:
    explicit FormField(QWidget *parent = nullptr);
    FormField(const QString &label, QWidget *editor, QWidget *parent = nullptr);

    void setLabel(const QString &label);
    void setEditor(QWidget *editor); // takes it over
    void setHint(const QString &hint);
    void setRequirement(Requirement requirement);
    void setError(const QString &error); // empty: none

    [[nodiscard]] QWidget *editor() const { return m_editor; }
    [[nodiscard]] QString error() const;
    [[nodiscard]] bool hasError() const { return !error().isEmpty(); }

private:
    void renderLabel();
    void describeEditor();

    QString m_labelText;
    Requirement m_requirement = Requirement::Optional;
    QVBoxLayout *m_layout;
    QLabel *m_label;
    QWidget *m_editor = nullptr;
    QLabel *m_hint;
    QWidget *m_errorLine;
    QLabel *m_error;
};

} // namespace medlem::client
