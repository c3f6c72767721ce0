// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/editing/recordeditor.h"
#include "client/widgets/comparisontable.h"
#include "shared/core/result.h"

#include <functional>

namespace medlem::client {

// One field of a record, as the comparison of two versions needs it.
template <class Fields>
struct RecordField
{
    QString label;
    std::function<QString(const Fields &)> text; // as the user reads it
    std::function<void(Fields &into, const Fields &from)> take;
};

// A RecordEditor with its type: what the fields hold goes in by load() and comes out, checked, by store().
template <class Fields>
class FieldsEditor : public RecordEditor
{
public:
    using RecordEditor::RecordEditor;

    void load(const Fields &fields)
    {
        fill(fields);
        markUnmodified();
    }

    // As if the user had written it: it counts as unsaved.
    void replaceInput(const Fields &fields) { fill(fields); }

    [[nodiscard]] virtual Result<Fields> store() const = 0; // Invalid with every field that is wrong
    [[nodiscard]] virtual QList<RecordField<Fields>> describeFields() const = 0;

protected:
    virtual void fill(const Fields &fields) = 0;
};

} // namespace medlem::client
