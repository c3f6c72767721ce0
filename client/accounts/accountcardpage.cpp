// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/accounts/accountcardpage.h"

#include "client/accounts/accounteditor.h"
#include "client/accounts/accountsection.h"
#include "client/accounts/accounttext.h"
#include "client/accounts/accountusesection.h"
#include "client/accounts/codeissue.h"
#include "client/accounts/codesection.h"
#include "client/accounts/letterpanel.h"
#include "client/api/api.h"
#include "client/editing/recordediting.h"
#include "client/widgets/errortext.h"
#include "client/widgets/look.h"
#include "client/widgets/pageheader.h"
#include "shared/core/clock.h"

#include <QScrollArea>
#include <QVBoxLayout>

namespace medlem::client {

namespace {

Result<Versioned<AccountFields>> versioned(const Result<AccountEntry> &reply)
{
    TRY_ASSIGN(const AccountEntry account, reply);
    return Versioned<AccountFields>{.version = account.version,
                                    .fields = {.displayName = account.displayName,
                                               .disabled = account.state == AccountState::Disabled,
                                               .mayOpenProtected = account.mayOpenProtected}};
}

} // namespace

AccountCardPage::AccountCardPage(Api &api, const Clock &clock, const AccountId &own, QWidget *parent)
    : QWidget(parent)
    , m_api(api)
    , m_own(own)
    , m_header(new PageHeader(this))
    , m_state(new StatusPill(this))
    , m_about(new AccountSection(this))
    , m_use(new AccountUseSection(this))
    , m_codes(new CodeSection(this))
    , m_stepUp(api, *this)
{
    m_header->setBackText(tr("Accounts"));
    m_header->addBeside(m_state);
    auto *top = new QVBoxLayout;
    top->setContentsMargins(grid(4), 0, grid(4), 0);
    top->addWidget(m_header);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, grid(3), 0, 0);
    layout->setSpacing(grid(2));
    layout->addLayout(top);
    layout->addWidget(createBody(), 1);
    m_panel = new EditPanel(this); // last, so that they lie above the rest
    m_letter = new LetterPanel(this);
    m_issue = new CodeIssue(api, clock, *m_panel, *m_letter, *this);
    connectSections();
}

QWidget *AccountCardPage::createBody()
{
    auto *body = new QWidget;
    auto *sections = new QVBoxLayout(body);
    sections->setContentsMargins(grid(4), 0, grid(4), grid(4));
    sections->setSpacing(grid(2));
    for (QWidget *section :
         {static_cast<QWidget *>(m_about), static_cast<QWidget *>(m_codes), static_cast<QWidget *>(m_use)})
        sections->addWidget(section);
    sections->addStretch();
    auto *scroll = new QScrollArea(this);
    scroll->setObjectName(QStringLiteral("accountScroll"));
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(body);
    return scroll;
}

void AccountCardPage::connectSections()
{
    connect(m_header, &PageHeader::backRequested, this, [this] {
        leave([this] {
            Q_EMIT backRequested();
        });
    });
    connect(m_about, &AccountSection::editRequested, this, &AccountCardPage::edit);
    connect(m_codes, &CodeSection::codeRequested, this, &AccountCardPage::issueCode);
    connect(m_use, &AccountUseSection::disableRequested, this, &AccountCardPage::setDisabled);
    connect(m_use, &AccountUseSection::endSessionsRequested, this, &AccountCardPage::endSessions);
    connect(m_issue, &CodeIssue::issued, this, &AccountCardPage::reload);
    connect(m_issue, &CodeIssue::message, this, &AccountCardPage::message);
}

bool AccountCardPage::hasUnsavedInput() const
{
    return m_panel->hasUnsavedInput() || m_letter->hasUnsavedInput();
}

void AccountCardPage::leave(std::function<void()> then)
{
    if (m_letter->isOpen())
        m_letter->leave(std::move(then));
    else if (m_panel->isOpen())
        m_panel->leave(std::move(then));
    else
        then();
}

void AccountCardPage::openAccount(const AccountEntry &account)
{
    show(account);
    reload();
}

void AccountCardPage::reload()
{
    if (!m_account)
        return;
    m_api.send(ShowAccount{.accountId = m_account->id}, this,
               [this, id = m_account->id](const Result<AccountEntry> &account) {
                   if (m_account->id != id)
                       return; // another is shown meanwhile
                   if (account)
                       show(*account);
                   else
                       tellError(account.error());
               });
}

void AccountCardPage::show(const AccountEntry &account)
{
    m_account = account;
    m_header->setTitle(account.displayName);
    m_header->setSubtitle(account.username);
    m_state->setStatus(accountStatePill(account.state), accountStateText(account.state));
    m_about->setAccount(account);
    m_codes->setAccount(account);
    m_use->setAccount(account, account.id == m_own ? AccountUseSection::Whose::Own : AccountUseSection::Whose::Another);
}

void AccountCardPage::edit()
{
    leave([this] {
        beginEditing();
    });
}

void AccountCardPage::beginEditing()
{
    const AccountId id = m_account->id;
    const Versioned<AccountFields> base = *versioned(*m_account);
    auto *editor = new AccountEditor;
    editor->load(base.fields);
    const auto save = [this, id](const Versioned<AccountFields> &wanted, QObject *context, const auto &answer) {
        m_stepUp.send(UpdateAccount{.accountId = id, .ifMatch = wanted.version, .body = wanted.fields}, context,
                      [this, answer](const Result<AccountEntry> &reply) {
                          if (!reply && StepUpSender::wasCancelled(reply.error()))
                              m_panel->setBusy(false);
                          else
                              answer(versioned(reply));
                      });
    };
    const auto read = [this, id](QObject *context, const auto &answer) {
        m_api.send(ShowAccount{.accountId = id}, context, [answer](const Result<AccountEntry> &reply) {
            answer(versioned(reply));
        });
    };
    const auto saved = [this](const Versioned<AccountFields> &) {
        tell(tr("The account has been saved."));
        reload();
    };
    RecordEditing<AccountFields>::begin(*m_panel, tr("Edit account"), editor, base,
                                        {.save = save, .read = read, .saved = saved});
    m_panel->setSubtitle(m_account->username);
}

void AccountCardPage::issueCode(ActivationPurpose purpose)
{
    leave([this, purpose] {
        m_issue->begin(*m_account, purpose);
    });
}

void AccountCardPage::setDisabled(bool disabled)
{
    Versioned<AccountFields> wanted = *versioned(*m_account);
    wanted.fields.disabled = disabled;
    m_use->setBusy(true);
    m_stepUp.send(UpdateAccount{.accountId = m_account->id, .ifMatch = wanted.version, .body = wanted.fields}, this,
                  [this, disabled](const Result<AccountEntry> &reply) {
                      m_use->setBusy(false);
                      if (reply) {
                          show(*reply);
                          tell(disabled ? tr("The account is disabled, and its sessions have ended.")
                                        : tr("The account can be used again."));
                      } else if (!StepUpSender::wasCancelled(reply.error())) {
                          tellError(reply.error());
                          reload();
                      }
                  });
}

void AccountCardPage::endSessions()
{
    m_use->setBusy(true);
    m_api.send(EndAccountSessions{.accountId = m_account->id}, this, [this](const Result<NoContent> &reply) {
        m_use->setBusy(false);
        if (reply)
            tell(tr("The account's sessions have ended."));
        else
            tellError(reply.error());
        reload();
    });
}

void AccountCardPage::tell(const QString &text)
{
    Q_EMIT message({.kind = MessageKind::Success, .text = text});
}

void AccountCardPage::tellError(const Error &error)
{
    Q_EMIT message({.kind = MessageKind::Error, .text = errorText(error)});
}

} // namespace medlem::client
