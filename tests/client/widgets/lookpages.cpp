// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/client/widgets/lookpages.h"

#include "client/app/mainwindow.h"
#include "client/widgets/avatar.h"
#include "client/widgets/busyindicator.h"
#include "client/widgets/choicebox.h"
#include "client/widgets/comparisontable.h"
#include "client/widgets/countryedit.h"
#include "client/widgets/dateedit.h"
#include "client/widgets/emailedit.h"
#include "client/widgets/emptystate.h"
#include "client/widgets/formfield.h"
#include "client/widgets/look.h"
#include "client/widgets/nameedit.h"
#include "client/widgets/pageheader.h"
#include "client/widgets/personnummeredit.h"
#include "client/widgets/phoneedit.h"
#include "client/widgets/postalcodeedit.h"
#include "client/widgets/scrollpage.h"
#include "client/widgets/searchfield.h"
#include "client/widgets/section.h"
#include "client/widgets/sidepanel.h"
#include "client/widgets/skeletonrows.h"
#include "client/widgets/statuspill.h"
#include "client/widgets/tableview.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QRadioButton>
#include <QStackedWidget>
#include <QStandardItemModel>
#include <QVBoxLayout>

namespace medlem::client {

namespace {

QVBoxLayout *pageLayout(QWidget *page)
{
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(grid(4), grid(4), grid(4), grid(4));
    layout->setSpacing(grid(3));
    return layout;
}

template <class Edit>
FormField *field(const QString &label, const QString &text, QWidget *parent)
{
    auto *edit = new Edit(parent);
    edit->setText(text);
    return new FormField(label, edit, parent);
}

QWidget *createListPage()
{
    auto *page = new QWidget;
    QVBoxLayout *layout = pageLayout(page);
    auto *header = new PageHeader(page);
    header->setTitle(QStringLiteral("Medlemmar"));
    header->setSubtitle(QStringLiteral("312 medlemmar i Avdelning Umeå"));
    header->setPrimaryText(QStringLiteral("Lägg till medlem"));
    header->primaryButton()->setIcon(icon(IconName::Add, ColorRole::OnAccent));
    header->addAction(createButton(QStringLiteral("Exportera"), Look::Secondary, header));
    layout->addWidget(header);

    auto *tools = new QHBoxLayout;
    tools->setSpacing(grid(1));
    auto *search = new SearchField(page);
    search->setPlaceholderText(QStringLiteral("Sök på namn, medlemsnummer eller ort"));
    search->setFixedWidth(grid(48));
    search->setObjectName(QStringLiteral("searchField"));
    auto *state = new ChoiceBox(page);
    state->setObjectName(QStringLiteral("stateBox"));
    state->addChoice(QStringLiteral("active"), QStringLiteral("Aktiva medlemmar"));
    state->addChoice(QStringLiteral("all"), QStringLiteral("Alla"));
    state->setCurrentId(QStringLiteral("active"));
    tools->addWidget(search);
    tools->addWidget(state);
    tools->addStretch();
    layout->addLayout(tools);

    auto *card = new QFrame(page);
    setLook(card, Look::Card);
    auto *inside = new QVBoxLayout(card);
    inside->setContentsMargins(1, grid(1), 1, grid(1));
    auto *table = new TableView(card);
    table->setObjectName(QStringLiteral("memberTable"));
    auto *model = new QStandardItemModel(0, 4, table);
    model->setHorizontalHeaderLabels(
        {QStringLiteral("Namn"), QStringLiteral("Född"), QStringLiteral("Ort"), QStringLiteral("Medlemskap")});
    const QStringList names{QStringLiteral("Andersson, Maja"),   QStringLiteral("Bergström, Olle"),
                            QStringLiteral("von Essen, Sigrid"), QStringLiteral("Lindqvist, Per-Erik"),
                            QStringLiteral("Sjöberg, Amina"),    QStringLiteral("Wallin, Tor"),
                            QStringLiteral("Ågren, Inga-Lill"),  QStringLiteral("Öberg, Håkan")};
    for (const QString &name : names) {
        model->appendRow({new QStandardItem(name), new QStandardItem(QStringLiteral("1974-03-12")),
                          new QStandardItem(QStringLiteral("Umeå")),
                          new QStandardItem(QStringLiteral("Enskild, aktiv"))});
    }
    table->setModel(model);
    table->setColumnWidth(0, 280);
    table->setColumnWidth(1, 140);
    table->setColumnWidth(2, 160);
    table->selectRow(2);
    inside->addWidget(table);
    layout->addWidget(card, 1);
    return page;
}

QWidget *createLines(const QStringList &lines, QWidget *parent)
{
    auto *widget = new QWidget(parent);
    auto *layout = new QVBoxLayout(widget);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    for (const QString &line : lines)
        layout->addWidget(createLabel(line, TextRole::Body, widget));
    return widget;
}

QWidget *createAddressForm()
{
    auto *form = new QWidget;
    auto *layout = new QVBoxLayout(form);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(grid(2));
    auto *kind = new ChoiceBox(form);
    kind->setPlaceholderText(QStringLiteral("Välj slag av adress"));
    kind->addChoice(QStringLiteral("registered"), QStringLiteral("Folkbokföringsadress"));
    layout->addWidget(new FormField(QStringLiteral("Slag av adress"), kind, form));
    auto *street = field<QLineEdit>(QStringLiteral("Gatuadress"), QStringLiteral("Storgatan 12 B lgh 1102"), form);
    street->setRequirement(Requirement::Required);
    layout->addWidget(street);
    auto *row = new QHBoxLayout;
    row->setSpacing(grid(2));
    auto *code = field<PostalCodeEdit>(QStringLiteral("Postnummer"), QStringLiteral("9032"), form);
    code->setRequirement(Requirement::Required);
    static_cast<PostalCodeEdit *>(code->editor())->check();
    row->addWidget(code, 2, Qt::AlignTop);
    row->addWidget(field<QLineEdit>(QStringLiteral("Postort"), QStringLiteral("Umeå"), form), 3, Qt::AlignTop);
    layout->addLayout(row);
    auto *country = new CountryEdit(form);
    country->setObjectName(QStringLiteral("countryEdit"));
    layout->addWidget(new FormField(QStringLiteral("Land"), country, form));
    auto *from = field<DateEdit>(QStringLiteral("Gäller från"), QStringLiteral("2026-05-01"), form);
    from->editor()->setObjectName(QStringLiteral("fromEdit"));
    from->setHint(QStringLiteral("Skriv till exempel 2026-05-01, 1 maj 2026 eller idag."));
    layout->addWidget(from);
    return form;
}

QWidget *createCardPage()
{
    auto *page = new QWidget;
    QVBoxLayout *layout = pageLayout(page);
    auto *header = new PageHeader(page);
    header->setBackText(QStringLiteral("Medlemmar"));
    header->setTitle(QStringLiteral("Sigrid von Essen"));
    header->addBeside(new StatusPill(PillKind::Success, QStringLiteral("Aktiv"), header));
    header->setSubtitle(QStringLiteral("Medlemsnummer 10482 · född 1974-03-12"));
    layout->addWidget(header);
    auto *addresses = new Section(QStringLiteral("Adresser"), page);
    auto *add = createButton(QStringLiteral("Lägg till"), Look::Quiet, addresses);
    add->setIcon(icon(IconName::Add, ColorRole::Accent));
    addresses->addAction(add);
    addresses->addContent(
        createLines({QStringLiteral("Storgatan 12 B lgh 1102"), QStringLiteral("903 26 Umeå")}, addresses));
    layout->addWidget(addresses);
    auto *memberships = new Section(QStringLiteral("Medlemskap"), page);
    memberships->setDescription(QStringLiteral("Historiken sparas även när ett medlemskap har upphört."));
    auto *states = new QHBoxLayout;
    states->setSpacing(grid(1));
    states->addWidget(new StatusPill(PillKind::Success, QStringLiteral("Aktiv"), memberships));
    states->addWidget(new StatusPill(PillKind::Info, QStringLiteral("Väntande"), memberships));
    states->addWidget(new StatusPill(PillKind::Neutral, QStringLiteral("Upphört"), memberships));
    states->addWidget(new StatusPill(PillKind::Warning, QStringLiteral("Post i retur"), memberships));
    states->addWidget(new StatusPill(PillKind::Error, QStringLiteral("Vakant"), memberships));
    states->addStretch();
    memberships->contentLayout()->addLayout(states);
    layout->addWidget(memberships);
    layout->addStretch();
    auto *panel = new SidePanel(page);
    panel->setTitle(QStringLiteral("Ny adress"));
    panel->setSubtitle(QStringLiteral("Sigrid von Essen"));
    panel->setContent(createAddressForm());
    panel->addFooterButton(createButton(QStringLiteral("Spara"), Look::Primary, panel));
    panel->addFooterButton(createButton(QStringLiteral("Avbryt"), Look::Secondary, panel));
    panel->openPanel();
    return page;
}

QWidget *createFormPage()
{
    auto *page = new QWidget;
    QVBoxLayout *layout = pageLayout(page);
    auto *header = new PageHeader(page);
    header->setTitle(QStringLiteral("Ny medlem"));
    layout->addWidget(header);
    auto *section = new Section(QStringLiteral("Personuppgifter"), page);
    section->setMaximumWidth(grid(80));
    auto *names = new QHBoxLayout;
    names->setSpacing(grid(2));
    names->addWidget(field<NameEdit>(QStringLiteral("Förnamn"), QStringLiteral("Sigrid"), section), 1, Qt::AlignTop);
    auto *family = field<NameEdit>(QStringLiteral("Efternamn"), {}, section);
    family->setRequirement(Requirement::Required);
    static_cast<NameEdit *>(family->editor())->check();
    names->addWidget(family, 1, Qt::AlignTop);
    section->contentLayout()->addLayout(names);
    auto *number = field<PersonnummerEdit>(QStringLiteral("Personnummer"), QStringLiteral("740312-1234"), section);
    static_cast<PersonnummerEdit *>(number->editor())->check();
    section->addContent(number);
    section->addContent(field<EmailEdit>(QStringLiteral("E-post"), QStringLiteral("sigrid@example.se"), section));
    auto *phone = field<PhoneEdit>(QStringLiteral("Telefon"), {}, section);
    phone->setHint(QStringLiteral("Till exempel 070-123 45 67."));
    section->addContent(phone);
    auto *choices = new QHBoxLayout;
    auto *check = new QCheckBox(QStringLiteral("Vill ha utskick"), section);
    check->setChecked(true);
    choices->addWidget(check);
    choices->addWidget(new QCheckBox(QStringLiteral("Skyddade uppgifter"), section));
    auto *radio = new QRadioButton(QStringLiteral("Post"), section);
    radio->setChecked(true);
    choices->addWidget(radio);
    choices->addWidget(new QRadioButton(QStringLiteral("E-post"), section));
    choices->addStretch();
    section->contentLayout()->addLayout(choices);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(grid(1));
    buttons->addWidget(createButton(QStringLiteral("Spara"), Look::Primary, section));
    buttons->addWidget(createButton(QStringLiteral("Avbryt"), Look::Secondary, section));
    buttons->addWidget(createButton(QStringLiteral("Avsluta"), Look::Danger, section));
    auto *disabled = createButton(QStringLiteral("Ångra"), Look::Secondary, section);
    disabled->setEnabled(false);
    buttons->addWidget(disabled);
    buttons->addStretch();
    section->contentLayout()->addLayout(buttons);
    layout->addWidget(section);
    layout->addStretch();
    return page;
}

QWidget *createConflictPage()
{
    auto *page = new ScrollPage;
    QVBoxLayout *layout = page->contentLayout();
    auto *header = new PageHeader(page);
    header->setTitle(QStringLiteral("Två versioner"));
    header->setSubtitle(QStringLiteral("Någon annan sparade en ändring medan du skrev. Välj för varje fält."));
    layout->addWidget(header);
    auto *section = new Section(QStringLiteral("Folkbokföringsadress"), page);
    auto *table = new ComparisonTable(section);
    table->setRows(
        {{QStringLiteral("Gatuadress"), QStringLiteral("Storgatan 12 B"), QStringLiteral("Skolgatan 4")},
         {QStringLiteral("Postnummer"), QStringLiteral("903 26"), QStringLiteral("903 22"), ComparisonSide::Theirs},
         {QStringLiteral("c/o"), {}, QStringLiteral("Andersson")}});
    section->addContent(table);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(createButton(QStringLiteral("Spara valet"), Look::Primary, section));
    buttons->addStretch();
    section->contentLayout()->addSpacing(grid(1));
    section->contentLayout()->addLayout(buttons);
    layout->addWidget(section);
    for (const MessageKind kind : {MessageKind::Info, MessageKind::Success, MessageKind::Warning, MessageKind::Error}) {
        auto *bar = new MessageBar(page);
        bar->showMessage({kind, QStringLiteral("Adressen har sparats."), QStringLiteral("Ångra"), [] {}});
        layout->addWidget(bar);
    }
    return page;
}

QWidget *createEmptyPage()
{
    auto *page = new QWidget;
    QVBoxLayout *layout = pageLayout(page);
    auto *row = new QHBoxLayout;
    row->setSpacing(grid(3));
    for (const PictureName name : {PictureName::Members, PictureName::Search, PictureName::Offline}) {
        auto *empty = new EmptyState(page);
        empty->setPicture(name);
        empty->setTitle(QStringLiteral("Här finns inga medlemmar än"));
        empty->setText(QStringLiteral("Lägg till avdelningens första medlem, så visas den här."));
        if (name == PictureName::Members)
            empty->setActionText(QStringLiteral("Lägg till medlem"));
        row->addWidget(empty);
    }
    layout->addLayout(row);
    auto *loading = new Section(QStringLiteral("Läser in"), page);
    auto *skeleton = new SkeletonRows(loading);
    skeleton->setRows(3);
    loading->addContent(skeleton);
    auto *busy = new BusyIndicator(loading);
    busy->setBusy(true);
    loading->addAction(busy);
    layout->addWidget(loading);
    layout->addStretch();
    return page;
}

} // namespace

void fillWithLookPages(MainWindow &window)
{
    window.addPage({IconName::People, QStringLiteral("Medlemmar"), createListPage()});
    window.addPage({IconName::Card, QStringLiteral("Medlemskort"), createCardPage()});
    window.addPage({IconName::Edit, QStringLiteral("Formulär"), createFormPage()});
    window.addPage({IconName::History, QStringLiteral("Konflikt"), createConflictPage()});
    window.addPage({IconName::Board, QStringLiteral("Styrelse"), createEmptyPage()});
    window.showMessage({MessageKind::Success, QStringLiteral("Adressen har sparats."), QStringLiteral("Ångra"), [] {}});
}

QWidget *lookPage(const MainWindow &window, int number)
{
    const QWidget *first = window.currentPage();
    const auto *stack = qobject_cast<QStackedWidget *>(first->parentWidget());
    return stack->widget(number - 1);
}

} // namespace medlem::client
