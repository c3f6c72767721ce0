// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/core/daterange.h"
#include "shared/domain/members/addressfields.h"
#include "shared/domain/members/country.h"
#include "shared/domain/members/postalcode.h"

#include <QStringList>

namespace medlem {

// From where a letter is sent; it decides on country lines and the prefix of the postcode.
enum class PostedIn
{
    Sweden,
    Abroad,
};

// An address of a person for a period, in the form that PostNord asks for. Post that came back leaves the address as it
// is and notes since when and why (domain.md, "Addresses").
class PostalAddress
{
public:
    static constexpr int maximumLineLength = 100; // code points in c/o, street and town each

    // Checks every field and reports all that is wrong. A "c/o" typed before the name is taken away; "BOX 12" becomes
    // "Box 12". A foreign address is abroad and every other kind is in Sweden; a temporary one has a last day; Sweden
    // has postcodes, other countries may lack them. Undeliverable has both date and reason, or neither.
    [[nodiscard]] static Result<PostalAddress> create(const AddressFields &fields, QDate today);

    [[nodiscard]] AddressKind kind() const { return m_fields.kind; }
    [[nodiscard]] std::optional<QString> careOf() const { return m_fields.careOf; }
    [[nodiscard]] QString street() const { return m_fields.street; }
    [[nodiscard]] bool isBox() const; // "Box 123", a Swedish post office box
    [[nodiscard]] std::optional<PostalCode> postalCode() const { return m_postalCode; }
    [[nodiscard]] QString town() const { return m_fields.town; } // as written
    [[nodiscard]] QString townForPost() const;                   // in capitals (PostNord)
    [[nodiscard]] Country country() const { return m_country; }
    [[nodiscard]] DateRange period() const { return m_period; }
    [[nodiscard]] std::optional<QDate> undeliverableSince() const { return m_fields.undeliverableSince; }
    [[nodiscard]] std::optional<UndeliverableReason> undeliverableReason() const
    {
        return m_fields.undeliverableReason;
    }

    // The lines of a label in PostNord's order: name, c/o, street or box, postcode and two spaces and TOWN, and the
    // COUNTRY when the letter crosses a border: in Swedish from Sweden, as the sender's post sorts it, else in English.
    [[nodiscard]] QStringList labelLines(const QString &name, PostedIn postedIn = PostedIn::Sweden) const;

    // The normalised fields.
    [[nodiscard]] AddressFields fields() const { return m_fields; }

    bool operator==(const PostalAddress &) const = default;

private:
    PostalAddress(AddressFields fields, const Country &country, const DateRange &period);

    AddressFields m_fields;
    Country m_country;
    DateRange m_period;
    std::optional<PostalCode> m_postalCode;
};

} // namespace medlem
