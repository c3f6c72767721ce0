// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/app/registerclient.h"

#include "client/accounts/lockscreen.h"
#include "client/accounts/loginpage.h"
#include "client/app/otherwindows.h"
#include "client/app/sessionwarning.h"
#include "client/app/workspace.h"
#include "client/widgets/codeprompt.h"

#include <QCloseEvent>

#include <algorithm>
#include <utility>

namespace medlem::client {

namespace {

constexpr std::chrono::milliseconds longestPause = std::chrono::minutes(1); // between two reports of activity

TrustedServers trustedServers(const ClientOptions &options)
{
    TrustedServers trusted(options.settingsFile);
    if (options.trustFingerprint)
        trusted.trust(serverKey(options.server), *options.trustFingerprint);
    return trusted;
}

} // namespace

RegisterClient::RegisterClient(const ClientOptions &options, QObject *parent)
    : RegisterClient(options, ClientSystem{}, parent)
{
}

RegisterClient::RegisterClient(const ClientOptions &options, ClientSystem system, QObject *parent)
    : QObject(parent)
    , m_api(options.server, trustedServers(options))
    , m_system(std::move(system))
    , m_activity(m_api)
    , m_watch(m_api, *m_system.time)
    , m_drafts(*m_system.keys, options.draftFolder, options.server)
    , m_window(std::make_unique<MainWindow>())
    , m_warning(new SessionWarning(m_window.get()))
    , m_login(new LoginPage(m_api, options.server.host()))
{
    if (!options.authorities.isEmpty())
        m_api.setAuthorities(options.authorities);
    m_window->setObjectName(QStringLiteral("mainWindow"));
    m_window->setLoginPage(m_login);
    m_window->installEventFilter(this);
    connect(m_login, &LoginPage::loggedIn, this, &RegisterClient::begin);
    connect(m_login, &LoginPage::certificateTrusted, &m_api, &NetworkApi::trustCertificate);
    connectWindow();
    connectApi();
    connectSession();
    connectDrafts();
}

RegisterClient::~RegisterClient() = default;

void RegisterClient::start()
{
    m_window->setIdentity({}, {});
    m_window->showLogin();
    m_window->show();
    m_login->focusFirstField();
}

void RegisterClient::connectWindow()
{
    connect(m_window.get(), &MainWindow::logOutRequested, this, &RegisterClient::logOut);
    connect(m_window.get(), &MainWindow::lockRequested, this, [this] {
        lock(LockReason::Asked);
    });
    connect(m_window.get(), &MainWindow::reloadRequested, this, [this] {
        if (m_workspace)
            m_workspace->reload();
    });
}

void RegisterClient::connectApi()
{
    connect(&m_api, &Api::sessionEnded, this, [this] {
        lock(LockReason::SessionEnded);
    });
    connect(&m_api, &Api::accessEnded, this, [this](const BranchId &branch) {
        if (!m_workspace)
            return;
        for (const BranchName &own : m_workspace->account().branches) {
            if (own.id == branch) {
                endAccess(BranchName(own));
                return;
            }
        }
        lock(LockReason::SessionEnded);
    });
    connect(&m_api, &Api::accessDoubted, this, &RegisterClient::askWhatAccessCovers);
    connect(&m_api, &Api::contactLost, this, [this] {
        m_window->setConnection(Connection::Lost);
    });
    connect(&m_api, &Api::contactRestored, this, [this] {
        m_window->setConnection(Connection::Online);
        if (!m_isLoggedIn)
            return;
        m_window->showPages(); // a server with another certificate may have hidden them
        m_workspace->reload();
    });
    connect(&m_api, &NetworkApi::certificateUnknown, this, [this](const QString &shown, const QString &known) {
        if (m_window->isCurtainDrawn())
            return; // the lock screen says it, and nothing of the register is to be seen
        m_window->showLogin();
        m_login->askForTrust(shown, known);
    });
}

void RegisterClient::connectSession()
{
    connect(&m_activity, &ActivityReporter::reported, &m_watch, &SessionWatch::prolong);
    connect(&m_watch, &SessionWatch::warned, this, [this](SessionLimit limit, int secondsLeft) {
        m_activity.setEager(limit == SessionLimit::Idle);
        m_warning->warn(limit, secondsLeft);
    });
    connect(&m_watch, &SessionWatch::relieved, this, [this] {
        m_activity.setEager(false);
        m_warning->calmDown();
    });
    connect(&m_watch, &SessionWatch::ended, this, [this](SessionLimit limit) {
        lock(limit == SessionLimit::Idle ? LockReason::Idle : LockReason::TooOld);
    });
    connect(m_warning, &SessionWarning::logInAgainRequested, this, [this] {
        lock(LockReason::Asked);
    });
}

void RegisterClient::connectDrafts()
{
    m_window->showNotice(m_drafts.bar());
    connect(&m_drafts, &DraftDesk::draftChosen, this, [this](const DraftFiles::Kept &kept) {
        m_workspace->openDraft(kept.draft.place, kept.branch);
    });
    connect(&m_drafts, &DraftDesk::unreadableRemoved, this, [this] {
        m_window->showMessage({.kind = MessageKind::Info,
                               .text = tr("Something that you had not saved could not be read and has been removed "
                                          "from this computer.")});
    });
}

void RegisterClient::begin(const NewSession &session)
{
    m_api.dropWaiting();
    m_workspace.reset();
    goOn(session);
    m_window->showPages();
    m_workspace = std::make_unique<Workspace>(m_api, m_clock, *m_window, session.account);
    m_drafts.begin(session.account.id);
    m_workspace->setDrafts(m_drafts.files());
    m_window->focusSearch(); // and not on the button that the user before has logged out with
    if (session.recoveryCodesLeft)
        m_workspace->tellRecoveryCodesLeft(*session.recoveryCodesLeft);
}

// From here on the session runs; what stood behind the lock screen is asked for again.
void RegisterClient::goOn(const NewSession &session)
{
    m_isLoggedIn = true;
    m_api.setSessionToken(session.token);
    m_activity.setPause(
        std::min<std::chrono::milliseconds>(longestPause, std::chrono::seconds(session.idleSeconds) / 6));
    m_activity.start();
    m_watch.begin(session);
    m_window->setConnection(Connection::Online);
}

void RegisterClient::lock(LockReason reason)
{
    if (!m_isLoggedIn)
        return;
    m_isLoggedIn = false;
    m_activity.stop();
    m_watch.stop();
    closeOtherWindows();
    giveUpPrompts();
    m_drafts.keepNow();
    auto *screen = new LockScreen(m_api, m_workspace->account(), reason);
    if (m_workspace->hasUnsavedInput() && !m_drafts.files()->outlivesProgram())
        screen->setLossText(tr("There is input that is not saved. It is lost when somebody else logs in."));
    connect(screen, &LockScreen::otherUserRequested, this, &RegisterClient::leaveToOther);
    connect(screen, &LockScreen::unlocked, this, [this](const NewSession &session) {
        if (const auto lost = lostBranch(session.account)) {
            m_api.setSessionToken(session.token);
            endAccess(*lost);
            return;
        }
        goOn(session);
        m_window->openCurtain(); // where they were, with what they had typed
        m_workspace->reload();
    });
    m_window->drawCurtain(screen);
    // Nobody is to find an open session here; whether or not the server hears of it, it ends by itself in time.
    if (reason != LockReason::SessionEnded)
        m_api.send(LogOut{}, this, [](const Result<NoContent> &) {});
    m_api.setSessionToken({});
    m_window->setConnection(Connection::Online);
}

// Whoever unlocks has just given a code: what asked for one is sent anew when the user wants it, and the focus stands
// where the curtain finds it.
void RegisterClient::giveUpPrompts()
{
    const QList<CodePrompt *> prompts = m_window->findChildren<CodePrompt *>();
    for (CodePrompt *prompt : prompts)
        prompt->cancel();
}

void RegisterClient::leaveToOther()
{
    end();
    clearOwnClipboard();
    m_window->openCurtain();
    m_login->tellLoggedOut();
}

// What is refused may only be gone, or somebody else may have the branch now.
void RegisterClient::askWhatAccessCovers()
{
    if (!m_isLoggedIn || std::exchange(m_asksForAccess, true))
        return;
    m_api.send(ShowSession{}, this, [this](const Result<SessionState> &state) {
        m_asksForAccess = false;
        if (!state || !m_isLoggedIn)
            return;
        if (const auto lost = lostBranch(state->account))
            endAccess(*lost);
    });
}

// A branch that this user had when the work began, and has no more.
std::optional<BranchName> RegisterClient::lostBranch(const Account &now) const
{
    if (!m_workspace || now.role == AccountRole::NationalAdministrator)
        return std::nullopt;
    for (const BranchName &had : m_workspace->account().branches) {
        const bool isLeft = std::any_of(now.branches.begin(), now.branches.end(), [&had](const BranchName &one) {
            return one.id == had.id;
        });
        if (!isLeft)
            return had;
    }
    return std::nullopt;
}

// Nothing of the branch's register stays here.
void RegisterClient::endAccess(const BranchName &branch)
{
    closeOtherWindows();
    m_drafts.files()->removeBranch(branch.id);
    m_api.send(LogOut{}, this, [](const Result<NoContent> &) {});
    end();
    clearOwnClipboard();
    m_window->openCurtain();
    m_login->tellAccessEnded(branch.name);
}

void RegisterClient::logOut()
{
    if (!m_workspace)
        return;
    m_workspace->leave([this] {
        // Whether or not the server hears of it: it ends the session by itself in time.
        m_api.send(LogOut{}, this, [](const Result<NoContent> &) {});
        end();
        m_login->tellLoggedOut();
    });
}

void RegisterClient::end()
{
    m_isLoggedIn = false;
    m_activity.stop();
    m_watch.stop();
    m_api.setSessionToken({});
    m_api.dropWaiting();
    m_workspace.reset();
    m_drafts.end();
    m_window->messageBar()->dismiss();
    m_window->setIdentity({}, {});
    m_window->setConnection(Connection::Online);
    m_window->showLogin();
}

bool RegisterClient::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_window.get() || event->type() != QEvent::Close || m_closeAnyway || !m_workspace ||
        !m_workspace->hasUnsavedInput())
        return QObject::eventFilter(watched, event);
    event->ignore();
    m_window->showMessage({.kind = MessageKind::Warning,
                           .text = tr("There is input that is not saved. Save it first, or close without saving."),
                           .actionText = tr("Close without saving"),
                           .action = [this] {
                               m_closeAnyway = true;
                               m_drafts.throwAwayOpen();
                               m_window->close();
                           }});
    return true;
}

} // namespace medlem::client
