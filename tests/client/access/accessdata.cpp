// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/client/access/accessdata.h"

#include <QBuffer>
#include <QCryptographicHash>
#include <QImage>
#include <QPainter>
#include <QPdfWriter>

namespace medlem::test {

QDateTime accessTime()
{
    return QDateTime({2026, 5, 15}, {10, 30});
}

BranchName umea()
{
    return {.id = numbered<BranchId>(1), .name = QStringLiteral("Umeå")};
}

BranchList twoBranches()
{
    return {{{.id = umea().id, .name = umea().name, .organisationNumber = {}, .municipalityCode = {}},
             {.id = numbered<BranchId>(2),
              .name = QStringLiteral("Åmål"),
              .organisationNumber = {},
              .municipalityCode = {}}}};
}

MemberRow omar()
{
    return {.personId = numbered<PersonId>(2),
            .memberNumber = 100002,
            .givenNames = QStringLiteral("Omar"),
            .preferredName = {},
            .familyName = QStringLiteral("Ali"),
            .birthDate = QDate(1990, 2, 3),
            .town = QStringLiteral("Umeå"),
            .membershipType = QStringLiteral("Enskild"),
            .state = MembershipState::Active,
            .memberSince = QDate(2020, 1, 1)};
}

NamedAdministratorEntry named(int number, const char *name, AdministratorTie tie)
{
    return {.named = {.personId = numbered<PersonId>(number), .tie = tie, .municipalityCode = {}},
            .name = QString::fromUtf8(name),
            .belongsToBranch = tie == AdministratorTie::Member,
            .otherBranches = {},
            .hasAccessSince = {}};
}

DocumentEntry paper(int number, DocumentKind kind, const QByteArray &content)
{
    const bool isAgreement = kind == DocumentKind::SignedAgreement;
    const QByteArray hash = QCryptographicHash::hash(content, QCryptographicHash::Sha256).toHex();
    return {.id = numbered<DocumentId>(number),
            .kind = kind,
            .format = content.startsWith("%PDF") ? DocumentFormat::Pdf : DocumentFormat::Png,
            .fileName = isAgreement ? QStringLiteral("avtal umeå.pdf") : QStringLiteral("protokoll 12 maj.pdf"),
            .size = content.size(),
            .sha256 = QString::fromLatin1(hash),
            .registeredAt = accessTime().addDays(-1),
            .registeredBy = QStringLiteral("Karin Ström")};
}

AgreementEntry agreementIn(AgreementState state)
{
    AgreementEntry entry{.id = numbered<AgreementId>(1),
                         .version = 3,
                         .reference = QStringLiteral("LA-7K3Q-9MTB-A"),
                         .branch = umea(),
                         .state = state,
                         .fields = {},
                         .administrators = {named(2, "Omar Ali")},
                         .documents = {},
                         .ticked = {},
                         .createdAt = accessTime().addDays(-10),
                         .createdBy = QStringLiteral("Anna Berg"),
                         .sentAt = {},
                         .receivedAt = {},
                         .returnReason = {},
                         .firstApprover = {},
                         .inForceSince = {},
                         .endedAt = {},
                         .endReason = {}};
    entry.fields = {.meeting = Meeting::BoardMeeting,
                    .meetingDate = QDate(2026, 5, 5),
                    .minutesParagraph = QStringLiteral("12"),
                    .signatory = QStringLiteral("Eva Ek, ordförande"),
                    .administrators = {entry.administrators.first().named}};
    if (state != AgreementState::Draft)
        entry.sentAt = accessTime().addDays(-9);
    if (state != AgreementState::Draft && state != AgreementState::Sent) {
        entry.documents = {paper(1, DocumentKind::MinutesExcerpt), paper(2, DocumentKind::SignedAgreement)};
        entry.receivedAt = accessTime().addDays(-1);
    }
    if (state == AgreementState::Returned)
        entry.returnReason = QStringLiteral("Protokollsutdraget är bara vidimerat av en person.");
    if (state == AgreementState::InForce)
        entry.inForceSince = accessTime();
    return entry;
}

AgreementSummary summaryOf(const AgreementEntry &agreement)
{
    QStringList names;
    for (const NamedAdministratorEntry &administrator : agreement.administrators)
        names.append(administrator.name);
    return {.id = agreement.id,
            .reference = agreement.reference,
            .branch = agreement.branch,
            .state = agreement.state,
            .administratorNames = names,
            .changedAt = agreement.receivedAt.value_or(agreement.createdAt)};
}

FoundAgreements someAgreements(int count)
{
    FoundAgreements found;
    for (int i = 1; i <= count; ++i) {
        AgreementSummary one = summaryOf(agreementIn(i % 4 ? AgreementState::Received : AgreementState::Approved));
        one.id = numbered<AgreementId>(i);
        one.reference = QStringLiteral("LA-7K3Q-9M%1-A").arg(i, 2, 10, QLatin1Char('0'));
        one.branch.name = i % 3 ? QStringLiteral("Umeå") : QStringLiteral("Västra Götalands södra länsavdelning");
        if (i % 5 == 0)
            one.administratorNames = {QStringLiteral("Margareta Lindqvist-Österberg"), QStringLiteral("Omar Ali")};
        found.items.append(one);
    }
    return found;
}

ApprovalEffect someEffect()
{
    return {.version = 3,
            .lose = {QStringLiteral("Anna Berg")},
            .gain = {QStringLiteral("Omar Ali")},
            .keep = {},
            .hindrances = {},
            .needsSecondApprover = false,
            .withoutAccount = {numbered<PersonId>(2)}};
}

BranchAccess administeredUmea()
{
    return {.branch = umea(),
            .state = BranchAccessState::Administered,
            .administrators = {{.personId = numbered<PersonId>(1),
                                .name = QStringLiteral("Anna Berg"),
                                .since = accessTime().addYears(-2),
                                .agreementId = numbered<AgreementId>(9),
                                .agreementReference = QStringLiteral("LA-2B4D-6F8H-B"),
                                .exceptionId = {},
                                .exceptionUntil = {},
                                .hasAccount = true,
                                .lastLogInAt = accessTime().addDays(-2)}},
            .underWay = {},
            .withoutSince = {}};
}

BranchAccess abandonedUmea()
{
    BranchAccess access = administeredUmea();
    access.state = BranchAccessState::WithoutAdministrator;
    access.administrators.clear();
    access.withoutSince = accessTime().addDays(-40);
    return access;
}

FoundBranchAccess someBranchAccess(int count)
{
    FoundBranchAccess found;
    for (int i = 1; i <= count; ++i) {
        const bool isAbandoned = i % 4 == 0;
        BranchAccess one = isAbandoned ? abandonedUmea() : administeredUmea();
        one.branch = {.id = numbered<BranchId>(i),
                      .name = i % 3 ? QStringLiteral("Umeå") : QStringLiteral("Västra Götalands södra länsavdelning")};
        if (i % 5 == 0 && !isAbandoned) {
            one.state = BranchAccessState::ExceptionExpired;
            one.administrators.append(one.administrators.first());
            one.administrators.last().name = QStringLiteral("Margareta Lindqvist-Österberg");
            one.administrators.last().exceptionUntil = QDate(2026, 5, 31);
        }
        found.items.append(one);
    }
    return found;
}

ExceptionEntry exceptionIn(ExceptionState state, int number)
{
    ExceptionEntry entry{.id = numbered<ExceptionId>(number),
                         .version = 2,
                         .branch = umea(),
                         .kind = ExceptionKind::SeveralAdministrators,
                         .state = state,
                         .seats = 2,
                         .personId = {},
                         .personName = {},
                         .reason = QStringLiteral("Avdelningen har 4 000 medlemmar och två kontor."),
                         .requestedBy = QStringLiteral("Anna Berg"),
                         .requestedAt = accessTime().addDays(-12),
                         .decidedBy = {},
                         .decidedAt = {},
                         .decisionNote = {},
                         .from = {},
                         .until = {}};
    if (state == ExceptionState::Requested)
        return entry;
    entry.decidedBy = QStringLiteral("Karin Ström");
    entry.decidedAt = accessTime().addDays(-3);
    entry.decisionNote = QStringLiteral("Behövs under omläggningen.");
    if (state == ExceptionState::Granted) {
        entry.from = QDate(2026, 5, 12);
        entry.until = QDate(2026, 12, 31);
        entry.isInUse = true;
    }
    return entry;
}

QByteArray onePagePdf()
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setPageSize(QPageSize(QPageSize::A4));
    QPainter painter(&writer);
    painter.drawText(1000, 1000, QStringLiteral("Avtal"));
    painter.end();
    return bytes;
}

QByteArray somePng(int width, int height)
{
    QImage image(width, height, QImage::Format_RGB32);
    image.fill(Qt::white);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return bytes;
}

} // namespace medlem::test
