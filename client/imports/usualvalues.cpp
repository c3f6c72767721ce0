// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/imports/usualvalues.h"

#include "client/api/api.h"
#include "client/imports/importsession.h"
#include "client/widgets/choicebox.h"
#include "client/widgets/formfield.h"
#include "client/widgets/tokens.h"
#include "shared/protocol/branches.h"
#include "shared/protocol/memberships.h"

#include <QHBoxLayout>

#include <utility>

namespace medlem::client {

UsualValues::UsualValues(ImportSession &session, QWidget *parent)
    : Section(parent)
    , m_session(session)
    , m_branch(new ChoiceBox)
    , m_type(new ChoiceBox)
    , m_branchField(new FormField(tr("Branch of all rows"), m_branch))
    , m_typeField(new FormField(tr("Membership type of all rows"), m_type))
{
    setHeading(tr("For all rows"));
    setDescription(tr("No column of the file says this."));
    m_branch->setObjectName(QStringLiteral("usualBranchEdit"));
    m_type->setObjectName(QStringLiteral("usualTypeEdit"));
    m_branchField->setRequirement(Requirement::Required);
    m_typeField->setRequirement(Requirement::Required);
    auto *fields = new QWidget;
    auto *line = new QHBoxLayout(fields);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(grid(2));
    line->addWidget(m_branchField, 1);
    line->addWidget(m_typeField, 1);
    line->addStretch(1);
    addContent(fields);
    connect(m_branch, &ChoiceBox::choiceChanged, this, &UsualValues::edited);
    connect(m_type, &ChoiceBox::choiceChanged, this, &UsualValues::edited);
    setAsked(false, false);
}

void UsualValues::load()
{
    if (!std::exchange(m_hasAskedBranches, true))
        loadBranches();
    if (!std::exchange(m_hasAskedTypes, true))
        loadTypes();
}

void UsualValues::loadBranches()
{
    if (!m_session.isNational()) {
        const QList<BranchName> &own = m_session.account().branches;
        for (const BranchName &branch : own)
            m_branch->addChoice(branch.id.toString(), branch.name);
        const auto &chosen = m_session.choices().branchId;
        if (chosen)
            m_branch->setCurrentId(chosen->toString());
        else if (!own.isEmpty())
            m_branch->setCurrentId(own.first().id.toString());
        return;
    }
    m_session.api().send(ListBranches{}, this, [this](const Result<BranchList> &reply) {
        if (!reply) {
            m_hasAskedBranches = false;
            Q_EMIT failed(reply.error());
            return;
        }
        m_branch->clear();
        for (const BranchEntry &branch : reply->items)
            m_branch->addChoice(branch.id.toString(), branch.name);
        if (const auto &chosen = m_session.choices().branchId)
            m_branch->setCurrentId(chosen->toString());
        Q_EMIT loaded();
    });
}

void UsualValues::loadTypes()
{
    m_session.api().send(ListMembershipTypes{}, this, [this](const Result<MembershipTypeList> &reply) {
        if (!reply) {
            m_hasAskedTypes = false;
            Q_EMIT failed(reply.error());
            return;
        }
        m_type->clear();
        for (const MembershipTypeEntry &type : reply->items) {
            if (type.fields.inUse)
                m_type->addChoice(type.id.toString(), type.fields.name);
        }
        if (const auto &chosen = m_session.choices().typeId)
            m_type->setCurrentId(chosen->toString());
        Q_EMIT loaded();
    });
}

void UsualValues::setAsked(bool branch, bool type)
{
    m_asksBranch = branch;
    m_asksType = type;
    m_branchField->setVisible(branch);
    m_typeField->setVisible(type);
    setVisible(branch || type);
    if (branch || type)
        load();
}

std::optional<BranchId> UsualValues::branchId() const
{
    const auto id = BranchId::parse(m_branch->currentId());
    return m_asksBranch && id ? std::optional(*id) : std::nullopt;
}

std::optional<MembershipTypeId> UsualValues::typeId() const
{
    const auto id = MembershipTypeId::parse(m_type->currentId());
    return m_asksType && id ? std::optional(*id) : std::nullopt;
}

bool UsualValues::isComplete() const
{
    return (!m_asksBranch || branchId()) && (!m_asksType || typeId());
}

} // namespace medlem::client
