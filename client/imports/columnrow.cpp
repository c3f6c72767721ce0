// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/imports/columnrow.h"

#include "client/imports/importwords.h"
#include "client/widgets/choicebox.h"
#include "client/widgets/look.h"
#include "client/widgets/plaintooltip.h"
#include "shared/protocol/importproblems.h"

#include <QHBoxLayout>
#include <QLabel>

namespace medlem::client {

namespace {

const QString notImported = QStringLiteral("none");

// In the order of a form and not of the alphabet, so that what belongs together stands together.
void addFields(ChoiceBox &choice)
{
    choice.addChoice(notImported, ColumnRow::tr("Not imported"));
    for (std::size_t i = 0; i < importFieldCount; ++i) {
        const auto field = static_cast<ImportField>(i);
        choice.addChoice(EnumCodec<ImportField>::name(field), importFieldText(field));
    }
}

} // namespace

ColumnRow::ColumnRow(const QString &heading, const QStringList &samples, QWidget *parent)
    : QWidget(parent)
    , m_headingText(heading)
    , m_heading(createLabel({}, TextRole::Strong, this))
    , m_samples(createLabel({}, TextRole::Muted, this))
    , m_choice(new ChoiceBox(this))
    , m_error(createLabel({}, TextRole::Caption, this))
{
    QStringList shown;
    for (const QString &sample : samples) {
        if (!sample.trimmed().isEmpty())
            shown.append(sample.simplified());
    }
    m_samplesText = shown.isEmpty() ? tr("Empty in the first rows") : shown.join(QStringLiteral("  ·  "));
    m_heading->setTextFormat(Qt::PlainText);
    m_heading->setFixedWidth(headingWidth);
    m_heading->setToolTip(plainToolTip(heading));
    m_samples->setTextFormat(Qt::PlainText);
    m_samples->setMinimumWidth(1);
    m_samples->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_samples->setToolTip(plainToolTip(m_samplesText));
    m_choice->setObjectName(QStringLiteral("columnChoice"));
    m_choice->setAccessibleName(tr("What the column %1 is").arg(heading));
    m_choice->setFixedWidth(choiceWidth);
    addFields(*m_choice);
    m_error->setObjectName(QStringLiteral("columnErrorLabel"));
    m_error->setProperty("tone", QStringLiteral("error"));
    m_error->setWordWrap(true);
    m_error->setFixedWidth(choiceWidth);
    m_error->hide();

    auto *right = new QVBoxLayout;
    right->setSpacing(4);
    right->addWidget(m_choice);
    right->addWidget(m_error);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, grid(1), 0, grid(1));
    layout->setSpacing(grid(2));
    layout->addWidget(m_heading);
    layout->addWidget(m_samples, 1);
    layout->addLayout(right);
    connect(m_choice, &ChoiceBox::choiceChanged, this, &ColumnRow::fieldChosen);
}

void ColumnRow::setField(std::optional<ImportField> field)
{
    m_choice->setCurrentId(field ? EnumCodec<ImportField>::name(*field) : notImported);
}

std::optional<ImportField> ColumnRow::field() const
{
    const auto field = EnumCodec<ImportField>::parse(m_choice->currentId());
    return field ? std::optional(*field) : std::nullopt;
}

void ColumnRow::setError(const QString &error)
{
    m_error->setText(error);
    m_error->setVisible(!error.isEmpty());
    setValidity(m_choice, error.isEmpty() ? Validity::Valid : Validity::Invalid);
    m_choice->setAccessibleDescription(error.isEmpty() ? m_samplesText : tr("Error: %1").arg(error));
}

QString ColumnRow::error() const
{
    return m_error->text();
}

void ColumnRow::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    elide();
}

void ColumnRow::elide()
{
    m_heading->setText(m_heading->fontMetrics().elidedText(m_headingText.simplified(), Qt::ElideRight, headingWidth));
    m_samples->setText(m_samples->fontMetrics().elidedText(m_samplesText, Qt::ElideRight, m_samples->width()));
}

} // namespace medlem::client
