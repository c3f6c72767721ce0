// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/accounts/accountsarea.h"

#include "client/accounts/accountcardpage.h"
#include "client/accounts/accountlistpage.h"
#include "client/api/api.h"
#include "client/editing/editpanel.h"
#include "client/widgets/errortext.h"

#include <QPointer>

#include <algorithm>

namespace medlem::client {

AccountsArea::AccountsArea(Api &api, const Clock &clock, const AccountId &own, QWidget *parent)
    : QStackedWidget(parent)
    , m_api(api)
    , m_list(new AccountListPage(api, this))
    , m_card(new AccountCardPage(api, clock, own, this))
    , m_panel(new EditPanel(m_list))
    , m_creation(new AccountCreation(api, *m_panel, *m_list))
{
    addWidget(m_list);
    addWidget(m_card);
    connect(m_list, &AccountListPage::accountOpened, this, &AccountsArea::openAccount);
    connect(m_list, &AccountListPage::addRequested, m_creation, [this] {
        m_creation->begin();
    });
    connect(m_creation, &AccountCreation::created, this, &AccountsArea::welcome);
    connect(m_card, &AccountCardPage::backRequested, this, &AccountsArea::showList);
    connect(m_card, &AccountCardPage::message, this, &AccountsArea::message);
}

void AccountsArea::load()
{
    m_list->load();
    m_card->reload();
}

// A person has one account: one that waits to be taken into use, or is disabled, is opened and not created again.
void AccountsArea::openFor(const BranchName &branch, const PersonId &person, const QString &name)
{
    AccountQuery query;
    query.text = name;
    m_api.send(SearchAccounts{.body = query}, this,
               [this, wanted = AccountCreation::Person{.branch = branch, .id = person, .name = name}](
                   const Result<FoundAccounts> &found) {
                   take(found, wanted);
               });
}

void AccountsArea::take(const Result<FoundAccounts> &found, const AccountCreation::Person &person)
{
    if (!found) {
        Q_EMIT message({.kind = MessageKind::Error,
                        .text = errorText(found.error()),
                        .actionText = tr("Try again"),
                        .action = [this, person] {
                            openFor(person.branch, person.id, person.name);
                        }});
        return;
    }
    const auto account = std::find_if(found->items.begin(), found->items.end(), [&person](const AccountEntry &entry) {
        return entry.personId == person.id;
    });
    if (account != found->items.end()) {
        openAccount(*account);
        return;
    }
    setCurrentWidget(m_list);
    m_creation->begin(person);
}

void AccountsArea::openAccount(const AccountEntry &account)
{
    m_card->openAccount(account);
    setCurrentWidget(m_card);
}

// Without a code nobody gets into the new account.
void AccountsArea::welcome(const AccountEntry &account)
{
    openAccount(account);
    Q_EMIT message({.kind = MessageKind::Success,
                    .text = tr("The account has been created. It is taken into use with a one-time code."),
                    .actionText = tr("Issue code"),
                    .action = [page = QPointer(m_card), id = account.id] {
                        if (page && page->account() && page->account()->id == id)
                            page->issueCode(ActivationPurpose::Activation);
                    }});
}

void AccountsArea::showList()
{
    setCurrentWidget(m_list);
    m_list->load();
    m_list->focusRows();
}

bool AccountsArea::hasUnsavedInput() const
{
    return m_panel->hasUnsavedInput() || m_card->hasUnsavedInput();
}

void AccountsArea::leave(std::function<void()> then)
{
    if (m_panel->hasUnsavedInput()) {
        setCurrentWidget(m_list);
        m_panel->leave(std::move(then));
        return;
    }
    if (m_card->hasUnsavedInput())
        setCurrentWidget(m_card);
    m_card->leave(std::move(then));
}

} // namespace medlem::client
