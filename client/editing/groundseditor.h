// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/editing/fieldseditor.h"

namespace medlem::client {

class LongTextEdit;

struct GroundsWords
{
    QString introduction; // what happens; empty: none
    QString label;
    QString hint = {};
    QString field = QStringLiteral("reason"); // as the server calls it
    int shortest = 10;                        // 0: may be left out
    int longest = 500;
};

struct Grounds
{
    QString text;
};

// Says what is going to happen, and asks why.
class GroundsEditor : public FieldsEditor<Grounds>
{
    Q_OBJECT

public:
    explicit GroundsEditor(const GroundsWords &words, QWidget *parent = nullptr);

    [[nodiscard]] Result<Grounds> store() const override;
    [[nodiscard]] QList<RecordField<Grounds>> describeFields() const override { return {}; } // nothing to compare

protected:
    void fill(const Grounds &reason) override;
    [[nodiscard]] QString errorSentence(const FieldError &error) const override;

private:
    GroundsWords m_words;
    LongTextEdit *m_text;
};

} // namespace medlem::client
