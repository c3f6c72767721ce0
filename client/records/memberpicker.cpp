// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/records/memberpicker.h"

#include "client/widgets/datetext.h"
#include "client/widgets/tokens.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QStandardItemModel>
#include <QStyledItemDelegate>

namespace medlem::client {

namespace {

QString nameOf(const MemberRow &member)
{
    return member.preferredName.value_or(member.givenNames) + QLatin1Char(' ') + member.familyName;
}

// Namesakes are told apart by birth date and town.
QString lineOf(const MemberRow &member)
{
    QString line = nameOf(member);
    if (member.birthDate)
        line += QStringLiteral(" · ") + dateText(*member.birthDate);
    if (member.town)
        line += QStringLiteral(" · ") + *member.town;
    return line;
}

} // namespace

MemberPicker::MemberPicker(QWidget *parent)
    : SearchField(parent)
    , m_list(new QStandardItemModel(this))
    , m_popup(new QCompleter(m_list, this))
{
    setPlaceholderText(tr("Search by name or member number"));
    m_popup->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    m_popup->setMaxVisibleItems(8);
    m_popup->setWidget(this);
    m_popup->popup()->setObjectName(QStringLiteral("memberPickerList"));
    m_popup->popup()->setProperty("look", QStringLiteral("choices"));
    m_popup->popup()->setItemDelegate(
        new QStyledItemDelegate(m_popup->popup())); // the style sheet reaches only this kind
    connect(this, &QLineEdit::textEdited, this, [this] {
        m_chosen.reset();
    });
    connect(this, &SearchField::searchRequested, this, [this](const QString &text) {
        if (!m_chosen && !text.isEmpty())
            Q_EMIT membersWanted(text);
    });
    connect(m_popup, qOverload<const QModelIndex &>(&QCompleter::activated), this, [this](const QModelIndex &index) {
        choose(index.row());
    });
}

void MemberPicker::setMembers(const QString &searched, const QList<MemberRow> &members)
{
    if (m_chosen || searched != text().trimmed())
        return;
    m_members = members;
    m_list->clear();
    for (const MemberRow &member : members)
        m_list->appendRow(new QStandardItem(lineOf(member)));
    if (members.isEmpty()) {
        auto *nobody = new QStandardItem(tr("No member found"));
        nobody->setEnabled(false);
        m_list->appendRow(nobody);
    }
    m_popup->complete();
}

void MemberPicker::setChosen(const PersonId &personId, const QString &name)
{
    m_chosen = personId;
    setText(name);
}

void MemberPicker::forget()
{
    m_chosen.reset();
    clear();
}

// A line of text has no line break in it.
QString MemberPicker::keptContent() const
{
    return m_chosen ? m_chosen->toString() + u'\n' + text() : text();
}

void MemberPicker::setKeptContent(const QString &content)
{
    const auto person = PersonId::parse(content.section(u'\n', 0, 0));
    if (person && content.contains(u'\n')) {
        setChosen(*person, content.section(u'\n', 1));
        return;
    }
    m_chosen.reset();
    setText(content);
}

void MemberPicker::choose(int row)
{
    if (row < 0 || row >= m_members.size())
        return;
    const MemberRow &member = m_members.at(row);
    m_chosen = member.personId;
    setText(nameOf(member));
    Q_EMIT memberChosen(member.personId);
}

} // namespace medlem::client
