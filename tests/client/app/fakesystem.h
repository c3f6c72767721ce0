// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/app/keystore.h"
#include "client/app/sessiontime.h"
#include "shared/protocol/accounts.h"
#include "tests/client/members/sampledata.h"

namespace medlem::test {

// Clocks that stand still until they are told otherwise.
class FakeSessionTime final : public client::SessionTime
{
public:
    struct State
    {
        std::chrono::milliseconds steady{1'000'000};
        std::chrono::milliseconds wall{1'700'000'000'000};

        void pass(std::chrono::milliseconds time)
        {
            steady += time;
            wall += time;
        }
        void sleep(std::chrono::milliseconds time) { wall += time; }
    };

    explicit FakeSessionTime(State &state)
        : m_state(state)
    {
    }

    [[nodiscard]] std::chrono::milliseconds steady() const override { return m_state.steady; }
    [[nodiscard]] std::chrono::milliseconds wall() const override { return m_state.wall; }

private:
    State &m_state;
};

// A keychain that has this key, or none.
class FakeKeyStore final : public client::KeyStore
{
public:
    explicit FakeKeyStore(std::optional<QByteArray> key)
        : m_key(std::move(key))
    {
    }

    void provide(QObject *, Answer answer) override { answer(m_key); }

private:
    std::optional<QByteArray> m_key;
};

inline NewSession sessionOf(const AccountId &account)
{
    return {.token = QStringLiteral("token"),
            .expiresAt = QDateTime::currentDateTimeUtc().addSecs(43'200),
            .idleSeconds = 1800,
            .account = {.id = account,
                        .username = QStringLiteral("karin"),
                        .displayName = QStringLiteral("Karin Åkesson"),
                        .role = AccountRole::LocalAdministrator,
                        .branches = {{.id = sampleBranch(), .name = QStringLiteral("Avdelning Umeå")}}}};
}

} // namespace medlem::test
