// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/access/accessdesk.h"

#include "client/access/accesssettingseditor.h"
#include "client/access/agreementlistpage.h"
#include "client/access/branchaccesslistpage.h"
#include "client/access/exceptionspage.h"
#include "client/api/api.h"
#include "client/editing/editpanel.h"
#include "client/editing/recordediting.h"
#include "client/widgets/errortext.h"
#include "client/widgets/pageheader.h"
#include "client/widgets/tokens.h"

#include <QStackedWidget>
#include <QTabBar>
#include <QVBoxLayout>

namespace medlem::client {

namespace {

Result<Versioned<AccessSettingsFields>> versioned(const Result<AccessSettings> &reply)
{
    TRY_ASSIGN(const AccessSettings settings, reply);
    return Versioned<AccessSettingsFields>{.version = settings.version,
                                           .fields = {.twoApprovers = settings.twoApprovers}};
}

} // namespace

AccessDesk::AccessDesk(Api &api, const Clock &clock, QWidget *parent)
    : QWidget(parent)
    , m_api(api)
    , m_header(new PageHeader(this))
    , m_tabs(new QTabBar(this))
    , m_pages(new QStackedWidget(this))
    , m_panel(new EditPanel(this))
    , m_agreements(new AgreementListPage(api, this))
    , m_branches(new BranchAccessListPage(api, this))
    , m_exceptions(new ExceptionsPage(api, clock, *m_panel, this))
    , m_stepUp(api, *this)
{
    m_header->setTitle(tr("Access to the register"));
    m_header->setSubtitle(tr("Which branches have whom, and on which papers."));
    createTabs();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(grid(4), grid(3), grid(4), grid(3));
    layout->setSpacing(grid(2));
    layout->addWidget(m_header);
    layout->addWidget(m_tabs);
    layout->addWidget(m_pages, 1);
    m_panel->raise();
    connect(m_agreements, &AgreementListPage::agreementOpened, this, &AccessDesk::agreementOpened);
    connect(m_agreements, &AgreementListPage::settingsRequested, this, &AccessDesk::readSettings);
    connect(m_branches, &BranchAccessListPage::branchOpened, this, &AccessDesk::branchOpened);
    connect(m_exceptions, &ExceptionsPage::branchRequested, this, &AccessDesk::branchOpened);
    connect(m_exceptions, &ExceptionsPage::message, this, &AccessDesk::message);
}

void AccessDesk::createTabs()
{
    m_tabs->setObjectName(QStringLiteral("accessTabs"));
    m_tabs->setAccessibleName(tr("Agreements, branches or exceptions"));
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    for (const QString &text : {tr("Agreements"), tr("Who has access"), tr("Exceptions")})
        m_tabs->addTab(text);
    for (QWidget *page : {static_cast<QWidget *>(m_agreements), static_cast<QWidget *>(m_branches),
                          static_cast<QWidget *>(m_exceptions)})
        m_pages->addWidget(page);
    connect(m_tabs, &QTabBar::currentChanged, this, [this](int index) {
        m_pages->setCurrentIndex(index);
        loadCurrent();
    });
}

void AccessDesk::load()
{
    loadCurrent();
}

void AccessDesk::loadCurrent()
{
    if (m_pages->currentWidget() == m_agreements)
        m_agreements->load();
    else if (m_pages->currentWidget() == m_branches)
        m_branches->load();
    else
        m_exceptions->load();
}

void AccessDesk::focusRows()
{
    if (m_pages->currentWidget() == m_agreements)
        m_agreements->focusRows();
    else if (m_pages->currentWidget() == m_branches)
        m_branches->focusRows();
    else
        m_tabs->setFocus(Qt::OtherFocusReason);
}

bool AccessDesk::hasUnsavedInput() const
{
    return m_panel->hasUnsavedInput();
}

void AccessDesk::leave(std::function<void()> then)
{
    if (m_panel->isOpen())
        m_panel->leave(std::move(then));
    else
        then();
}

void AccessDesk::readSettings()
{
    m_api.send(ShowAccessSettings{}, this, [this](const Result<AccessSettings> &settings) {
        if (settings)
            editSettings(*settings);
        else
            Q_EMIT message({.kind = MessageKind::Error, .text = errorText(settings.error())});
    });
}

void AccessDesk::editSettings(const AccessSettings &settings)
{
    m_panel->leave([this, settings] {
        auto *editor = new AccessSettingsEditor;
        const auto base = *versioned(settings);
        editor->load(base.fields);
        const auto save = [this](const Versioned<AccessSettingsFields> &wanted, QObject *context, const auto &answer) {
            m_stepUp.send(UpdateAccessSettings{.ifMatch = wanted.version, .body = wanted.fields}, context,
                          [this, answer](const Result<AccessSettings> &reply) {
                              if (!reply && StepUpSender::wasCancelled(reply.error()))
                                  m_panel->setBusy(false);
                              else
                                  answer(versioned(reply));
                          });
        };
        const auto read = [this](QObject *context, const auto &answer) {
            m_api.send(ShowAccessSettings{}, context, [answer](const Result<AccessSettings> &reply) {
                answer(versioned(reply));
            });
        };
        const auto saved = [this](const Versioned<AccessSettingsFields> &) {
            Q_EMIT message({.kind = MessageKind::Success, .text = tr("The setting has been saved.")});
        };
        RecordEditing<AccessSettingsFields>::begin(*m_panel, tr("Settings of the review"), editor, base,
                                                   {.save = save, .read = read, .saved = saved});
    });
}

} // namespace medlem::client
