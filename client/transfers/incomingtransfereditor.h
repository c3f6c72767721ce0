// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/editing/fieldseditor.h"
#include "shared/protocol/memberships.h"
#include "shared/protocol/transfers.h"

namespace medlem {
class Clock;
}

namespace medlem::client {

class ChoiceBox;
class DateEdit;
class LongTextEdit;
class Notice;

// Asks that somebody of another branch may move here: from when, with which type of membership, and a message. Who it
// is stands in what was loaded.
class IncomingTransferEditor : public FieldsEditor<IncomingTransfer>
{
    Q_OBJECT

public:
    IncomingTransferEditor(const QString &name, const BranchName &here, const Clock &clock, QWidget *parent = nullptr);

    void setTypes(const QList<MembershipTypeEntry> &types); // before load()
    void setAtOnce(bool atOnce) { m_atOnce = atOnce; }      // the user decides for the other branch too

    [[nodiscard]] Result<IncomingTransfer> store() const override;
    [[nodiscard]] QList<RecordField<IncomingTransfer>> describeFields() const override { return {}; } // none to compare

protected:
    void fill(const IncomingTransfer &transfer) override;
    [[nodiscard]] QString errorSentence(const FieldError &error) const override;

private:
    void showEffect();

    QString m_name;
    BranchName m_here;
    bool m_atOnce = false;
    std::optional<IncomingTransfer> m_loaded;
    DateEdit *m_firstDay;
    ChoiceBox *m_type;
    LongTextEdit *m_note;
    Notice *m_effect;
};

} // namespace medlem::client
