// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/accounts/lettertext.h"

#include "client/widgets/longdatetext.h"
#include "shared/core/swedishtime.h"

#include <QCoreApplication>

namespace medlem::client {

namespace {

struct CodeLetterText
{
    Q_DECLARE_TR_FUNCTIONS(CodeLetter)
};

QString lastStep(ActivationPurpose purpose)
{
    switch (purpose) {
    case ActivationPurpose::Activation:
        return CodeLetterText::tr(
            "Choose a password, and connect an authenticator app in your phone. The program shows "
            "how. Keep the recovery codes that you get in a safe place.");
    case ActivationPurpose::NewPassword:
        return CodeLetterText::tr(
            "Write the code that your authenticator app shows, or one of your recovery codes, and "
            "choose a new password.");
    case ActivationPurpose::NewSecondFactor:
        return CodeLetterText::tr("Write your password, and connect the authenticator app in your phone. The program "
                                  "shows how. Keep the new recovery codes that you get in a safe place.");
    }
    Q_UNREACHABLE();
}

} // namespace

QString letterSender(const CodeLetter &letter)
{
    return letter.organisation.isEmpty() ? CodeLetterText::tr("The national organisation") : letter.organisation;
}

QString letterDate(const CodeLetter &letter)
{
    return longDateText(letter.date);
}

QString letterTitle(const CodeLetter &letter)
{
    switch (letter.purpose) {
    case ActivationPurpose::Activation:
        return CodeLetterText::tr("Your account in the membership register");
    case ActivationPurpose::NewPassword:
        return CodeLetterText::tr("A new password for the membership register");
    case ActivationPurpose::NewSecondFactor:
        return CodeLetterText::tr("A new authenticator app for the membership register");
    }
    Q_UNREACHABLE();
}

QString letterGreeting(const CodeLetter &letter)
{
    switch (letter.purpose) {
    case ActivationPurpose::Activation:
        return CodeLetterText::tr(
                   "Hello %1. An account has been opened for you in the membership register. With the user "
                   "name and the one-time code below you take it into use.")
            .arg(letter.name);
    case ActivationPurpose::NewPassword:
        return CodeLetterText::tr("Hello %1. With the user name and the one-time code below you choose a new password.")
            .arg(letter.name);
    case ActivationPurpose::NewSecondFactor:
        return CodeLetterText::tr("Hello %1. With the user name and the one-time code below you connect a new "
                                  "authenticator app.")
            .arg(letter.name);
    }
    Q_UNREACHABLE();
}

QString letterUsername(const CodeLetter &letter)
{
    return CodeLetterText::tr("Your user name: %1").arg(letter.username);
}

QString letterCodeLabel()
{
    return CodeLetterText::tr("Your one-time code");
}

QString letterValidity(const CodeLetter &letter)
{
    const QDateTime here = swedishTime(letter.expiresAt);
    return CodeLetterText::tr("The code can be used once, and until %1 at %2.")
        .arg(longDateText(here.date()), here.time().toString(QStringLiteral("HH:mm")));
}

QString letterStepsHeading()
{
    return CodeLetterText::tr("How to do it");
}

QStringList letterSteps(ActivationPurpose purpose)
{
    return {CodeLetterText::tr("Start the program Medlemsregister on your computer."),
            CodeLetterText::tr("On the log-in page, choose “I have got a code”."),
            CodeLetterText::tr("Write your user name and the one-time code. It makes no difference whether you write "
                               "large or small letters."),
            lastStep(purpose)};
}

QString letterWarningHeading()
{
    return CodeLetterText::tr("Keep the code to yourself");
}

QString letterWarning(const CodeLetter &letter)
{
    return CodeLetterText::tr(
               "Never give the code to anybody who calls or writes to you, whoever they say they are. We "
               "never ask for it, nor for your password. Destroy this letter when you have used the code. "
               "If you did not expect it, contact %1.")
        .arg(letter.organisation.isEmpty() ? CodeLetterText::tr("the national organisation") : letter.organisation);
}

QString letterFileName(const QString &username)
{
    return CodeLetterText::tr("Letter to %1.pdf").arg(username);
}

} // namespace medlem::client
