// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/members/nationalsearchpage.h"

#include "client/members/nationalsearchmodel.h"
#include "client/widgets/emptystate.h"
#include "client/widgets/errortext.h"
#include "client/widgets/look.h"
#include "client/widgets/messagebar.h"
#include "client/widgets/pageheader.h"
#include "client/widgets/searchfield.h"
#include "client/widgets/skeletonrows.h"
#include "client/widgets/tableview.h"

#include <QHeaderView>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace medlem::client {

NationalSearchPage::NationalSearchPage(Api &api, QWidget *parent)
    : QWidget(parent)
    , m_model(new NationalSearchModel(api, this))
    , m_search(new SearchField(this))
    , m_messages(new MessageBar(this))
    , m_views(new QStackedWidget(this))
    , m_skeleton(new SkeletonRows(this))
    , m_table(new TableView(this))
    , m_empty(new EmptyState(this))
{
    auto *header = new PageHeader(this);
    header->setTitle(tr("Find a member"));
    header->setSubtitle(tr("Searches in all branches, also among those who have left."));
    m_search->setObjectName(QStringLiteral("nationalSearchField"));
    m_search->setPlaceholderText(tr("Name, member number, personnummer or date of birth"));
    m_search->setAccessibleName(tr("Search for a member in all branches"));
    m_messages->hide();
    createTable();

    auto *card = new QFrame(this);
    setLook(card, Look::Card);
    auto *inside = new QVBoxLayout(card);
    inside->setContentsMargins(grid(1), grid(1), grid(1), grid(1));
    inside->addWidget(m_views);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(grid(4), grid(3), grid(4), grid(3));
    layout->setSpacing(grid(2));
    layout->addWidget(header);
    layout->addWidget(m_search);
    layout->addWidget(m_messages);
    layout->addWidget(card, 1);

    connect(m_search, &SearchField::searchRequested, this, &NationalSearchPage::search);
    connect(m_model, &NationalSearchModel::searchStarted, this, [this] {
        m_views->setCurrentWidget(m_skeleton);
    });
    connect(m_model, &NationalSearchModel::loaded, this, &NationalSearchPage::showRows);
    connect(m_model, &NationalSearchModel::failed, this, &NationalSearchPage::showError);
    showInvitation();
}

void NationalSearchPage::createTable()
{
    m_table->setObjectName(QStringLiteral("foundMembersTable"));
    m_table->setAccessibleName(tr("Members found"));
    m_table->setModel(m_model);
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->horizontalHeader()->setSectionResizeMode(NationalSearchModel::Name, QHeaderView::Stretch);
    m_table->setColumnWidth(NationalSearchModel::BirthDate, grid(16));
    m_table->setColumnWidth(NationalSearchModel::Number, grid(18));
    connect(m_table, &TableView::rowOpened, this, [this](const QModelIndex &index) {
        const FoundMember &member = m_model->member(index.row());
        if (!member.memberships.isEmpty())
            Q_EMIT memberOpened(member.personId, member.memberships.first().branch);
    });
    for (QWidget *view : {m_skeleton, static_cast<QWidget *>(m_table), static_cast<QWidget *>(m_empty)})
        m_views->addWidget(view);
}

void NationalSearchPage::search(const QString &text)
{
    m_messages->dismiss();
    if (text.trimmed().isEmpty()) {
        m_model->clear();
        showInvitation();
        return;
    }
    m_model->search(text);
}

void NationalSearchPage::showInvitation()
{
    m_empty->setPicture(PictureName::Members);
    m_empty->setTitle(tr("Whom are you looking for?"));
    m_empty->setText(tr("Write at least two letters of a name, or a whole number."));
    m_views->setCurrentWidget(m_empty);
}

void NationalSearchPage::showRows()
{
    if (m_model->rowCount() > 0) {
        m_views->setCurrentWidget(m_table);
        if (!m_table->currentIndex().isValid())
            m_table->setCurrentIndex(m_model->index(0, 0));
        return;
    }
    m_empty->setPicture(PictureName::Search);
    m_empty->setTitle(tr("Nobody found"));
    m_empty->setText(tr("Try less of the name, or another way to write it."));
    m_views->setCurrentWidget(m_empty);
}

void NationalSearchPage::showError(const Error &error)
{
    if (m_model->rowCount() == 0)
        showInvitation();
    const bool isTooShort = error.fields.contains({.field = QStringLiteral("text"), .reason = FieldReason::TooShort});
    if (isTooShort) // as one types; the invitation says what is needed
        return;
    m_messages->showMessage(
        {.kind = MessageKind::Error, .text = errorText(error), .actionText = tr("Try again"), .action = [this] {
             search(m_search->text());
         }});
}

void NationalSearchPage::focusSearch()
{
    m_search->setFocus(Qt::OtherFocusReason);
    m_search->selectAll();
}

} // namespace medlem::client
