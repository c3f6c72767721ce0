// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/branches/branchediting.h"

#include "client/api/api.h"
#include "client/branches/brancheditor.h"
#include "client/editing/recordediting.h"

#include <QCoreApplication>

#include <memory>

namespace medlem::client {

namespace {

// The context of the titles in the translation files.
struct BranchEditing
{
    Q_DECLARE_TR_FUNCTIONS(BranchEditing)
};

Result<Versioned<BranchFields>> versioned(const Result<BranchCard> &reply)
{
    TRY_ASSIGN(const BranchCard branch, reply);
    return Versioned<BranchFields>{.version = branch.version, .fields = branch.fields};
}

} // namespace

DraftPlace branchDraftPlace(const std::optional<BranchId> &branch)
{
    const QString id = branch ? branch->toString() : QString();
    return {.form = QStringLiteral("branch"), .member = {}, .record = id, .branch = id};
}

void beginBranchAdding(Api &api, EditPanel &panel, BranchSaved saved)
{
    auto *editor = new BranchEditor;
    editor->load({});
    auto added = std::make_shared<std::optional<BranchCard>>();
    // The key is kept while the same fields are sent again: saving after a lost answer adds nothing twice.
    const auto save = [&api, added, request = AddBranch{}](const Versioned<BranchFields> &wanted, QObject *context,
                                                           const auto &answer) mutable {
        if (request.body != wanted.fields)
            request.idempotencyKey = newIdempotencyKey();
        request.body = wanted.fields;
        api.send(request, context, [added, answer](const Result<BranchCard> &reply) {
            if (reply)
                *added = *reply;
            answer(versioned(reply));
        });
    };
    const auto tell = [added, saved = std::move(saved)](const Versioned<BranchFields> &) {
        saved(added->value());
    };
    RecordEditing<BranchFields>::begin(panel, BranchEditing::tr("Add branch"), editor, {},
                                       {.save = save, .read = {}, .saved = tell, .place = branchDraftPlace()});
}

void beginBranchEditing(Api &api, EditPanel &panel, const BranchCard &branch, BranchSaved saved)
{
    auto *editor = new BranchEditor;
    editor->load(branch.fields);
    auto latest = std::make_shared<BranchCard>(branch);
    const auto take = [latest](const Result<BranchCard> &reply, const auto &answer) {
        if (reply)
            *latest = *reply;
        answer(versioned(reply));
    };
    const auto save = [&api, take, id = branch.id](const Versioned<BranchFields> &wanted, QObject *context,
                                                   const auto &answer) {
        api.send(UpdateBranch{.branchId = id, .ifMatch = wanted.version, .body = wanted.fields}, context,
                 [take, answer](const Result<BranchCard> &reply) {
                     take(reply, answer);
                 });
    };
    const auto read = [&api, take, id = branch.id](QObject *context, const auto &answer) {
        api.send(ShowBranch{.branchId = id}, context, [take, answer](const Result<BranchCard> &reply) {
            take(reply, answer);
        });
    };
    const auto tell = [latest, saved = std::move(saved)](const Versioned<BranchFields> &) {
        saved(*latest);
    };
    RecordEditing<BranchFields>::begin(
        panel, BranchEditing::tr("Edit branch"), editor, *versioned(branch),
        {.save = save, .read = read, .saved = tell, .place = branchDraftPlace(branch.id)});
    panel.setSubtitle(branch.fields.name);
}

} // namespace medlem::client
