// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shared/domain/imports/fileoffset.h"

#include <algorithm>

namespace medlem {

Result<FileOffset> FileOffset::parse(QStringView text)
{
    const bool isNumber =
        !text.isEmpty() && text.size() <= longestText && std::all_of(text.begin(), text.end(), [](QChar c) {
            return c >= u'0' && c <= u'9';
        });
    if (!isNumber || (text.size() > 1 && text.startsWith(u'0')))
        return fail(FieldReason::BadFormat);
    return FileOffset(text.toLongLong());
}

} // namespace medlem
