// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/widgets/formfield.h"

#include "client/widgets/announcement.h"
#include "client/widgets/countryedit.h"
#include "client/widgets/findbox.h"
#include "client/widgets/icon.h"
#include "client/widgets/iconlabel.h"
#include "client/widgets/look.h"
#include "client/widgets/municipalityedit.h"
#include "client/widgets/valueedit.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace medlem::client {

FormField::FormField(QWidget *parent)
    : QWidget(parent)
    , m_layout(new QVBoxLayout(this))
    , m_label(createLabel({}, TextRole::Strong, this))
    , m_hint(createLabel({}, TextRole::Caption, this))
    , m_errorLine(new QWidget(this))
    , m_error(createLabel({}, TextRole::Caption, m_errorLine))
{
    m_label->setObjectName(QStringLiteral("fieldLabel"));
    m_hint->setWordWrap(true);
    m_hint->hide();
    m_error->setObjectName(QStringLiteral("fieldErrorLabel"));
    m_error->setProperty("tone", QStringLiteral("error"));
    m_error->setWordWrap(true);

    auto *mark = new IconLabel(m_errorLine);
    mark->setIconSize({16, 16});
    mark->setIcon(icon(IconName::Error, ColorRole::Error));
    auto *errorLayout = new QHBoxLayout(m_errorLine);
    errorLayout->setContentsMargins(0, 0, 0, 0);
    errorLayout->setSpacing(4);
    errorLayout->addWidget(mark, 0, Qt::AlignTop);
    errorLayout->addWidget(m_error, 1);
    m_errorLine->hide();

    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(4);
    m_layout->addWidget(m_label);
    m_layout->addWidget(m_hint);
    m_layout->addWidget(m_errorLine);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
}

FormField::FormField(const QString &label, QWidget *editor, QWidget *parent)
    : FormField(parent)
{
    setLabel(label);
    setEditor(editor);
}

void FormField::setLabel(const QString &label)
{
    m_labelText = label;
    renderLabel();
}

void FormField::setEditor(QWidget *editor)
{
    Q_ASSERT(!m_editor);
    m_editor = editor;
    m_layout->insertWidget(1, editor);
    m_label->setBuddy(editor);
    if (const auto *value = qobject_cast<ValueEdit *>(editor))
        connect(value, &ValueEdit::problemChanged, this, &FormField::setError);
    else if (const auto *country = qobject_cast<CountryEdit *>(editor))
        connect(country, &CountryEdit::problemChanged, this, &FormField::setError);
    else if (const auto *municipality = qobject_cast<MunicipalityEdit *>(editor))
        connect(municipality, &MunicipalityEdit::problemChanged, this, &FormField::setError);
    else if (const auto *find = qobject_cast<FindBox *>(editor))
        connect(find, &FindBox::problemChanged, this, &FormField::setError);
    // What the server said holds until one writes something else.
    if (const auto *line = qobject_cast<QLineEdit *>(editor))
        connect(line, &QLineEdit::textEdited, this, [this] {
            setError({});
        });
    else if (const auto *lines = qobject_cast<QPlainTextEdit *>(editor))
        connect(lines, &QPlainTextEdit::textChanged, this, [this] {
            setError({});
        });
    else if (const auto *choice = qobject_cast<QComboBox *>(editor))
        connect(choice, &QComboBox::activated, this, [this] {
            setError({});
        });
    renderLabel();
    describeEditor();
}

void FormField::setHint(const QString &hint)
{
    m_hint->setText(hint);
    m_hint->setVisible(!hint.isEmpty() && !hasError());
    describeEditor();
}

void FormField::setRequirement(Requirement requirement)
{
    m_requirement = requirement;
    if (auto *value = qobject_cast<ValueEdit *>(m_editor))
        value->setRequired(requirement == Requirement::Required);
    renderLabel();
}

void FormField::setError(const QString &error)
{
    const bool wasShown = hasError();
    m_error->setText(error);
    m_errorLine->setVisible(!error.isEmpty());
    m_hint->setVisible(error.isEmpty() && !m_hint->text().isEmpty());
    if (m_editor)
        setValidity(m_editor, error.isEmpty() ? Validity::Valid : Validity::Invalid);
    describeEditor();
    if (!error.isEmpty() && !wasShown) {
        announce(*m_error);
    }
}

QString FormField::error() const
{
    return m_error->text();
}

// Most fields are required in a form of ours or clearly are not; the mark stands at the required ones.
void FormField::renderLabel()
{
    QString text = m_labelText;
    text.replace(QLatin1Char('&'), QLatin1String("&&"));
    if (m_requirement == Requirement::Required)
        text += QStringLiteral(" *");
    m_label->setText(text);
    if (!m_editor)
        return;
    m_editor->setAccessibleName(m_requirement == Requirement::Required ? tr("%1, required").arg(m_labelText)
                                                                       : m_labelText);
}

void FormField::describeEditor()
{
    if (m_editor)
        m_editor->setAccessibleDescription(hasError() ? tr("Error: %1").arg(error()) : m_hint->text());
}

} // namespace medlem::client
