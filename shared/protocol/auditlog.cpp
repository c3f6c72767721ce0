// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shared/protocol/auditlog.h"

#include "shared/protocol/auditlogdescriptions.h"
#include "shared/protocol/codecimpl.h"

#include <algorithm>

namespace medlem {

Result<AuditEventNumber> AuditEventNumber::parse(QStringView text)
{
    const bool hasDigitsOnly = std::all_of(text.begin(), text.end(), [](QChar c) {
        return c >= u'0' && c <= u'9';
    });
    bool isNumber = false;
    const qint64 value = text.toLongLong(&isNumber);
    if (!hasDigitsOnly || !isNumber || value < 1)
        return fail(FieldReason::BadFormat);
    return AuditEventNumber(value);
}

template struct RequestCodec<SearchAuditLog>;
template struct RequestCodec<ShowAuditEvent>;
template struct RequestCodec<ListAuditAccounts>;
template struct RequestCodec<ExtractPersonLog>;
template struct RequestCodec<ExtractAccountLog>;
template struct BodyCodec<AuditQuery>;
template struct BodyCodec<AuditPage>;
template struct BodyCodec<AuditEntry>;
template struct BodyCodec<AuditEventDetails>;
template struct BodyCodec<AuditAccountList>;
template struct BodyCodec<AuditExtract>;
template struct EnumCodec<AuditTopic>;
template struct EnumCodec<AuditAction>;
template struct EnumCodec<AuditObject>;
template struct EnumCodec<AuditFlag>;

} // namespace medlem
