// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/access/administratoreditor.h"
#include "client/editing/fieldseditor.h"

#include <QHash>

class QPushButton;
class QVBoxLayout;

namespace medlem {
class Clock;
}

namespace medlem::client {

class DateEdit;
class Notice;
class TextEdit;

// An agreement before it is signed: who shall have access, which meeting chose, and who signs for the branch.
class AgreementEditor : public FieldsEditor<AgreementFields>
{
    Q_OBJECT

public:
    AgreementEditor(Viewer viewer, const Clock &clock, QWidget *parent = nullptr);

    void setBranches(const QList<BranchEntry> &branches, const BranchId &own);
    void learnNames(const QList<NamedAdministratorEntry> &administrators); // before load(), and of others' versions

    void setContents(const QMap<QString, QString> &contents) override;

    [[nodiscard]] Result<AgreementFields> store() const override;
    [[nodiscard]] QList<RecordField<AgreementFields>> describeFields() const override;

Q_SIGNALS:
    // branch: another than the agreement's to look in.
    void membersWanted(medlem::client::MemberPicker *picker, const QString &text,
                       const std::optional<medlem::BranchId> &branch, bool former);

protected:
    void fill(const AgreementFields &fields) override;
    [[nodiscard]] QString errorSentence(const FieldError &error) const override;

private:
    void createAdministrators(QVBoxLayout &layout);
    void createMeeting(QVBoxLayout &layout);
    void setSeats(int seats);
    void removeSeat(int seat);
    [[nodiscard]] QString namesOf(const AgreementFields &fields) const;
    [[nodiscard]] QList<NamedAdministrator> storeAdministrators(FieldCheck &form, QStringList &places) const;

    Viewer m_viewer;
    const Clock &m_clock;
    QHash<PersonId, QString> m_names;
    QList<AdministratorEditor *> m_administrators; // those beyond m_seats are hidden and empty
    int m_seats = 1;
    Notice *m_several;
    QPushButton *m_add;
    ChoiceBox *m_meeting;
    DateEdit *m_date;
    TextEdit *m_paragraph;
    TextEdit *m_signatory;
};

} // namespace medlem::client
