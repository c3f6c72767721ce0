// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/members/persondetailssection.h"

#include "client/members/memberwords.h"
#include "client/widgets/columngrid.h"
#include "client/widgets/datetext.h"
#include "client/widgets/icon.h"
#include "client/widgets/look.h"
#include "client/widgets/plaintooltip.h"
#include "client/widgets/taborder.h"
#include "shared/core/age.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace medlem::client {

PersonDetailsSection::PersonDetailsSection(QWidget *parent)
    : Section(parent)
    , m_protect(createButton(tr("Protected data\u2026"), Look::Quiet, this))
    , m_edit(createButton(tr("Edit"), Look::Quiet, this))
{
    setHeading(tr("Personal details"));
    m_protect->setObjectName(QStringLiteral("protectPersonButton"));
    m_protect->setIcon(icon(IconName::Shield, ColorRole::Accent));
    m_protect->setToolTip(tr("For somebody who has protected personal data"));
    connect(m_protect, &QPushButton::clicked, this, &PersonDetailsSection::protectRequested);
    addAction(m_protect);
    m_edit->setObjectName(QStringLiteral("editPersonButton"));
    m_edit->setIcon(icon(IconName::Edit, ColorRole::Accent));
    m_edit->setAccessibleName(tr("Edit the personal details"));
    connect(m_edit, &QPushButton::clicked, this, &PersonDetailsSection::editRequested);
    addAction(m_edit);
}

void PersonDetailsSection::setPerson(const MemberCard &card, QDate today)
{
    const PersonFields &person = card.person.fields;
    const FocusKeeper keeper(*this);
    m_protect->setVisible(!card.protection && !card.former);
    m_edit->setVisible(!card.former);
    delete m_details;
    m_details = new ColumnGrid(3, this);
    addDetail(tr("Given names"), person.givenNames);
    addDetail(tr("Family name"), person.familyName);
    if (!card.former) {
        addDetail(tr("Preferred name"), person.preferredName.value_or(QString()));
        addPersonnummer(person.personnummer.value_or(QString()));
    }
    addBirthDate(person, today);
    if (!card.former && (!card.protection || !card.protection->isHidden))
        addContact(person);
    addContent(m_details);
    m_details->show(); // at once, for the focus
}

void PersonDetailsSection::addDetail(const QString &label, const QString &value)
{
    auto *text = createLabel(value.isEmpty() ? QStringLiteral("\u2013") : value,
                             value.isEmpty() ? TextRole::Muted : TextRole::Body, m_details);
    text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    text->setWordWrap(true);
    text->setToolTip(plainToolTip(value));
    m_details->addFact(label, text);
}

void PersonDetailsSection::addBirthDate(const PersonFields &person, QDate today)
{
    addDetail(tr("Date of birth"),
              person.birthDate
                  ? tr("%1 (%n year(s))", nullptr, ageOn(*person.birthDate, today)).arg(dateText(*person.birthDate))
                  : QString());
}

void PersonDetailsSection::addContact(const PersonFields &person)
{
    addDetail(tr("E-mail"), person.email.value_or(QString()));
    addDetail(tr("Mobile"), person.mobile ? shownPhone(*person.mobile) : QString());
    addDetail(tr("Telephone"), person.phone ? shownPhone(*person.phone) : QString());
}

void PersonDetailsSection::addPersonnummer(const QString &personnummer)
{
    if (personnummer.isEmpty()) {
        addDetail(tr("Personnummer"), {});
        return;
    }
    auto *line = new QWidget(m_details);
    auto *layout = new QHBoxLayout(line);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(grid(1));
    auto *text = createLabel(maskedPersonnummer(personnummer), TextRole::Body, line);
    text->setObjectName(QStringLiteral("personnummerLabel"));
    auto *show = createButton(tr("Show"), Look::Link, line);
    show->setObjectName(QStringLiteral("showPersonnummerButton"));
    show->setAccessibleName(tr("Show the last four digits of the personnummer"));
    layout->addWidget(text);
    layout->addWidget(show);
    layout->addStretch();
    connect(show, &QPushButton::clicked, text, [text, show, personnummer] {
        text->setText(shownPersonnummer(personnummer));
        text->setTextInteractionFlags(Qt::TextSelectableByMouse);
        show->hide();
    });
    m_details->addFact(tr("Personnummer"), line);
}

} // namespace medlem::client
