// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The members area with a scripted server, to look at: lookbookmembers --scene list|empty|error|card|conflict|register|
// protected|reason|protect|opened|former [--screenshot FILE] [--theme light|dark] [--language sv|en]. Built with the
// tests, but not one of them.

#include "client/app/language.h"
#include "client/app/mainwindow.h"
#include "client/app/theme.h"
#include "client/members/membercardpage.h"
#include "client/members/memberlistpage.h"
#include "client/members/protectionediting.h"
#include "client/members/registermemberpage.h"
#include "tests/client/members/sampledata.h"
#include "tests/support/fakeapi.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QLineEdit>
#include <QPushButton>
#include <QTimer>

using namespace medlem;
using namespace medlem::client;
using namespace medlem::test;

namespace {

struct Pages
{
    MemberListPage *list;
    MemberCardPage *card;
    RegisterMemberPage *add;
};

template <class Widget>
Widget *named(QWidget *page, const char *name)
{
    return page->findChild<Widget *>(QLatin1String(name));
}

MemberPage pageToShow(const QString &scene)
{
    MemberPage page = samplePage(1, scene == QLatin1String("empty") ? 0 : 100, false);
    for (MemberRow &row : page.items) {
        if (row.memberNumber % 50 == 4) {
            row.protection = ProtectionKind::ConfidentialityMarking;
            row.town.reset();
        }
    }
    return page;
}

void showList(FakeApi &api, Pages pages, const QString &scene)
{
    if (scene == QLatin1String("error"))
        api.expect<SearchMembers>().fail(makeError(ErrorCode::Unreachable));
    else
        api.expect<SearchMembers>().reply(pageToShow(scene));
    api.expect<CountMembers>().reply({.total = scene == QLatin1String("empty") ? 0 : 5230});
    pages.list->setBranch(sampleBranch(), QStringLiteral("Avdelning Umeå"));
}

MemberCard cardToShow(const QString &scene)
{
    MemberCard card = sampleCard();
    if (scene == QLatin1String("list"))
        return card;
    if (scene == QLatin1String("protected") || scene == QLatin1String("reason") || scene == QLatin1String("protect"))
        return concealed(sampleProtectedCard());
    if (scene == QLatin1String("opened"))
        return sampleProtectedCard();
    if (scene == QLatin1String("former"))
        return sampleFormerCard();
    card.addresses.prepend({.id = AddressId::create(), .version = 1, .fields = sampleAddress(AddressKind::Temporary)});
    card.addresses[1].fields.undeliverableSince = QDate(2026, 4, 2);
    card.addresses[1].fields.undeliverableReason = UndeliverableReason::Moved;
    return card;
}

void showCard(FakeApi &api, Pages pages, const QString &scene)
{
    api.expect<ShowMember>().reply(cardToShow(scene));
    api.expect<ListChanges>().reply(sampleChanges());
    pages.card->openMember(samplePerson(1));
}

void editPerson(FakeApi &api, Pages pages, const QString &scene)
{
    named<QPushButton>(pages.card, "editPersonButton")->click();
    if (scene == QLatin1String("edit"))
        return;
    named<QLineEdit>(pages.card, "mobileEdit")->setText(QStringLiteral("070-174 06 33"));
    named<QLineEdit>(pages.card, "familyNameEdit")->setText(QStringLiteral("Berg Ström"));
    if (scene == QLatin1String("fielderror"))
        named<QLineEdit>(pages.card, "personnummerEdit")->setText(QStringLiteral("19800101-98"));
    Q_UNUSED(api)
}

void showConflict(FakeApi &api, Pages pages)
{
    MemberCard theirs = cardToShow(QStringLiteral("card"));
    theirs.person.version = 4;
    theirs.person.fields.email = QStringLiteral("anna@example.org");
    theirs.person.fields.familyName = QStringLiteral("Bergström");
    api.expect<UpdatePerson>().fail(makeError(ErrorCode::Stale));
    api.expect<ShowMember>().reply(theirs);
    named<QPushButton>(pages.card, "saveButton")->click();
}

void showMatches(FakeApi &api, Pages pages)
{
    api.expect<MatchMembers>().reply({.items = {{.personId = samplePerson(1),
                                                 .displayName = QStringLiteral("Anna Berg"),
                                                 .birthDate = QDate(1980, 1, 1),
                                                 .reason = MatchReason::SamePersonnummer,
                                                 .inBranch = true,
                                                 .memberNumber = 10423}}});
    pages.add->setBranch(sampleBranch());
    pages.add->setMembershipTypes(sampleTypes());
    named<QLineEdit>(pages.add, "personnummerEdit")->setText(QStringLiteral("800101-9804"));
}

} // namespace

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    QCommandLineParser parser;
    parser.addHelpOption();
    const QCommandLineOption scene(QStringLiteral("scene"), QStringLiteral("What to show."), QStringLiteral("name"),
                                   QStringLiteral("list"));
    const QCommandLineOption screenshot(QStringLiteral("screenshot"), QStringLiteral("Save the window."),
                                        QStringLiteral("file"));
    const QCommandLineOption themeName(QStringLiteral("theme"), QStringLiteral("light or dark"),
                                       QStringLiteral("theme"), QStringLiteral("light"));
    const QCommandLineOption language(QStringLiteral("language"), QStringLiteral("sv or en"), QStringLiteral("code"),
                                      QStringLiteral("sv"));
    parser.addOptions({scene, screenshot, themeName, language});
    parser.process(application);

    const Language texts(application, QLocale(parser.value(language)));
    const Theme theme(application,
                      parser.value(themeName) == QLatin1String("dark") ? Appearance::Dark : Appearance::Light);
    const FixedClock clock(QDateTime(sampleDay(), QTime(12, 0), Qt::UTC));
    FakeApi api;
    MainWindow window;
    window.resize(1280, 800);
    window.setIdentity(QStringLiteral("Avdelning Umeå"), QStringLiteral("Karin Åkesson"));
    const Pages pages{.list = new MemberListPage(api),
                      .card = new MemberCardPage(api, clock),
                      .add = new RegisterMemberPage(api, clock)};
    window.addPage({.icon = IconName::People, .text = QStringLiteral("Medlemmar"), .page = pages.list});
    window.addPage({.icon = IconName::Card, .text = QStringLiteral("Kort"), .page = pages.card});
    window.addPage({.icon = IconName::Add, .text = QStringLiteral("Ny medlem"), .page = pages.add});
    window.showPages();
    window.show();

    const QString what = parser.value(scene);
    const bool isList =
        what == QLatin1String("list") || what == QLatin1String("empty") || what == QLatin1String("error");
    const bool isRegister = what == QLatin1String("register");
    if (isList)
        showList(api, pages, what);
    else if (isRegister)
        showMatches(api, pages);
    else
        showCard(api, pages, what);
    window.setCurrentPage(isList ? static_cast<QWidget *>(pages.list)
                                 : (isRegister ? static_cast<QWidget *>(pages.add) : pages.card));
    QTimer::singleShot(400, &window, [&] {
        if (isList || isRegister || what == QLatin1String("card"))
            return;
        if (what == QLatin1String("protected") || what == QLatin1String("opened") || what == QLatin1String("former"))
            return;
        if (what == QLatin1String("reason") || what == QLatin1String("protect")) {
            named<QPushButton>(pages.card,
                               what == QLatin1String("reason") ? "showProtectedButton" : "changeProtectionButton")
                ->click();
            return;
        }
        if (what == QLatin1String("address")) {
            named<QPushButton>(pages.card, "addAddressButton")->click();
            return;
        }
        editPerson(api, pages, what);
        if (what == QLatin1String("fielderror"))
            named<QPushButton>(pages.card, "saveButton")->click();
        if (what == QLatin1String("conflict"))
            QTimer::singleShot(400, &window, [&api, pages] {
                showConflict(api, pages);
            });
        if (what == QLatin1String("unsaved"))
            named<QPushButton>(pages.card, "cancelButton")->click();
    });
    QTimer::singleShot(1200, &window, [&] {
        if (!parser.isSet(screenshot))
            return;
        window.grab().save(parser.value(screenshot));
        QCoreApplication::quit();
    });
    return QApplication::exec();
}
