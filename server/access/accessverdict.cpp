// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/access/accessverdict.h"

namespace medlem::server {

namespace {

Error translated(Error error)
{
    if (error.code == ErrorCode::Conflict && error.detail == QLatin1String("caller_gone"))
        return makeError(ErrorCode::Unauthenticated, QStringLiteral("The access ended while the work was under way."));
    return translateConstraint(std::move(error),
                               {{"approval_hindrances", FieldReason::OutOfRange, "hindrances"},
                                {"access_grant_seat_excepted", FieldReason::OutOfRange, "hindrances"},
                                {"access_grant_person_excepted", FieldReason::OutOfRange, "hindrances"},
                                {"agreement_documents", FieldReason::Required, "documents"},
                                {"agreement_state", FieldReason::OutOfRange, "state"},
                                {"agreement_one_under_way", FieldReason::AlreadyUsed, "branchId"},
                                {"agreement_branch_open", FieldReason::OutOfRange, "branchId"},
                                {"agreement_person_unknown", FieldReason::UnknownValue, "administrators"},
                                {"access_exception_state", FieldReason::OutOfRange, "state"},
                                {"access_exception_requested_once", FieldReason::AlreadyUsed, "kind"}});
}

} // namespace

Result<void> heed(const Result<Rows> &answer)
{
    if (!answer)
        return fail(translated(answer.error()));
    const QString verdict = answer->first().text("verdict");
    if (verdict == QLatin1String("notFound"))
        return fail(ErrorCode::NotFound);
    if (verdict == QLatin1String("stale"))
        return fail(ErrorCode::Stale);
    if (verdict == QLatin1String("unknownPerson"))
        return fail(FieldReason::UnknownValue, QStringLiteral("personId"));
    return {};
}

} // namespace medlem::server
