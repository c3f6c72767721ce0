// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/members/protectionstore.h"

namespace medlem::server {

namespace {

Result<void> resultOf(const Rows &rows)
{
    const auto outcome = rows.first().optionalText("outcome");
    if (!outcome)
        return fail(ErrorCode::NotFound);
    if (*outcome == u"stale")
        return fail(ErrorCode::Stale);
    if (*outcome == u"forbidden")
        return fail(ErrorCode::Forbidden);
    if (*outcome == u"reasonMissing")
        return fail(FieldReason::Required, QStringLiteral("reason"));
    return {};
}

} // namespace

Result<void> openProtected(Transaction &transaction, PersonId person, const QString &reason)
{
    TRY_ASSIGN(const Rows rows, transaction.run("members/open_protected", {{"personId", person}, {"reason", reason}}));
    return resultOf(rows);
}

Result<void> closeProtected(Transaction &transaction, PersonId person)
{
    TRY_ASSIGN(const Rows rows, transaction.run("members/close_protected", {{"personId", person}}));
    if (rows.isEmpty())
        return fail(ErrorCode::NotFound);
    return {};
}

Result<void> setProtection(Transaction &transaction, PersonId person, Version version, ProtectionKind kind,
                           const std::optional<QString> &reason)
{
    TRY_ASSIGN(const Rows rows,
               transaction.run("members/set_protection", {{"personId", person},
                                                          {"version", version},
                                                          {"kind", EnumCodec<ProtectionKind>::name(kind)},
                                                          {"reason", reason}}));
    return resultOf(rows);
}

} // namespace medlem::server
