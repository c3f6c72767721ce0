// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/audit/auditextractbutton.h"

#include "client/widgets/errortext.h"
#include "client/widgets/look.h"
#include "client/widgets/savedialog.h"

#include <QHBoxLayout>
#include <QMenu>
#include <QPushButton>

namespace medlem::client {

namespace {

// A name as part of a file's name.
QString forFileName(QString name)
{
    static const QString notAllowed = QStringLiteral("/\\:*?\"<>|");
    for (QChar &character : name) {
        if (notAllowed.contains(character) || !character.isPrint())
            character = QLatin1Char('-');
    }
    return name;
}

} // namespace

AuditExtractButton::AuditExtractButton(Api &api, QWidget &page)
    : QWidget(&page)
    , m_sender(api, page)
    , m_button(createButton({}, Look::Secondary, this))
    , m_formats(new QMenu(this))
{
    m_button->setObjectName(QStringLiteral("saveExtractButton"));
    m_formats->addAction(tr("As PDF, to read and print…"), this, [this] {
        askWhere(QStringLiteral(".pdf"), tr("PDF files (*.pdf)"));
    });
    m_formats->addAction(tr("As CSV, for a spreadsheet…"), this, [this] {
        askWhere(QStringLiteral(".csv"), tr("CSV files (*.csv)"));
    });
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_button);
    connect(m_button, &QPushButton::clicked, this, [this] {
        m_formats->popup(m_button->mapToGlobal(QPoint(0, m_button->height())));
    });
    setBusy(false);
    setOrder(std::nullopt);
}

void AuditExtractButton::setOrder(const std::optional<ExtractOrder> &order)
{
    m_order = order;
    setVisible(order.has_value());
}

void AuditExtractButton::askWhere(const QString &ending, const QString &filter)
{
    if (!m_order)
        return;
    const QString name = m_order->person ? m_order->person->name : m_order->account->displayName;
    askWhereToSave(
        this,
        {.title = tr("Save the extract"), .fileName = tr("Log %1").arg(forFileName(name)) + ending, .filter = filter},
        [this](const QString &path) {
            saveTo(path);
        });
}

void AuditExtractButton::saveTo(const QString &path)
{
    if (!m_order || !m_button->isEnabled())
        return;
    const ExtractOrder order = *m_order;
    const auto handle = [this, order, path](const Result<AuditExtract> &extract) {
        take(extract, order, path);
    };
    setBusy(true);
    if (order.person)
        m_sender.send(ExtractPersonLog{.personId = order.person->id, .body = order.period}, this, handle);
    else
        m_sender.send(ExtractAccountLog{.accountId = order.account->id, .body = order.period}, this, handle);
}

void AuditExtractButton::take(const Result<AuditExtract> &extract, const ExtractOrder &order, const QString &path)
{
    setBusy(false);
    if (!extract) {
        if (!StepUpSender::wasCancelled(extract.error()))
            tellFailure(extract.error());
        return;
    }
    const auto saved = saveExtract(path, {.extract = *extract,
                                          .subject = order.person ? ExtractSubject::Person : ExtractSubject::Account,
                                          .period = order.period});
    if (!saved) {
        tellFailure(saved.error());
        return;
    }
    const int events = static_cast<int>(extract->items.size());
    Q_EMIT message(
        {.kind = MessageKind::Success, .text = tr("The extract is saved, with %Ln event(s).", nullptr, events)});
}

void AuditExtractButton::setBusy(bool busy)
{
    m_button->setEnabled(!busy);
    m_button->setText(busy ? tr("Saving the extract…") : tr("Save extract…"));
}

void AuditExtractButton::tellFailure(const Error &error)
{
    const bool isOurs = error.code == ErrorCode::Invalid && !error.fields.isEmpty();
    Q_EMIT message(
        {.kind = MessageKind::Error, .text = isOurs ? fieldText(error.fields.first().reason) : errorText(error)});
}

} // namespace medlem::client
