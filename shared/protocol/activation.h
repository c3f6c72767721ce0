// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/protocol/codec.h"
#include "shared/protocol/ownaccount.h"

#include <optional>

namespace medlem {

// What a one-time code from the national organisation is for.
enum class ActivationPurpose
{
    Activation,      // of a new account: choose a password, enrol an app
    NewPassword,     // a forgotten one; the app's code or a recovery code is asked for all the same
    NewSecondFactor, // for who has lost the app and the recovery codes; the password is asked for all the same
};

// username and activationCode as they stand in the letter.
struct ActivationStart
{
    QString username;
    QString activationCode;
};

// What the authenticator app is to be given: as a QR code, or typed.
struct AppEnrolment
{
    QString uri;
    QString secret;
};

// enrolment is absent for a new password. displayName is whose account it is.
struct ActivationTask
{
    ActivationPurpose purpose = ActivationPurpose::Activation;
    QString displayName;
    std::optional<AppEnrolment> enrolment;
};

// First step; does not use the code up and may be repeated, with the same answer. Error: Unauthenticated, the same for
// an unknown user and for a code that is wrong, used or too old.
struct BeginActivation
{
    using Reply = ActivationTask;
    static constexpr Operation operation{"beginActivation", "Show what a one-time code is for.", Method::Post,
                                         "/api/v1/activation", Scope::Public};
    ActivationStart body;
};

// password is a new one, for NewSecondFactor the present one. code is the app's, after the enrolment; for NewPassword
// that of the app enrolled before, or a recovery code.
struct ActivationAnswer
{
    QString username;
    QString activationCode;
    QString password;
    QString code;
};

// Second step; uses the code up and ends the account's sessions. The reply holds no codes for a new password: the old
// ones stay. Errors: as the first step's; Invalid with "password" (what is wrong with a new one) or "code"
// (DoesNotMatch) of who has the right one-time code; Unauthenticated for a wrong present password.
struct FinishActivation
{
    using Reply = RecoveryCodes;
    static constexpr Operation operation{"finishActivation",
                                         "Set what a one-time code is for, and show the recovery codes.", Method::Put,
                                         "/api/v1/activation", Scope::Public};
    ActivationAnswer body;
};

} // namespace medlem
