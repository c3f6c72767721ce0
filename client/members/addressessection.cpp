// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/members/addressessection.h"

#include "client/members/memberwords.h"
#include "client/widgets/daterangetext.h"
#include "client/widgets/datetext.h"
#include "client/widgets/foldingline.h"
#include "client/widgets/icon.h"
#include "client/widgets/look.h"
#include "client/widgets/statuspill.h"
#include "client/widgets/taborder.h"

#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace medlem::client {

namespace {

bool isFormer(const AddressFields &address, QDate today)
{
    return address.to && *address.to < today;
}

QString whenText(const AddressFields &address, QDate today)
{
    if (isFormer(address, today))
        return AddressesSection::tr("Former");
    return address.from > today ? AddressesSection::tr("Coming") : AddressesSection::tr("Current");
}

PillKind whenPill(const AddressFields &address, QDate today)
{
    if (isFormer(address, today))
        return PillKind::Neutral;
    return address.from > today ? PillKind::Info : PillKind::Success;
}

QWidget *createLine(QWidget *parent)
{
    auto *line = new QFrame(parent);
    line->setFixedHeight(1);
    setLook(line, Look::Divider);
    return line;
}

} // namespace

AddressesSection::AddressesSection(QWidget *parent)
    : Section(parent)
{
    setHeading(tr("Addresses"));
    auto *add = createButton(tr("Add address"), Look::Quiet, this);
    add->setObjectName(QStringLiteral("addAddressButton"));
    add->setIcon(icon(IconName::Add, ColorRole::Accent));
    connect(add, &QPushButton::clicked, this, &AddressesSection::addRequested);
    addAction(add);
}

void AddressesSection::setAddresses(const QList<AddressEntry> &addresses, QDate today)
{
    const FocusKeeper keeper(*this);
    delete m_list;
    m_list = new QWidget(this);
    auto *layout = new QVBoxLayout(m_list);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(grid(1));
    QList<AddressFields> fields;
    for (const AddressEntry &address : addresses)
        fields.append(address.fields);
    const ChosenPostalAddress chosen = chosenPostalAddress(fields, today);
    if (!chosen.index) {
        auto *none = createLabel(postChoiceText(chosen.choice), TextRole::Body, m_list);
        none->setObjectName(QStringLiteral("noPostLabel"));
        none->setWordWrap(true);
        layout->addWidget(none);
    }
    QList<AddressEntry> former;
    for (qsizetype i = 0; i < addresses.size(); ++i) {
        if (isFormer(addresses.at(i).fields, today)) {
            former.append(addresses.at(i));
            continue;
        }
        if (layout->count() > 0)
            layout->addWidget(createLine(m_list));
        layout->addWidget(
            createEntry(addresses.at(i), today, chosen.index == i ? postChoiceText(chosen.choice) : QString()));
    }
    if (!former.isEmpty())
        layout->addWidget(createFormer(former, today));
    addContent(m_list);
    m_list->show(); // at once, for the focus
}

QWidget *AddressesSection::createFormer(const QList<AddressEntry> &former, QDate today)
{
    auto *whole = new QWidget(m_list);
    auto *layout = new QVBoxLayout(whole);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(grid(2));
    auto *fold = createButton(tr("Former addresses (%1)").arg(former.size()), Look::Link, whole);
    fold->setObjectName(QStringLiteral("formerAddressesButton"));
    fold->setCheckable(true);
    auto *list = new QWidget(whole);
    auto *inside = new QVBoxLayout(list);
    inside->setContentsMargins(0, 0, 0, 0);
    inside->setSpacing(grid(2));
    for (const AddressEntry &address : former) {
        inside->addWidget(createLine(list));
        inside->addWidget(createEntry(address, today, {}));
    }
    layout->addWidget(fold, 0, Qt::AlignLeft);
    layout->addWidget(list);
    const auto show = [this, fold, list](bool shown) {
        m_formerShown = shown; // and stays so when the card is read again
        list->setVisible(shown);
        fold->setIcon(icon(shown ? IconName::ChevronDown : IconName::ChevronRight, ColorRole::Accent));
    };
    connect(fold, &QPushButton::toggled, list, show);
    fold->setChecked(m_formerShown);
    show(m_formerShown);
    return whole;
}

QWidget *AddressesSection::createEntry(const AddressEntry &address, QDate today, const QString &postReason)
{
    auto *entry = new QWidget(m_list);
    entry->setObjectName(QStringLiteral("address_") + address.id.toString());
    auto *layout = new QHBoxLayout(entry);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(grid(2));
    layout->addWidget(createWords(address, today, postReason), 1);
    layout->addWidget(createActions(address, today), 0, Qt::AlignTop);
    return entry;
}

QWidget *AddressesSection::createWords(const AddressEntry &address, QDate today, const QString &postReason)
{
    const AddressFields &fields = address.fields;
    auto *words = new QWidget(m_list);
    auto *layout = new QVBoxLayout(words);
    layout->setContentsMargins(0, grid(1), 0, grid(1)); // the heading in line with the buttons, as in a RecordRow
    layout->setSpacing(4);
    auto *top = new FoldingLine(words);
    top->addPart(createLabel(kindText(fields.kind), TextRole::Strong, words));
    top->addPart(new StatusPill(whenPill(fields, today), whenText(fields, today), words));
    if (!postReason.isEmpty()) {
        auto *post = new StatusPill(PillKind::Info, tr("Used for post"), words);
        post->setObjectName(QStringLiteral("usedForPostPill"));
        top->addPart(post);
    }
    if (fields.undeliverableSince)
        top->addPart(new StatusPill(PillKind::Warning, tr("Post comes back"), words));
    layout->addWidget(top);
    auto *lines = createLabel(addressLines(fields).join(QLatin1Char('\n')), TextRole::Body, words);
    lines->setTextFormat(Qt::PlainText);
    lines->setTextInteractionFlags(Qt::TextSelectableByMouse);
    lines->setWordWrap(true);
    layout->addWidget(lines);
    QStringList notes{dateRangeText(fields.from, fields.to)};
    if (fields.undeliverableSince)
        notes << tr("post has come back since %1: %2")
                     .arg(dateText(*fields.undeliverableSince),
                          fields.undeliverableReason ? reasonText(*fields.undeliverableReason) : QString());
    auto *when = createLabel(notes.join(QStringLiteral(" \u00b7 ")), TextRole::Muted, words);
    when->setWordWrap(true);
    layout->addWidget(when);
    if (!postReason.isEmpty()) {
        auto *reason = createLabel(postReason, TextRole::Caption, words);
        reason->setObjectName(QStringLiteral("postReasonLabel"));
        reason->setWordWrap(true);
        layout->addWidget(reason);
    }
    return words;
}

QWidget *AddressesSection::createActions(const AddressEntry &address, QDate today)
{
    auto *actions = new QWidget(m_list);
    auto *layout = new QHBoxLayout(actions);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    const QString kind = kindText(address.fields.kind);
    if (!isFormer(address.fields, today)) {
        auto *end = createButton(tr("End"), Look::Quiet, actions);
        end->setObjectName(QStringLiteral("endAddressButton"));
        end->setAccessibleName(tr("End: %1").arg(kind));
        connect(end, &QPushButton::clicked, this, [this, address] {
            Q_EMIT endRequested(address);
        });
        layout->addWidget(end);
    }
    auto *edit = createButton(tr("Edit"), Look::Quiet, actions);
    edit->setObjectName(QStringLiteral("editAddressButton"));
    edit->setAccessibleName(tr("Edit: %1").arg(kind));
    connect(edit, &QPushButton::clicked, this, [this, address] {
        Q_EMIT editRequested(address);
    });
    layout->addWidget(edit);
    return actions;
}

} // namespace medlem::client
