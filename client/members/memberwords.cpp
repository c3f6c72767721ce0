// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/members/memberwords.h"

#include "client/widgets/datetext.h"
#include "shared/core/swedishtime.h"
#include "shared/domain/members/personnummer.h"
#include "shared/domain/members/phonenumber.h"
#include "shared/domain/members/postalcode.h"

#include <QCoreApplication>
#include <QLocale>

namespace medlem::client {

namespace {

// The context of the sentences in the translation files.
struct MemberWords
{
    Q_DECLARE_TR_FUNCTIONS(MemberWords)
};

QString joinedName(const QString &givenNames, const std::optional<QString> &preferredName, const QString &familyName)
{
    return preferredName.value_or(givenNames) + QLatin1Char(' ') + familyName;
}

QString deed(ChangeKind kind, const QString &who)
{
    switch (kind) {
    case ChangeKind::PersonRegistered:
        return MemberWords::tr("%1 registered the member").arg(who);
    case ChangeKind::PersonChanged:
        return MemberWords::tr("%1 changed the personal details").arg(who);
    case ChangeKind::AddressAdded:
        return MemberWords::tr("%1 added an address").arg(who);
    case ChangeKind::AddressChanged:
        return MemberWords::tr("%1 changed an address").arg(who);
    case ChangeKind::MembershipAdded:
        return MemberWords::tr("%1 added a membership").arg(who);
    case ChangeKind::MembershipChanged:
        return MemberWords::tr("%1 changed a membership").arg(who);
    case ChangeKind::AssignmentAdded:
        return MemberWords::tr("%1 added an assignment").arg(who);
    case ChangeKind::AssignmentChanged:
        return MemberWords::tr("%1 changed an assignment").arg(who);
    case ChangeKind::ChangeUndone:
        return MemberWords::tr("%1 took back a change").arg(who);
    case ChangeKind::ProtectionChanged:
        return MemberWords::tr("%1 changed the protection of the personal data").arg(who);
    }
    Q_UNREACHABLE();
}

QString timeText(const QDateTime &at, QDate today)
{
    const QDateTime local = swedishTime(at);
    const QString time = local.time().toString(QStringLiteral("HH:mm"));
    if (local.date() == today)
        return MemberWords::tr("today %1").arg(time);
    if (local.date() == today.addDays(-1))
        return MemberWords::tr("yesterday %1").arg(time);
    return dateText(local.date()) + QLatin1Char(' ') + time;
}

} // namespace

QString kindText(AddressKind kind)
{
    switch (kind) {
    case AddressKind::Registered:
        return MemberWords::tr("Registered address");
    case AddressKind::Postal:
        return MemberWords::tr("Special postal address");
    case AddressKind::Temporary:
        return MemberWords::tr("Temporary address");
    case AddressKind::Foreign:
        return MemberWords::tr("Foreign address");
    }
    Q_UNREACHABLE();
}

QString reasonText(UndeliverableReason reason)
{
    switch (reason) {
    case UndeliverableReason::Moved:
        return MemberWords::tr("Moved");
    case UndeliverableReason::Unknown:
        return MemberWords::tr("Unknown at the address");
    case UndeliverableReason::WrongAddress:
        return MemberWords::tr("Wrong address");
    }
    Q_UNREACHABLE();
}

QString filterText(MemberFilter filter)
{
    switch (filter) {
    case MemberFilter::Current:
        return MemberWords::tr("Current members");
    case MemberFilter::Pending:
        return MemberWords::tr("Pending members");
    case MemberFilter::Former:
        return MemberWords::tr("Former members");
    case MemberFilter::All:
        return MemberWords::tr("All");
    }
    Q_UNREACHABLE();
}

QString postChoiceText(PostalChoice choice)
{
    switch (choice) {
    case PostalChoice::Temporary:
        return MemberWords::tr("Post goes here while the temporary address is valid.");
    case PostalChoice::Postal:
        return MemberWords::tr("Post goes here because the member has asked for it.");
    case PostalChoice::Registered:
        return MemberWords::tr("Post goes here because there is no temporary or special postal address.");
    case PostalChoice::Foreign:
        return MemberWords::tr("Post goes here because it is the only address that is valid now.");
    case PostalChoice::AllUndeliverable:
        return MemberWords::tr("No post is sent: it has come back from every address that is valid now.");
    case PostalChoice::None:
        return MemberWords::tr("No post is sent: no address is valid now.");
    }
    Q_UNREACHABLE();
}

QString shownName(const PersonFields &person)
{
    return joinedName(person.givenNames, person.preferredName, person.familyName);
}

QString shownName(const MemberRow &row)
{
    return joinedName(row.givenNames, row.preferredName, row.familyName);
}

QString listedName(const MemberRow &row)
{
    return row.familyName + QStringLiteral(", ") + row.preferredName.value_or(row.givenNames);
}

QString maskedPersonnummer(const QString &personnummer)
{
    return personnummer.left(8) + QStringLiteral("-\u2022\u2022\u2022\u2022");
}

QString shownPersonnummer(const QString &personnummer)
{
    const auto number = Personnummer::parse(personnummer);
    return number ? number->display() : personnummer;
}

QString shownPhone(const QString &phone)
{
    const auto number = PhoneNumber::parse(phone);
    return number ? number->display() : phone;
}

QStringList addressLines(const AddressFields &address)
{
    QStringList lines;
    if (address.careOf)
        lines << QStringLiteral("c/o ") + *address.careOf;
    lines << address.street;
    const auto code = PostalCode::parse(address.postalCode, address.country);
    lines << ((code ? code->display() : address.postalCode) + QLatin1Char(' ') + address.town).trimmed();
    if (const auto country = Country::parse(address.country); country && !country->isSweden())
        lines << (QLocale().language() == QLocale::Swedish ? country->swedishName() : country->englishName());
    return lines;
}

QString changeSentence(const ChangeEntry &change, QDate today)
{
    return MemberWords::tr("%1, %2", "what somebody did, when")
        .arg(deed(change.kind, change.byName), timeText(change.at, today));
}

QString formerText(const MemberCard &card)
{
    if (!card.former)
        return {};
    const QString who = shownName(card.person.fields);
    const QString day = QLocale().toString(card.former->lastDay, QStringLiteral("d MMMM yyyy"));
    if (card.memberships.isEmpty())
        return MemberWords::tr("%1 had assignments in the branch until %2 and is a member of another branch. You see "
                               "what held then.")
            .arg(who, day);
    return MemberWords::tr("%1 left the branch on %2 and is a member of another branch. You see what held then.")
        .arg(who, day);
}

} // namespace medlem::client
