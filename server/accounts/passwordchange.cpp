// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/accounts/passwordchange.h"

#include "server/accounts/newpassword.h"
#include "server/accounts/passwordhasher.h"
#include "server/request/fieldpath.h"

namespace medlem::server {

Result<void> changePassword(Transaction &transaction, const AccountServices &services, AccountId account,
                            const QString &password, const QString &field)
{
    TRY_ASSIGN(const QStringList names, listAccountWords(transaction, account));
    const auto parsed = NewPassword::parse(password, names + services.organisationWords +
                                                         QStringList{QStringLiteral("Medlemsregister")});
    if (!parsed)
        return fail(underField(parsed.error(), field));
    TRY_ASSIGN(const QByteArray hash, services.hasher.hash(parsed->text()));
    return setPassword(transaction, account, hash);
}

Result<RecoveryCodes> makeRecoveryCodes(Transaction &transaction, AccountId account)
{
    RecoveryCodes reply;
    const QList<PaperCode> codes = PaperCode::createForRecovery();
    for (const PaperCode &code : codes)
        reply.codes.append(code.text());
    TRY(setRecoveryCodes(transaction, account, codes));
    return reply;
}

} // namespace medlem::server
