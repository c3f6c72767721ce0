// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/editing/fieldseditor.h"
#include "shared/domain/members/addressfields.h"

class QCheckBox;
class QLineEdit;

namespace medlem {
class Clock;
}

namespace medlem::client {

class ChoiceBox;
class CountryEdit;
class DateEdit;
class NameEdit;
class PostalCodeEdit;

// One address of a person. Which fields are shown follows from its kind: a registered address has no country to
// choose, and since when and why post comes back is asked only when it does.
class AddressEditor : public FieldsEditor<AddressFields>
{
    Q_OBJECT

public:
    explicit AddressEditor(const Clock &clock, QWidget *parent = nullptr);

    void askOnlyForEnd(); // everything else stays as loaded

    [[nodiscard]] Result<AddressFields> store() const override;
    [[nodiscard]] QList<RecordField<AddressFields>> describeFields() const override;

protected:
    void fill(const AddressFields &fields) override;

private:
    void createPlace();
    void createPeriod(const Clock &clock);
    void createUndeliverable(const Clock &clock);
    void orderTabs();
    void followKind();
    void followCountry();
    void setFieldShown(const QString &name, bool shown);
    [[nodiscard]] AddressKind kind() const;
    [[nodiscard]] AddressFields input() const; // but for the dates

    const Clock &m_clock;
    bool m_asksOnlyForEnd = false;
    ChoiceBox *m_kind;
    NameEdit *m_careOf;
    QLineEdit *m_street;
    PostalCodeEdit *m_postalCode;
    QLineEdit *m_town;
    CountryEdit *m_country;
    DateEdit *m_from;
    DateEdit *m_to;
    QCheckBox *m_undeliverable;
    DateEdit *m_undeliverableSince;
    ChoiceBox *m_undeliverableReason;
};

} // namespace medlem::client
