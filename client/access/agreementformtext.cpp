// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/access/agreementformtext.h"

#include "client/access/agreementtext.h"
#include "client/widgets/datetext.h"
#include "client/widgets/meetingtext.h"

#include <QCoreApplication>
#include <QLocale>

namespace medlem::client {

namespace {

struct FormText
{
    Q_DECLARE_TR_FUNCTIONS(AgreementForm)
};

QString namesOf(const AgreementEntry &agreement)
{
    return QLocale().createSeparatedList(administratorNames(agreement));
}

QString dayOf(const AgreementEntry &agreement)
{
    return agreement.fields.meetingDate ? dateText(*agreement.fields.meetingDate) : QString();
}

QString paragraphOf(const AgreementEntry &agreement)
{
    return QStringLiteral("§\u00a0") + agreement.fields.minutesParagraph.value_or(QStringLiteral("____"));
}

} // namespace

QString formTitle()
{
    return FormText::tr("Agreement on access to the membership register");
}

QString formParties(const AgreementEntry &agreement)
{
    return FormText::tr("Between %1 (the branch, processor of personal data) and the national organisation (controller "
                        "of personal data). It replaces every earlier agreement on the branch's access.")
        .arg(agreement.branch.name);
}

QString formPersonsIntroduction(const AgreementEntry &agreement)
{
    const int count = static_cast<int>(agreement.administrators.size());
    return FormText::tr(
        "%n person(s) get access to the branch's register as local administrator, and nobody else:", nullptr, count);
}

QString formPerson(const NamedAdministratorEntry &administrator)
{
    switch (administrator.named.tie) {
    case AdministratorTie::Member:
        return FormText::tr("%1, member of the branch").arg(administrator.name);
    case AdministratorTie::Employee:
        return FormText::tr("%1, employee of the branch").arg(administrator.name);
    case AdministratorTie::Outsider:
        return FormText::tr("%1, by a granted exception").arg(administrator.name);
    }
    Q_UNREACHABLE();
}

QString formMeeting(const AgreementEntry &agreement)
{
    return FormText::tr("Chosen by: %1. The choice is proven by the minutes excerpt on the last page. The assignment "
                        "runs until a new agreement replaces this one.")
        .arg(meetingLine(agreement.fields));
}

QList<FormClause> formClauses()
{
    return {
        {FormText::tr("Subject, purpose and duration"),
         FormText::tr("The branch handles personal data in the national organisation's membership register, to "
                      "keep its members, their addresses and their assignments. This applies from the day when "
                      "the national organisation approves the agreement until it is replaced or ended.")},
        {FormText::tr("Kind of data and persons"),
         FormText::tr("Names, addresses, telephone, e-mail, birth date, personnummer where it is needed, "
                      "memberships and assignments of members, former members and others with assignments. That "
                      "somebody is a member can be sensitive data.")},
        {FormText::tr("Instructions"),
         FormText::tr("The branch uses the data only as the national organisation has instructed in writing, and "
                      "says so if it finds an instruction to be against the law. Data are not passed on outside "
                      "the organisation or taken out of the EU.")},
        {FormText::tr("Confidentiality"),
         FormText::tr("The local administrator keeps to himself or herself what the register tells, also after "
                      "the assignment has ended.")},
        {FormText::tr("Security"),
         FormText::tr("The account is personal. Password and codes are shared with nobody. The computer is locked "
                      "when it is left. Lists are not sent unprotected and are destroyed when they are no longer "
                      "needed. Who reads and changes what is logged.")},
        {FormText::tr("Others who help"),
         FormText::tr("The branch lets nobody else handle the data without the national organisation's approval in "
                      "writing.")},
        {FormText::tr("The rights of the members"),
         FormText::tr("Whoever asks for an extract, a correction or an erasure is helped at once, and the national "
                      "organisation is told of what the branch cannot do itself.")},
        {FormText::tr("Incidents"),
         FormText::tr("If data may have been lost or have come into the wrong hands, the branch tells the national "
                      "organisation at once, at the latest the next day, and helps to find out what has happened.")},
        {FormText::tr("When it ends"),
         FormText::tr("Access ends on the same day as somebody else takes over. Lists, files and papers from the "
                      "register are handed over or destroyed.")},
        {FormText::tr("Looking it over"),
         FormText::tr("The branch answers the national organisation's questions about how the data are handled, "
                      "and takes part when it looks it over.")}};
}

QString formSignaturesHeading()
{
    return FormText::tr("Signatures");
}

QString formSigning(const AgreementEntry &agreement)
{
    return FormText::tr("We have read the agreement with the reference %1 and keep to it. Each has got a copy.")
        .arg(agreement.reference);
}

QString formBranchSignature(const AgreementEntry &agreement)
{
    return FormText::tr("For the branch: %1").arg(agreement.fields.signatory);
}

QString formAdministratorSignature(const NamedAdministratorEntry &administrator)
{
    return FormText::tr("Local administrator: %1").arg(administrator.name);
}

QString formNationalSignature()
{
    return FormText::tr("For the national organisation");
}

QString formPlaceAndDay()
{
    return FormText::tr("Place and day");
}

QString formNameInPrint()
{
    return FormText::tr("Signature and name in print");
}

QString excerptTitle()
{
    return FormText::tr("Excerpt from the minutes");
}

QString excerptMeeting(const AgreementEntry &agreement)
{
    const auto meeting = agreement.fields.meeting;
    return FormText::tr("%1, %2 on %3")
        .arg(agreement.branch.name, meeting ? meetingText(*meeting).toLower() : QString(), dayOf(agreement));
}

QString excerptDecision(const AgreementEntry &agreement)
{
    const int count = static_cast<int>(agreement.administrators.size());
    return paragraphOf(agreement) + QStringLiteral("   ") +
           FormText::tr("The meeting decided to choose %1 as the branch's local administrator(s) in the membership "
                        "register, until a new choice is made, and that %2 signs the agreement for the branch.",
                        nullptr, count)
               .arg(namesOf(agreement), agreement.fields.signatory);
}

QString excerptRestHint()
{
    return FormText::tr("If the minutes say it in other words, attach a copy of them instead of this page: it has to "
                        "be signed and witnessed in the same way, and to name the same persons.");
}

QStringList excerptSigners()
{
    return {FormText::tr("Secretary of the meeting"), FormText::tr("Chair of the meeting"),
            FormText::tr("Adjuster of the minutes")};
}

QString excerptWitnessing()
{
    return FormText::tr("That this excerpt agrees with the minutes is witnessed by:");
}

QStringList excerptWitnesses()
{
    return {FormText::tr("First witness"), FormText::tr("Second witness")};
}

QString formFooter(const QDate &made, int page, int pages)
{
    return FormText::tr("Made %1 in the membership register · page %2 of %3").arg(dateText(made)).arg(page).arg(pages);
}

QString formFileName(const AgreementEntry &agreement)
{
    return FormText::tr("Agreement %1.pdf").arg(agreement.reference);
}

} // namespace medlem::client
