// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/core/result.h"
#include "shared/domain/branches/branchfields.h"

namespace medlem {

// A branch, checked.
class Branch
{
public:
    static constexpr int maximumNameLength = 100;   // code points
    static constexpr int maximumReasonLength = 500; // of a closing

    // Checks every field and reports all that is wrong. An address is whole or absent: street, postcode and town, with
    // a c/o only beside them.
    [[nodiscard]] static Result<Branch> create(const BranchFields &fields);

    // The normalised fields.
    [[nodiscard]] BranchFields fields() const { return m_fields; }

    bool operator==(const Branch &) const = default;

private:
    explicit Branch(BranchFields fields)
        : m_fields(std::move(fields))
    {
    }

    BranchFields m_fields;
};

// The last day is a day that has come; the reason is a line of text. Errors: DateFormat, DateTooEarly, DateInFuture at
// "lastDay", Required, TooLong, ControlCharacter, NoLetter at "reason".
[[nodiscard]] Result<BranchClosing> checkClosing(const BranchClosing &closing, QDate today);

} // namespace medlem
