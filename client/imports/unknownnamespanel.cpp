// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/imports/unknownnamespanel.h"

#include "client/api/api.h"
#include "client/imports/importtext.h"
#include "client/imports/namelikeness.h"
#include "client/widgets/choicebox.h"
#include "client/widgets/errortext.h"
#include "client/widgets/look.h"
#include "client/widgets/messagebar.h"
#include "client/widgets/recordrow.h"
#include "client/widgets/scrollpage.h"
#include "client/widgets/section.h"
#include "client/widgets/taborder.h"
#include "shared/protocol/branches.h"
#include "shared/protocol/memberships.h"
#include "shared/protocol/roles.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>

namespace medlem::client {

namespace {

constexpr int boxWidth = grid(45);

// The ids of the choices; a known name stands behind a colon.
QString leaveId()
{
    return QStringLiteral("leave");
}

QString createId()
{
    return QStringLiteral("create");
}

QString knownId(const QString &name)
{
    return QStringLiteral("known:") + name;
}

QString headingOf(ImportNameKind kind)
{
    switch (kind) {
    case ImportNameKind::Branch:
        return UnknownNamesPanel::tr("Branches");
    case ImportNameKind::MembershipType:
        return UnknownNamesPanel::tr("Membership types");
    case ImportNameKind::Role:
        return UnknownNamesPanel::tr("Roles");
    }
    Q_UNREACHABLE();
}

QStringList namesOf(const BranchList &branches)
{
    QStringList names;
    for (const BranchEntry &branch : branches.items)
        names.append(branch.name);
    return names;
}

template <class List>
QStringList namesOf(const List &entries)
{
    QStringList names;
    for (const auto &entry : entries.items) {
        if (entry.fields.inUse)
            names.append(entry.fields.name);
    }
    return names;
}

bool isOf(const ImportNameChoice &choice, const ImportUnknownName &name)
{
    return choice.kind == name.kind && choice.name == name.name;
}

} // namespace

UnknownNamesPanel::UnknownNamesPanel(Api &api, NewNames newNames, QWidget *parent)
    : QWidget(parent)
    , m_api(api)
    , m_newNames(newNames)
    , m_messages(new MessageBar(this))
    , m_sections(nullptr)
{
    auto *intro = createLabel(tr("These names stand in the file, but the register does not have them. Say what each "
                                 "stands for; rows whose names stand for nothing are left out."),
                              TextRole::Muted, this);
    intro->setWordWrap(true);
    auto *page = new ScrollPage(this);
    page->widget()->layout()->setContentsMargins(0, 0, 0, 0);
    page->contentLayout()->setSpacing(grid(2));
    m_sections = page->contentLayout();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, grid(2), 0, 0);
    layout->setSpacing(grid(2));
    layout->addWidget(intro);
    layout->addWidget(m_messages);
    layout->addWidget(page, 1);
}

void UnknownNamesPanel::setNames(const QList<ImportUnknownName> &unknown, const QList<ImportNameChoice> &chosen)
{
    const QList<ImportUnknownName> before = std::exchange(m_names, unknown);
    m_choices = chosen;
    // What is chosen counts as known in the next preview, and should be there to be chosen otherwise.
    for (const ImportNameChoice &choice : chosen) {
        const auto isIt = [&choice](const ImportUnknownName &name) {
            return isOf(choice, name);
        };
        if (std::any_of(m_names.begin(), m_names.end(), isIt))
            continue;
        const auto old = std::find_if(before.begin(), before.end(), isIt);
        m_names.append({.kind = choice.kind, .name = choice.name, .rows = old == before.end() ? 0 : old->rows});
    }
    if (m_known.isEmpty() && !m_names.isEmpty())
        loadKnown();
    showNames();
}

template <class Request>
void UnknownNamesPanel::loadNames(ImportNameKind kind)
{
    m_api.send(Request{}, this, [this, kind](const Result<typename Request::Reply> &reply) {
        if (reply) {
            m_known.insert(kind, namesOf(*reply));
            showNames();
            return;
        }
        showFailure(reply.error());
    });
}

void UnknownNamesPanel::showFailure(const Error &error)
{
    m_messages->showMessage(
        {.kind = MessageKind::Error, .text = errorText(error), .actionText = tr("Try again"), .action = [this] {
             loadKnown();
         }});
}

void UnknownNamesPanel::loadKnown()
{
    loadNames<ListBranches>(ImportNameKind::Branch);
    loadNames<ListMembershipTypes>(ImportNameKind::MembershipType);
    loadNames<ListRoles>(ImportNameKind::Role);
}

void UnknownNamesPanel::showNames()
{
    const FocusKeeper keeper(*this);
    qDeleteAll(findChildren<Section *>());
    int place = 0;
    for (const ImportNameKind kind : {ImportNameKind::Branch, ImportNameKind::MembershipType, ImportNameKind::Role}) {
        Section *section = nullptr;
        for (const ImportUnknownName &name : std::as_const(m_names)) {
            if (name.kind != kind)
                continue;
            if (!section)
                section = new Section(headingOf(kind), this);
            section->addContent(createRow(name));
        }
        if (!section)
            continue;
        section->contentLayout()->setSpacing(0);
        m_sections->insertWidget(place++, section);
        section->show(); // at once, for the focus
    }
    orderTabs(*this);
}

QWidget *UnknownNamesPanel::createRow(const ImportUnknownName &name)
{
    auto *row = new RecordRow;
    row->setTitle(name.name);
    row->setDetail(tr("%Ln row(s) of the file", nullptr, pluralNumber(name.rows)));
    auto *box = new ChoiceBox(row);
    box->setObjectName(QStringLiteral("unknownNameBox"));
    box->setAccessibleName(tr("What %1 stands for").arg(name.name));
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setFixedWidth(boxWidth);
    fillBox(*box, name);
    connect(box, &ChoiceBox::choiceChanged, this, [this, name](const QString &id) {
        choose(name, id);
    });
    row->layout()->addWidget(box);
    return row;
}

void UnknownNamesPanel::fillBox(ChoiceBox &box, const ImportUnknownName &name) const
{
    const QStringList known = m_known.value(name.kind);
    box.addChoice(leaveId(), tr("Nothing: leave its rows out"));
    const auto guess = mostLike(name.name, known);
    if (guess)
        box.addChoice(knownId(*guess), tr("%1 (most alike)").arg(*guess));
    if (m_newNames == NewNames::Allowed)
        box.addChoice(createId(), tr("Create new: %1").arg(name.name));
    box.insertSeparator(box.count());
    for (const QString &each : known) {
        if (each != guess)
            box.addChoice(knownId(each), each);
    }
    box.setCurrentId(chosenId(name));
}

QString UnknownNamesPanel::chosenId(const ImportUnknownName &name) const
{
    for (const ImportNameChoice &choice : m_choices) {
        if (isOf(choice, name))
            return choice.known ? knownId(*choice.known) : createId();
    }
    return leaveId();
}

void UnknownNamesPanel::choose(const ImportUnknownName &name, const QString &id)
{
    m_choices.removeIf([&name](const ImportNameChoice &choice) {
        return isOf(choice, name);
    });
    if (id == createId())
        m_choices.append({.kind = name.kind, .name = name.name, .known = {}});
    else if (id != leaveId())
        m_choices.append({.kind = name.kind, .name = name.name, .known = id.section(QLatin1Char(':'), 1)});
    Q_EMIT choicesChanged();
}

} // namespace medlem::client
