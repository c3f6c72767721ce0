// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/app/draftbox.h"
#include "client/app/registerclient.h"
#include "shared/protocol/ownaccount.h"
#include "shared/protocol/roles.h"
#include "tests/client/app/fakesystem.h"
#include "tests/client/members/sampledata.h"
#include "tests/support/apiserver.h"
#include "tests/support/typing.h"

#include <QAbstractButton>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

namespace medlem::test {

inline const QByteArray logInPath = "POST /api/v1/session";

// The client before a server in this process that says what it is told to.
struct Program
{
    explicit Program(std::optional<QByteArray> keychain = std::nullopt)
        : key(std::move(keychain))
    {
        answerBranch(sampleBranch());
        answer<ListMembershipTypes>("GET /api/v1/membership-types", sampleTypes());
        answer<ListRoles>("GET /api/v1/roles", {});
        const QByteArray member = "GET /api/v1/members/" + samplePerson(1).toString().toLatin1();
        answer<ShowMember>(member, sampleCard());
        answer<ListChanges>(member + "/changes", {});
        answer<LogOut>("DELETE /api/v1/session", {});
        answerActivity(std::chrono::hours(12));
        client.start();
    }

    void answerBranch(const BranchId &id)
    {
        const QByteArray branch = "/api/v1/branches/" + id.toString().toLatin1();
        answer<SearchMembers>("POST " + branch + "/members/search", samplePage(1, 1, false));
        answer<CountMembers>("POST " + branch + "/members/count", {.total = 1});
        answer<ShowBoard>("GET " + branch + "/board", {});
    }
    // left: until the absolute end of the session, by the server's clock, which is another than ours.
    void answerActivity(std::chrono::seconds left)
    {
        const QDateTime serverTime(QDate(2031, 1, 1), QTime(12, 0), Qt::UTC);
        answer<ReportActivity>("PUT /api/v1/session/activity",
                               {.expiresAt = serverTime.addSecs(left.count()), .idleEndsAt = serverTime.addSecs(1800)});
    }
    [[nodiscard]] client::ClientSystem system()
    {
        return {.time = std::make_unique<FakeSessionTime>(time), .keys = std::make_unique<FakeKeyStore>(key)};
    }
    [[nodiscard]] bool unlock(const NewSession &session)
    {
        answer<LogIn>(logInPath, session);
        if (!shows("unlockPasswordEdit"))
            return false;
        rewrite(find<QLineEdit>("unlockPasswordEdit"), QStringLiteral("secret"));
        rewrite(find<QLineEdit>("unlockCodeEdit"), QStringLiteral("123456"));
        QTest::keyClick(find<QLineEdit>("unlockCodeEdit"), Qt::Key_Return);
        return QTest::qWaitFor(
            [this] {
                return find<QWidget>("lockScreen") == nullptr;
            },
            20'000);
    }

    template <class Request>
    void answer(const QByteArray &operation, const typename Request::Reply &reply)
    {
        if constexpr (std::is_same_v<typename Request::Reply, NoContent>)
            server.answerAt(operation, 204, {});
        else
            server.answerAt(operation, Request::operation.successStatus,
                            BodyCodec<typename Request::Reply>::encode(reply));
    }
    [[nodiscard]] bool logIn(const AccountId &account) { return logIn(sessionOf(account)); }
    [[nodiscard]] bool logIn(const NewSession &session)
    {
        answer<LogIn>(logInPath, session);
        if (!shows("usernameEdit"))
            return false;
        rewrite(find<QLineEdit>("usernameEdit"), QStringLiteral("karin"));
        rewrite(find<QLineEdit>("passwordEdit"), QStringLiteral("secret"));
        rewrite(find<QLineEdit>("codeEdit"), QStringLiteral("123456"));
        QTest::keyClick(find<QLineEdit>("codeEdit"), Qt::Key_Return);
        return true;
    }
    [[nodiscard]] bool writeInCard()
    {
        if (!logIn(karin) || !shows("memberTable"))
            return false;
        QTest::keyClick(find<QTableView>("memberTable"), Qt::Key_Return);
        if (!shows("editPersonButton"))
            return false;
        click("editPersonButton");
        rewrite(find<QLineEdit>("familyNameEdit"), QStringLiteral("Bergström"));
        return true;
    }

    // The one that can be seen.
    template <class Widget>
    [[nodiscard]] Widget *find(const char *name)
    {
        const auto found = client.window().findChildren<Widget *>(QLatin1String(name));
        const auto visible = std::find_if(found.begin(), found.end(), [](const Widget *widget) {
            return widget->isVisible();
        });
        return visible == found.end() ? nullptr : *visible;
    }
    [[nodiscard]] bool shows(const char *name)
    {
        return QTest::qWaitFor(
            [this, name] {
                return find<QWidget>(name) != nullptr;
            },
            20'000);
    }
    void click(const char *name) { QTest::mouseClick(find<QAbstractButton>(name), Qt::LeftButton); }
    [[nodiscard]] QString familyName()
    {
        const auto *edit = find<QLineEdit>("familyNameEdit");
        return edit ? edit->text() : QString();
    }

    ApiServer server;
    ClientSettings settings;
    QTemporaryDir drafts;
    FakeSessionTime::State time;
    std::optional<QByteArray> key;
    client::RegisterClient client{{.server = server.url(),
                                   .settingsFile = settings.file(),
                                   .appearance = client::Appearance::Light,
                                   .locale = QLocale(QStringLiteral("en")),
                                   .trustFingerprint = server.fingerprint(),
                                   .tourFolder = {},
                                   .draftFolder = drafts.path()},
                                  system()};
    const AccountId karin = AccountId::create();
};

} // namespace medlem::test
