// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/accounts/recoverypaper.h"
#include "client/editing/recordeditor.h"

class QCheckBox;
class QGridLayout;
class QLabel;

namespace medlem::client {

class MessageBar;

// New recovery codes, shown this once: to print, to save, to copy. Counts as unsaved until the user says that they
// have been kept.
class RecoveryCodesView : public RecordEditor
{
    Q_OBJECT

public:
    explicit RecoveryCodesView(QWidget *parent = nullptr);

    void showCodes(const RecoveryPaper &paper);
    void clear();
    [[nodiscard]] bool isConfirmed() const;
    void askForConfirmation(); // beside the box that is not ticked
    [[nodiscard]] QString leaveWarning() const override;

private:
    [[nodiscard]] QWidget *createCodes();
    [[nodiscard]] QLayout *createButtons();
    void print();
    void savePdf();
    void copy();

    RecoveryPaper m_paper;
    QGridLayout *m_codes = nullptr;
    MessageBar *m_messages;
    QCheckBox *m_confirmed;
    QLabel *m_reminder;
};

} // namespace medlem::client
