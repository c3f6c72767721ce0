// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/protocol/accountregister.h"
#include "shared/protocol/activation.h"
#include "shared/protocol/codeissue.h"
#include "shared/protocol/descriptions.h"
#include "shared/protocol/ownaccount.h"

#include <boost/describe.hpp>

// The descriptions (descriptions.h) of what operations on accounts carry, besides the log-in.
namespace medlem {

BOOST_DESCRIBE_ENUM(ActivationPurpose, Activation, NewPassword, NewSecondFactor)
BOOST_DESCRIBE_ENUM(AccountState, Inactive, Active, Disabled)

BOOST_DESCRIBE_STRUCT(SessionEntry, (), (id, createdAt, activeAt, address, client, isThisOne))
BOOST_DESCRIBE_STRUCT(SessionList, (), (items))
BOOST_DESCRIBE_STRUCT(ListSessions, (), ())
BOOST_DESCRIBE_STRUCT(EndSession, (), (sessionId))
BOOST_DESCRIBE_STRUCT(EndOtherSessions, (), ())
BOOST_DESCRIBE_STRUCT(SessionLife, (), (expiresAt, idleEndsAt))
BOOST_DESCRIBE_STRUCT(ReportActivity, (), ())
BOOST_DESCRIBE_STRUCT(AppCode, (), (code))
BOOST_DESCRIBE_STRUCT(StepUp, (), (body))
BOOST_DESCRIBE_STRUCT(PasswordChange, (), (currentPassword, newPassword))
BOOST_DESCRIBE_STRUCT(ChangePassword, (), (body))
BOOST_DESCRIBE_STRUCT(RecoveryCodes, (), (codes))
BOOST_DESCRIBE_STRUCT(RenewRecoveryCodes, (), ())

BOOST_DESCRIBE_STRUCT(ActivationStart, (), (username, activationCode))
BOOST_DESCRIBE_STRUCT(AppEnrolment, (), (uri, secret))
BOOST_DESCRIBE_STRUCT(ActivationTask, (), (purpose, displayName, enrolment))
BOOST_DESCRIBE_STRUCT(BeginActivation, (), (body))
BOOST_DESCRIBE_STRUCT(ActivationAnswer, (), (username, activationCode, password, code))
BOOST_DESCRIBE_STRUCT(FinishActivation, (), (body))

BOOST_DESCRIBE_STRUCT(AccountEntry, (),
                      (id, version, username, displayName, role, personId, state, branches, openSessions, lastLogInAt,
                       codeExpiresAt, mayOpenProtected))
BOOST_DESCRIBE_STRUCT(AccountQuery, (), (text, state, role, after, limit))
BOOST_DESCRIBE_STRUCT(FoundAccounts, (), (items, next))
BOOST_DESCRIBE_STRUCT(SearchAccounts, (), (body))
BOOST_DESCRIBE_STRUCT(ShowAccount, (), (accountId))
BOOST_DESCRIBE_STRUCT(NewAccount, (), (username, displayName, role, personId, mayOpenProtected))
BOOST_DESCRIBE_STRUCT(CreateAccount, (), (idempotencyKey, body))
BOOST_DESCRIBE_STRUCT(AccountFields, (), (displayName, disabled, mayOpenProtected))
BOOST_DESCRIBE_STRUCT(UpdateAccount, (), (accountId, ifMatch, body))
BOOST_DESCRIBE_STRUCT(CodeDelivery, (), (byEmail, organisation))
BOOST_DESCRIBE_STRUCT(ShowCodeDelivery, (), ())
BOOST_DESCRIBE_STRUCT(CodeOrder, (), (purpose, email))
BOOST_DESCRIBE_STRUCT(IssuedCode, (), (code, expiresAt))
BOOST_DESCRIBE_STRUCT(IssueCode, (), (accountId, body))
BOOST_DESCRIBE_STRUCT(EndAccountSessions, (), (accountId))

} // namespace medlem
