// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/editing/fieldseditor.h"
#include "shared/protocol/branchclosing.h"

#include <QPointer>

namespace medlem {
class Clock;
}

namespace medlem::client {

class ChoiceBox;
class ClosingEffectView;
class DateEdit;
class TextEdit;

enum class ClosingKind
{
    Close,
    Merge,
};

// The day, the reason and where the members go. Shows the effect below, as long as the fields say what it was told for.
class ClosingEditor : public FieldsEditor<BranchClosing>
{
    Q_OBJECT

public:
    ClosingEditor(ClosingKind kind, const QList<BranchEntry> &others, const Clock &clock, QWidget *parent = nullptr);
    ~ClosingEditor() override;

    void showEffect(const ClosingEffect &effect);
    [[nodiscard]] bool showsEffect() const;

    [[nodiscard]] Result<BranchClosing> store() const override;
    [[nodiscard]] QList<RecordField<BranchClosing>> describeFields() const override { return {}; } // nothing to compare

Q_SIGNALS:
    void effectShown(bool shown);

protected:
    void fill(const BranchClosing &closing) override;
    [[nodiscard]] QString errorSentence(const FieldError &error) const override;

private:
    void layOut(const Clock &clock, const QList<BranchEntry> &others);
    void forgetEffect();

    ClosingKind m_kind;
    const Clock &m_clock;
    DateEdit *m_lastDay;
    TextEdit *m_reason;
    ChoiceBox *m_into;
    QPointer<ClosingEffectView> m_effect;
};

} // namespace medlem::client
