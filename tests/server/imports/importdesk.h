// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "server/dispatch/importroutes.h"
#include "server/imports/importjobhandlers.h"
#include "server/imports/importrunner.h"
#include "tests/support/registerfixture.h"

namespace medlem::test {

// The register of a RegisterFixture with the requests of an import. Jobs wait in the queue until startRunner().
class ImportDesk
{
public:
    [[nodiscard]] static server::ImportQueue &queue();

    [[nodiscard]] Result<void> start() // once per executable
    {
        TRY(m_fixture.start());
        m_fixture.reset();
        return {};
    }

    void startRunner()
    {
        m_runner = std::make_unique<server::ImportRunner>(
            queue(), server::ConnectionSettings{.uri = m_fixture.database().appUri}, m_fixture.catalog(),
            m_fixture.clock());
    }
    void stopRunner() { m_runner.reset(); }

    void forgetImports(); // in init()

    template <class Request>
    [[nodiscard]] Result<typename Request::Reply> call(const Request &request, Session session = Session::BranchA)
    {
        return m_fixture.call(request, session);
    }

    // A whole file in pieces of so many bytes.
    [[nodiscard]] Result<ImportId> upload(const QByteArray &bytes, qsizetype pieceSize = FilePiece::mostBytes,
                                          Session session = Session::BranchA);

    // Asks until the job is finished.
    [[nodiscard]] Result<ImportJob> finished(const Result<ImportJob> &begun, Session session = Session::BranchA);
    [[nodiscard]] Result<ImportEntry> previewed(ImportId id, const ImportChoices &choices = {});

    [[nodiscard]] RegisterFixture &data() { return m_fixture; }

private:
    static void addRoutes(server::RouteTable &routes);

    RegisterFixture m_fixture{&ImportDesk::addRoutes};
    std::unique_ptr<server::ImportRunner> m_runner;
};

} // namespace medlem::test
