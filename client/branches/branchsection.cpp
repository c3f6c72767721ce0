// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/branches/branchsection.h"

#include "client/branches/branchwords.h"
#include "client/widgets/icon.h"
#include "client/widgets/look.h"
#include "client/widgets/municipalityedit.h"
#include "client/widgets/taborder.h"
#include "shared/domain/members/phonenumber.h"
#include "shared/domain/members/postaladdress.h"

#include <QGridLayout>
#include <QLabel>
#include <QPushButton>

namespace medlem::client {

namespace {

constexpr int columns = 3;

QString addressText(const BranchFields &fields)
{
    if (!fields.street)
        return {};
    AddressFields address;
    address.careOf = fields.careOf;
    address.street = *fields.street;
    address.postalCode = fields.postalCode.value_or(QString());
    address.town = fields.town.value_or(QString());
    address.from = QDate(2000, 1, 1);
    const auto whole = PostalAddress::create(address, address.from);
    return whole ? whole->labelLines(fields.name).mid(1).join(u'\n') : *fields.street;
}

QString phoneText(const std::optional<QString> &stored)
{
    if (!stored)
        return {};
    const auto phone = PhoneNumber::parse(*stored);
    return phone ? phone->display() : *stored;
}

} // namespace

BranchSection::BranchSection(QWidget *parent)
    : Section(parent)
{
    setHeading(tr("Branch"));
    auto *edit = createButton(tr("Edit"), Look::Quiet, this);
    edit->setObjectName(QStringLiteral("editBranchButton"));
    edit->setIcon(icon(IconName::Edit, ColorRole::Accent));
    edit->setAccessibleName(tr("Edit the branch"));
    connect(edit, &QPushButton::clicked, this, &BranchSection::editRequested);
    addAction(edit);
}

void BranchSection::setBranch(const BranchCard &branch)
{
    const FocusKeeper keeper(*this);
    delete m_facts;
    m_facts = new QWidget(this);
    m_grid = new QGridLayout(m_facts);
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(grid(4));
    m_grid->setVerticalSpacing(grid(2));
    for (int column = 0; column < columns; ++column)
        m_grid->setColumnStretch(column, 1);
    m_placed = 0;
    const BranchFields &fields = branch.fields;
    addFact(tr("Organisation number"), shownOrganisationNumber(fields.organisationNumber));
    addFact(tr("Municipality"), fields.municipalityCode ? municipalityText(*fields.municipalityCode) : QString());
    addFact(tr("Members today"), QLocale().toString(branch.members));
    addFact(tr("Postal address"), addressText(fields));
    addFact(tr("E-mail"), fields.email.value_or(QString()));
    addFact(tr("Telephone"), phoneText(fields.phone));
    addFact(tr("Contact person"), fields.contactName.value_or(QString()));
    addContent(m_facts);
    m_facts->show(); // at once, for the focus
}

void BranchSection::addFact(const QString &label, const QString &value)
{
    auto *cell = new QWidget(m_facts);
    auto *layout = new QVBoxLayout(cell);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(createLabel(label, TextRole::Caption, cell));
    auto *text = createLabel(value.isEmpty() ? tr("Not stated") : value,
                             value.isEmpty() ? TextRole::Muted : TextRole::Body, cell);
    text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    text->setWordWrap(true);
    text->setMinimumWidth(1); // one long word must not make the whole card wider
    layout->addWidget(text);
    layout->addStretch();
    m_grid->addWidget(cell, m_placed / columns, m_placed % columns);
    ++m_placed;
}

} // namespace medlem::client
