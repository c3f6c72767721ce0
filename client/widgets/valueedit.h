// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/core/result.h"

#include <QLineEdit>

#include <optional>

namespace medlem::client {

// A line edit for one value type. When the focus leaves, a valid text takes its display form, and an invalid one stays
// as it is and gets its sentence; while one types nothing nags. An empty text is a problem only if it is required.
class ValueEdit : public QLineEdit
{
    Q_OBJECT

public:
    explicit ValueEdit(QWidget *parent = nullptr);

    void setRequired(bool required) { m_required = required; }
    [[nodiscard]] bool isRequired() const { return m_required; }
    [[nodiscard]] bool isBlank() const;
    [[nodiscard]] std::optional<FieldReason> problem() const;

    // The stored form of a value, "+46701740605", shown in its display form, "070-174 06 05". A text that breaks the
    // rule comes and goes as it is: the server then says the same as check().
    void setValueText(const QString &stored);
    [[nodiscard]] QString valueText() const; // empty when blank

    // Checks now and says so beside the field; true if the value may be sent.
    bool check();

Q_SIGNALS:
    void problemChanged(const QString &sentence); // empty: none to show

protected:
    struct Forms
    {
        QString stored;
        QString display;
    };

    // Both forms of what stands there, which is not blank.
    [[nodiscard]] virtual Result<Forms> forms(const QString &text) const = 0;

    // For values whose rule has changed by something else: the postcode's country.
    void checkAgain();

    void focusOutEvent(QFocusEvent *event) override;

private:
    void showProblem(const QString &sentence);

    bool m_required = false;
    bool m_problemShown = false;
};

} // namespace medlem::client
