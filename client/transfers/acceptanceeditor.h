// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/editing/fieldseditor.h"
#include "client/transfers/transfertext.h"
#include "shared/protocol/memberships.h"
#include "shared/protocol/transferdecision.h"

namespace medlem {
class Clock;
}

namespace medlem::client {

class ChoiceBox;
class DateEdit;
class Notice;

// Accepts a transfer: the day may be moved, and the branch that the member comes to may choose another type of
// membership. Says in words what accepting does.
class AcceptanceEditor : public FieldsEditor<TransferAcceptance>
{
    Q_OBJECT

public:
    AcceptanceEditor(const TransferEntry &transfer, const Clock &clock, QWidget *parent = nullptr);

    void offerTypes(const QList<MembershipTypeEntry> &types); // to who may choose; before load()

    [[nodiscard]] Result<TransferAcceptance> store() const override;
    [[nodiscard]] QList<RecordField<TransferAcceptance>> describeFields() const override { return {}; }

protected:
    void fill(const TransferAcceptance &acceptance) override;
    [[nodiscard]] QString errorSentence(const FieldError &error) const override;

private:
    void showEffect();

    TransferEntry m_transfer;
    DateEdit *m_firstDay;
    ChoiceBox *m_type = nullptr; // only of who may choose
    Notice *m_effect;
    QDate m_earliest; // which the branch that answers may choose
};

} // namespace medlem::client
