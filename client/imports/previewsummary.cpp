// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/imports/previewsummary.h"

#include "client/imports/importeffects.h"
#include "client/imports/importtext.h"
#include "client/widgets/look.h"
#include "client/widgets/section.h"
#include "client/widgets/taborder.h"

#include <QGridLayout>
#include <QLabel>
#include <QPushButton>

namespace medlem::client {

namespace {

// In one sentence: what the user should think of it.
QString verdictOf(const ImportPreview &preview)
{
    const qint64 changes =
        preview.newPersons + preview.changedPersons + preview.memberships + preview.addresses + preview.assignments;
    if (preview.fine == 0)
        return PreviewSummary::tr("No row of the file can be imported as it is.");
    if (preview.fine == preview.waiting)
        return PreviewSummary::tr("Answer the questions first: every row that could be imported waits for one.");
    if (changes == 0 && preview.waiting == 0)
        return PreviewSummary::tr("The register has everything in the file already. An import would change nothing.");
    if (preview.refused == 0 && preview.waiting == 0)
        return PreviewSummary::tr("All rows of the file can be imported.");
    return PreviewSummary::tr("%Ln row(s) of the file can be imported as it is.", nullptr,
                              pluralNumber(preview.fine - preview.waiting));
}

bool needsName(const ImportPreview &preview)
{
    return !preview.unknownNames.isEmpty();
}

} // namespace

PreviewSummary::PreviewSummary(QWidget *parent)
    : QWidget(parent)
    , m_verdict(createLabel({}, TextRole::Display, this))
    , m_file(new Section(tr("The file"), this))
    , m_register(new Section(tr("What the import will bring"), this))
{
    m_verdict->setObjectName(QStringLiteral("previewVerdict"));
    m_verdict->setWordWrap(true);
    auto *promise = createLabel(tr("Nothing has been written to the register yet."), TextRole::Muted, this);
    promise->setObjectName(QStringLiteral("previewPromise"));
    auto *words = new QVBoxLayout;
    words->setSpacing(4);
    words->addWidget(m_verdict);
    words->addWidget(promise);
    auto *cards = new QHBoxLayout;
    cards->setSpacing(grid(2));
    cards->addWidget(m_file, 1, Qt::AlignTop);
    cards->addWidget(m_register, 1, Qt::AlignTop);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, grid(2), 0, 0);
    layout->setSpacing(grid(2));
    layout->addLayout(words);
    layout->addLayout(cards);
    layout->addStretch();
}

void PreviewSummary::setPreview(const ImportPreview &preview)
{
    m_verdict->setText(verdictOf(preview));
    showFile(fileLines(preview));
    delete m_effects;
    m_effects = new ImportEffects(preview, m_register);
    m_register->addContent(m_effects);
    m_effects->show();
    orderTabs(*this);
}

QList<PreviewSummary::Line> PreviewSummary::fileLines(const ImportPreview &preview) const
{
    QList<Line> lines{
        {.number = preview.rows, .text = tr("row(s) below the headings", nullptr, pluralNumber(preview.rows))},
        {.number = preview.fine, .text = tr("row(s) without errors", nullptr, pluralNumber(preview.fine))}};
    if (preview.waiting > 0)
        lines.append({.number = preview.waiting,
                      .text = tr("of them wait(s) for an answer", nullptr, pluralNumber(preview.waiting)),
                      .more = &PreviewSummary::questionsRequested});
    lines.append({.number = preview.refused,
                  .text = tr("row(s) with errors, which cannot be imported", nullptr, pluralNumber(preview.refused)),
                  .more = preview.refused > 0 ? &PreviewSummary::errorsRequested : nullptr});
    if (needsName(preview)) {
        const qint64 names = preview.unknownNames.size();
        lines.append({.number = names,
                      .text = tr("name(s) that the register does not have", nullptr, pluralNumber(names)),
                      .more = &PreviewSummary::namesRequested});
    }
    return lines;
}

void PreviewSummary::showFile(const QList<Line> &lines)
{
    const FocusKeeper keeper(*m_file);
    delete m_fileLines;
    QWidget *content = m_fileLines = new QWidget(m_file);
    auto *table = new QGridLayout(content);
    table->setContentsMargins(0, 0, 0, 0);
    table->setHorizontalSpacing(grid(2));
    table->setVerticalSpacing(grid(1));
    table->setColumnStretch(1, 1);
    for (int row = 0; row < lines.size(); ++row) {
        const Line &line = lines.at(row);
        auto *number = createLabel(numberText(line.number), TextRole::Strong, content);
        number->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
        auto *text = createLabel(line.text, TextRole::Body, content);
        text->setWordWrap(true);
        table->addWidget(number, row, 0);
        table->addWidget(text, row, 1);
        if (!line.more)
            continue;
        auto *show = createButton(tr("Show"), Look::Link, content);
        show->setAccessibleName(tr("Show: %1 %2").arg(numberText(line.number), line.text));
        connect(show, &QPushButton::clicked, this, line.more);
        table->addWidget(show, row, 2);
    }
    m_file->addContent(content);
    content->show(); // at once, for the focus
}

} // namespace medlem::client
