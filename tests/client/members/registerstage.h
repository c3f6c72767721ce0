// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/members/matchessection.h"
#include "client/members/registermemberpage.h"
#include "client/widgets/choicebox.h"
#include "client/widgets/messagebar.h"
#include "tests/client/members/sampledata.h"
#include "tests/support/fakeapi.h"

#include <QCheckBox>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>

namespace medlem::test {

inline MemberMatch match()
{
    return {.personId = samplePerson(7),
            .displayName = QStringLiteral("Anna Berg"),
            .birthDate = QDate(1980, 1, 1),
            .reason = MatchReason::SamePersonnummer,
            .inBranch = false,
            .memberNumber = {}};
}

// The page with nothing on it, over a server that answers as it is told.
struct RegisterStage
{
    RegisterStage()
    {
        page.resize(1000, 900);
        page.setBranch(sampleBranch());
        page.setMembershipTypes(sampleTypes());
        page.show();
        page.activateWindow();
        (void)QTest::qWaitForWindowActive(&page);
        QObject::connect(&page, &client::RegisterMemberPage::memberRegistered, &page, [this](const MemberCard &card) {
            registered.append(card.person.id);
        });
    }

    QLineEdit *edit(const char *name) { return page.findChild<QLineEdit *>(QLatin1String(name)); }
    QPushButton *button(const char *name) { return page.findChild<QPushButton *>(QLatin1String(name)); }
    client::MatchesSection *question() { return page.findChild<client::MatchesSection *>(); }
    client::MessageBar *bar() { return page.findChild<client::MessageBar *>(); }
    void write()
    {
        edit("personnummerEdit")->setText(QStringLiteral("800101-9804"));
        edit("givenNamesEdit")->setText(QStringLiteral("Anna Maria"));
        edit("familyNameEdit")->setText(QStringLiteral("Berg"));
        page.findChild<QCheckBox *>(QStringLiteral("wantsAddressBox"))->setChecked(false);
        page.findChild<client::ChoiceBox *>(QStringLiteral("typeIdEdit"))->setCurrentIndex(0);
    }
    void writeContact()
    {
        edit("emailEdit")->setText(QStringLiteral("anna@example.org"));
        edit("mobileEdit")->setText(QStringLiteral("070-174 06 05"));
        page.findChild<QCheckBox *>(QStringLiteral("wantsAddressBox"))->setChecked(true);
        edit("streetEdit")->setText(QStringLiteral("Storgatan 1"));
        edit("postalCodeEdit")->setText(QStringLiteral("753 20"));
        edit("townEdit")->setText(QStringLiteral("Uppsala"));
    }
    void protect(ProtectionKind kind)
    {
        page.findChild<client::ChoiceBox *>(QStringLiteral("protectionEdit"))
            ->setCurrentId(EnumCodec<ProtectionKind>::name(kind));
    }
    void save() { button("registerButton")->click(); }

    FakeApi api;
    FixedClock clock{QDateTime(sampleDay(), QTime(12, 0), Qt::UTC)};
    client::RegisterMemberPage page{api, clock};
    QList<PersonId> registered;
};

} // namespace medlem::test
