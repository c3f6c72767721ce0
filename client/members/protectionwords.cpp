// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/members/protectionwords.h"

#include <QCoreApplication>

namespace medlem::client {

namespace {

// The context of the words in the translation files.
struct ProtectionWords
{
    Q_DECLARE_TR_FUNCTIONS(ProtectionWords)
};

} // namespace

QString protectionText(ProtectionKind kind)
{
    switch (kind) {
    case ProtectionKind::None:
        return ProtectionWords::tr("No protection");
    case ProtectionKind::ConfidentialityMarking:
        return ProtectionWords::tr("Confidentiality marking");
    case ProtectionKind::ProtectedRegistration:
        return ProtectionWords::tr("Protected population registration");
    }
    Q_UNREACHABLE();
}

QString protectedText()
{
    return ProtectionWords::tr("Protected data");
}

} // namespace medlem::client
