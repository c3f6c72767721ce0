// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/widgets/searcherrortext.h"

#include "client/widgets/errortext.h"

#include <QCoreApplication>

namespace medlem::client {

namespace {

struct ErrorText
{
    Q_DECLARE_TR_FUNCTIONS(ErrorText)
};

} // namespace

QString searchErrorText(const Error &error)
{
    return error.code == ErrorCode::Invalid
               ? ErrorText::tr("The register cannot search for this. Write less, with letters and digits only.")
               : errorText(error);
}

} // namespace medlem::client
