// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/imports/importstage.h"

#include "shared/protocol/codec.h"
#include "shared/protocol/importdescriptions.h"

namespace medlem::server {

namespace {

constexpr qsizetype pieceSize = 64 * 1024;

QByteArray cell(const std::optional<QString> &text)
{
    return text ? CopyIn::escaped(*text) : QByteArray("\\N");
}

QByteArray cell(const std::optional<QDate> &date)
{
    return date ? date->toString(Qt::ISODate).toLatin1() : QByteArray("\\N");
}

template <class Tag>
QByteArray cell(const Id<Tag> &id)
{
    return id.toString().toLatin1();
}

QByteArray personCells(const ImportRow &row)
{
    const PersonFields fields = row.person.fields();
    return (row.memberNumber ? QByteArray::number(*row.memberNumber) : QByteArray("\\N")) + '\t' +
           cell(fields.givenNames) + '\t' + cell(fields.preferredName) + '\t' + cell(fields.familyName) + '\t' +
           cell(fields.personnummer) + '\t' + cell(fields.birthDate) + '\t' + cell(fields.email) + '\t' +
           cell(fields.phone) + '\t' + cell(fields.mobile);
}

QByteArray addressCells(const std::optional<PostalAddress> &address)
{
    if (!address)
        return "\\N\t\\N\t\\N\t\\N\t\\N\t\\N";
    const AddressFields fields = address->fields();
    return cell(EnumCodec<AddressKind>::name(fields.kind)) + '\t' + cell(fields.careOf) + '\t' + cell(fields.street) +
           '\t' + cell(fields.postalCode) + '\t' + cell(fields.town) + '\t' + cell(fields.country);
}

QByteArray membershipCells(const ImportRow &row)
{
    const MembershipFields fields = row.membership.fields();
    const auto reason =
        fields.endReason ? std::optional(EnumCodec<MembershipEndReason>::name(*fields.endReason)) : std::nullopt;
    return cell(row.branchId) + '\t' + cell(fields.typeId) + '\t' + cell(std::optional(fields.from)) + '\t' +
           cell(fields.to) + '\t' + cell(reason);
}

// With what the role asks for, since a role that the import itself creates is not in the database yet.
QByteArray assignmentCells(const std::optional<ImportAssignment> &held)
{
    if (!held)
        return "\\N\t\\N\t\\N\t\\N\t\\N";
    const RoleFields role = held->role.fields();
    return cell(held->assignment.roleId()) + '\t' + cell(std::optional(held->assignment.period().from())) + '\t' +
           cell(held->assignment.period().to()) + '\t' + QByteArray::number(role.seats) +
           (role.requiresMembership ? "\tt" : "\tf");
}

QByteArray doubtCells(std::optional<FieldReason> question, std::optional<ImportAnswer> answer)
{
    return cell(question ? std::optional(EnumCodec<FieldReason>::name(*question)) : std::nullopt) + '\t' +
           cell(answer ? std::optional(EnumCodec<ImportAnswer>::name(*answer)) : std::nullopt);
}

} // namespace

ImportStage::ImportStage(Transaction &transaction, CopyIn stream)
    : m_transaction(&transaction)
    , m_stream(std::move(stream))
{
}

Result<ImportStage> ImportStage::open(Transaction &transaction)
{
    TRY(transaction.run("imports/open_stage"));
    TRY_ASSIGN(
        CopyIn stream,
        CopyIn::start(
            transaction,
            "COPY import_row (row_number, member_number, given_names, preferred_name, "
            "family_name, personnummer, birth_date, email, phone, mobile, address_kind, "
            "care_of, street, postal_code, town, country, branch_id, type_id, "
            "member_from, member_to, end_reason, role_id, role_from, role_to, role_seats, role_requires_membership, "
            "file_question, answer, is_protected) "
            "FROM STDIN"));
    return ImportStage(transaction, std::move(stream));
}

void ImportStage::add(const ImportRow &row, std::optional<FieldReason> question, std::optional<ImportAnswer> answer)
{
    m_buffer += QByteArray::number(row.row) + '\t' + personCells(row) + '\t' + addressCells(row.address) + '\t' +
                membershipCells(row) + '\t' + assignmentCells(row.assignment) + '\t' + doubtCells(question, answer) +
                (row.isProtected ? "\tt\n" : "\tf\n");
    if (m_buffer.size() < pieceSize)
        return;
    m_stream.write(m_buffer);
    m_buffer.clear();
}

Result<void> ImportStage::finish()
{
    m_stream.write(m_buffer);
    m_buffer.clear();
    TRY(m_stream.finish());
    TRY(m_transaction->run("imports/analyse_stage"));
    return {};
}

} // namespace medlem::server
