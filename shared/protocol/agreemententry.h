// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/domain/access/agreementfields.h"
#include "shared/protocol/accounts.h"

namespace medlem {

// Somebody who is named, in the order of the seats.
struct NamedAdministratorEntry
{
    NamedAdministrator named;
    QString name;
    bool belongsToBranch = false;    // has an active membership there today
    QList<BranchName> otherBranches; // that the person administers today; the national organisation alone is told
    std::optional<QDateTime> hasAccessSince; // to this branch

    bool operator==(const NamedAdministratorEntry &) const = default;
};

// A paper that has come in. It is never changed, only superseded by a later one of its kind.
struct DocumentEntry
{
    DocumentId id;
    DocumentKind kind = DocumentKind::SignedAgreement;
    DocumentFormat format = DocumentFormat::Pdf;
    QString fileName;
    qint64 size = 0; // bytes
    QString sha256;  // hexadecimal
    QDateTime registeredAt;
    QString registeredBy;
    bool isSuperseded = false;
    bool hasActiveContent = false; // a PDF that wants to run, open or send something

    bool operator==(const DocumentEntry &) const = default;
};

struct TickedReviewItem
{
    ReviewItem item = ReviewItem::AgreementSignedByBranch;
    QString by;
    QDateTime at;

    bool operator==(const TickedReviewItem &) const = default;
};

// reference is what stands on the paper and in its QR code, such as "LA-7K3Q-9MTB-A"; agreementreference.h.
struct AgreementEntry
{
    AgreementId id;
    Version version = 1;
    QString reference;
    BranchName branch;
    AgreementState state = AgreementState::Draft;
    AgreementFields fields;
    QList<NamedAdministratorEntry> administrators;
    QList<DocumentEntry> documents; // newest first, with those superseded
    QList<TickedReviewItem> ticked;
    QDateTime createdAt;
    QString createdBy;
    std::optional<QDateTime> sentAt;
    std::optional<QDateTime> receivedAt;
    std::optional<QString> returnReason;
    std::optional<QString> firstApprover; // where two have to approve
    std::optional<QDateTime> inForceSince;
    std::optional<QDateTime> endedAt;
    std::optional<AgreementEndReason> endReason;

    [[nodiscard]] Version entityVersion() const { return version; }
    bool operator==(const AgreementEntry &) const = default;
};

} // namespace medlem
