// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/widgets/section.h"
#include "shared/core/error.h"
#include "shared/core/ids.h"

#include <optional>

namespace medlem::client {

class ChoiceBox;
class FormField;
class ImportSession;

// The branch and the membership type of all rows, for a file that has no column of them.
class UsualValues : public Section
{
    Q_OBJECT

public:
    explicit UsualValues(ImportSession &session, QWidget *parent = nullptr);

    void load(); // the names to choose among
    void setAsked(bool branch, bool type);
    [[nodiscard]] std::optional<BranchId> branchId() const; // absent when it is not asked for
    [[nodiscard]] std::optional<MembershipTypeId> typeId() const;
    [[nodiscard]] bool isComplete() const;

Q_SIGNALS:
    void edited();
    void loaded();
    void failed(const medlem::Error &error);

private:
    void loadBranches();
    void loadTypes();

    ImportSession &m_session;
    ChoiceBox *m_branch;
    ChoiceBox *m_type;
    FormField *m_branchField;
    FormField *m_typeField;
    bool m_asksBranch = false;
    bool m_asksType = false;
    bool m_hasAskedBranches = false; // the server, for their names
    bool m_hasAskedTypes = false;
};

} // namespace medlem::client
