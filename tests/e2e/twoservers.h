// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/protocol/agreementreview.h"
#include "shared/protocol/problem.h"
#include "tests/support/servedregister.h"

namespace medlem::test {

// Two servers before one register, and the access routine as far as a test has to go it.
class TwoServers
{
public:
    [[nodiscard]] bool start();

    // Erik administers A alone, Frida B, and each and the national organisation have a session with a fresh code.
    void restore();

    [[nodiscard]] ServedRegister &served() { return m_register; }
    [[nodiscard]] RegisterFixture &data() { return m_register.data(); }
    [[nodiscard]] WireClient here(Session session) { return m_register.client(session); }
    [[nodiscard]] WireClient there(Session session)
    {
        return WireClient(m_other.port(), ServedRegister::token(session));
    }
    [[nodiscard]] ServerProcess &other() { return m_other; }

    template <class Request>
    [[nodiscard]] static Result<typename Request::Reply> send(WireClient &client, const Request &request)
    {
        const WireReply reply = exchange(client, RequestCodec<Request>::encode(request));
        if (reply.status != Request::operation.successStatus)
            return fail(errorFromProblem(reply.status, reply.body));
        if constexpr (std::is_same_v<typename Request::Reply, NoContent>)
            return NoContent{};
        else
            return BodyCodec<typename Request::Reply>::decode(reply.body);
    }

    // An agreement of the branch, as far as the national organisation comes before approving it.
    [[nodiscard]] Result<AgreementEntry> ready(BranchId branch, PersonId person);
    [[nodiscard]] Result<AgreementEntry> approve(const AgreementEntry &agreement);

private:
    [[nodiscard]] static WireReply exchange(WireClient &client, const EncodedRequest &request);

    ServedRegister m_register;
    ServerProcess m_other;
};

} // namespace medlem::test
