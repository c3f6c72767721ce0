// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/accounts/accountpage.h"

#include "client/accounts/changepasswordeditor.h"
#include "client/accounts/recoverycodesview.h"
#include "client/accounts/sessionssection.h"
#include "client/editing/editpanel.h"
#include "client/widgets/errortext.h"
#include "client/widgets/look.h"
#include "client/widgets/pageheader.h"
#include "client/widgets/recordrow.h"
#include "client/widgets/scrollpage.h"
#include "client/widgets/section.h"
#include "shared/core/clock.h"

#include <QGridLayout>
#include <QLabel>
#include <QPushButton>

namespace medlem::client {

namespace {

QString codesText(std::optional<int> left)
{
    const QString use = AccountPage::tr("Let you in when you do not have your app at hand. Each can be used once.");
    if (!left)
        return use;
    return AccountPage::tr("You have %n left.", nullptr, *left) + QLatin1Char(' ') + use;
}

} // namespace

AccountPage::AccountPage(Api &api, const Clock &clock, const Account &account, QWidget *parent)
    : QWidget(parent)
    , m_api(api)
    , m_clock(clock)
    , m_account(account)
    , m_stepUp(api, *this)
    , m_sessions(new SessionsSection(api, clock, this))
    , m_panel(new EditPanel(this))
{
    auto *header = new PageHeader(this);
    header->setTitle(tr("My account"));
    header->setSubtitle(account.displayName);
    auto *page = new ScrollPage(this);
    for (QWidget *part :
         {static_cast<QWidget *>(header), createFacts(), createSecurity(), static_cast<QWidget *>(m_sessions)}) {
        part->setMaximumWidth(readingWidth);
        page->contentLayout()->addWidget(part);
    }
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(page);
    connect(m_sessions, &SessionsSection::message, this, &AccountPage::message);
    connect(m_panel, &EditPanel::saveRequested, this, &AccountPage::save);
}

QWidget *AccountPage::createFacts()
{
    auto *section = new Section(tr("Who you are here"), this);
    section->setDescription(tr("If something is not right: tell the national organisation, which changes it."));
    auto *facts = new QGridLayout;
    facts->setHorizontalSpacing(grid(3));
    facts->setVerticalSpacing(grid(1));
    facts->setColumnStretch(1, 1);
    const auto add = [section, facts](const QString &name, const QString &value) {
        const int row = facts->rowCount();
        auto *text = createLabel(value, TextRole::Body, section);
        text->setObjectName(QStringLiteral("accountFactLabel"));
        text->setAccessibleName(name + QStringLiteral(": ") + value);
        text->setWordWrap(true);
        text->setTextInteractionFlags(Qt::TextSelectableByMouse);
        facts->addWidget(createLabel(name, TextRole::Muted, section), row, 0, Qt::AlignTop);
        facts->addWidget(text, row, 1);
    };
    const bool isNational = m_account.role == AccountRole::NationalAdministrator;
    add(tr("Name"), m_account.displayName);
    add(tr("User name"), m_account.username);
    add(tr("Role"), isNational ? tr("National administrator") : tr("Local administrator"));
    add(tr("Branches"), branchNames());
    section->contentLayout()->addLayout(facts);
    return section;
}

QString AccountPage::branchNames() const
{
    if (m_account.role == AccountRole::NationalAdministrator)
        return tr("All");
    QStringList names;
    for (const BranchName &branch : m_account.branches)
        names.append(branch.name);
    return names.isEmpty() ? tr("None today") : names.join(QStringLiteral(", "));
}

QWidget *AccountPage::createSecurity()
{
    auto *section = new Section(tr("How you log in"), this);
    section->contentLayout()->setSpacing(0);
    const auto add = [section](const QString &title, const QString &detail) {
        auto *row = new RecordRow(section);
        row->setTitle(title);
        row->setDetail(detail);
        row->setSeparated(section->contentLayout()->count() > 0);
        section->addContent(row);
        return row;
    };
    RecordRow *password = add(tr("Password"), tr("Change it if somebody else may know it. It never becomes too old."));
    auto *change = password->addAction(tr("Change"), tr("Change the password"), Look::Secondary);
    change->setObjectName(QStringLiteral("changePasswordButton"));
    connect(change, &QPushButton::clicked, this, &AccountPage::changePassword);

    m_codesRow = add(tr("Recovery codes"), codesText(std::nullopt));
    auto *renew = m_codesRow->addAction(tr("Make new ones"), tr("Make new recovery codes"), Look::Secondary);
    renew->setObjectName(QStringLiteral("renewCodesButton"));
    m_codesQuestion = new MessageBar(section);
    m_codesQuestion->setObjectName(QStringLiteral("renewCodesQuestion"));
    section->addContent(m_codesQuestion);
    connect(renew, &QPushButton::clicked, this, [this] {
        m_codesQuestion->showMessage({.kind = MessageKind::Warning,
                                      .text = tr("Make ten new recovery codes? Those that you have stop working."),
                                      .actionText = tr("Make new ones"),
                                      .action = [this] {
                                          renewCodes();
                                      }});
        m_codesQuestion->focusAction();
    });

    add(tr("New phone"),
        tr("Keep the old phone until an app on the new one is connected. Ask the national organisation for a code for "
           "a "
           "new app; with it, choose \"I have got a code\" on the log-in page. Many apps can also move their accounts "
           "to the new phone by themselves: then you need do nothing here."));
    return section;
}

void AccountPage::load()
{
    m_sessions->load();
}

void AccountPage::setRecoveryCodesLeft(int left)
{
    m_codesRow->setDetail(codesText(left));
}

void AccountPage::changePassword()
{
    m_panel->leave([this] {
        m_password = new ChangePasswordEditor;
        m_panel->edit(tr("Change the password"), m_password);
        m_panel->setSaveText(tr("Change the password"));
    });
}

void AccountPage::save()
{
    if (m_panel->editor() == m_password)
        sendPassword();
    else if (m_codes && m_codes->isConfirmed())
        m_panel->finish();
    else if (m_codes)
        m_codes->askForConfirmation();
}

void AccountPage::sendPassword()
{
    const Result<PasswordChange> change = m_password->store();
    if (!change) {
        m_panel->showError(change.error());
        return;
    }
    m_password->showErrors({});
    m_panel->setBusy(true);
    m_stepUp.send(ChangePassword{.body = *change}, m_password, [this](const Result<NoContent> &reply) {
        if (!reply && StepUpSender::wasCancelled(reply.error())) {
            m_panel->setBusy(false);
        } else if (!reply) {
            m_panel->showError(reply.error());
        } else {
            m_panel->finish();
            Q_EMIT message({.kind = MessageKind::Success, .text = tr("Your password has been changed.")});
            load(); // the other sessions have ended
        }
    });
}

void AccountPage::renewCodes()
{
    m_panel->leave([this] { // the codes need it
        m_stepUp.send(RenewRecoveryCodes{}, this, [this](const Result<RecoveryCodes> &reply) {
            if (reply)
                showCodes(*reply);
            else if (!StepUpSender::wasCancelled(reply.error()))
                Q_EMIT message({.kind = MessageKind::Error, .text = errorText(reply.error())});
        });
    });
}

void AccountPage::showCodes(const RecoveryCodes &codes)
{
    setRecoveryCodesLeft(static_cast<int>(codes.codes.size()));
    m_panel->finish();
    m_codes = new RecoveryCodesView;
    m_codes->showCodes({.username = m_account.username, .date = m_clock.today(), .codes = codes.codes});
    m_panel->edit(tr("Your new recovery codes"), m_codes);
    m_panel->setSubtitle(tr("Each can be used once. They are shown only now."));
    m_panel->setSaveText(tr("Done"));
}

} // namespace medlem::client
