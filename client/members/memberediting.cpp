// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/members/memberediting.h"

#include "client/api/api.h"
#include "client/members/addresseditor.h"
#include "client/members/memberwords.h"
#include "client/members/personeditor.h"
#include "shared/core/clock.h"

#include <QCoreApplication>

namespace medlem::client {

namespace {

// The context of the words in the translation files.
struct MemberEditing
{
    Q_DECLARE_TR_FUNCTIONS(MemberEditing)
};

// An api reply as what the editing steps answer with.
template <class Fields, class Entry>
Result<Versioned<Fields>> versioned(const Result<Entry> &entry)
{
    if (!entry)
        return Failure(entry.error());
    return Versioned<Fields>{.version = entry->version, .fields = entry->fields};
}

using AddressAnswer = EditingSteps<AddressFields>::Answer;

EditingSteps<AddressFields> addressSteps(Api &api, AddressId id)
{
    return {.save =
                [&api, id](const Versioned<AddressFields> &wanted, QObject *context, const AddressAnswer &answer) {
                    api.send(UpdateAddress{.addressId = id, .ifMatch = wanted.version, .body = wanted.fields}, context,
                             [answer](const Result<AddressEntry> &entry) {
                                 answer(versioned<AddressFields>(entry));
                             });
                },
            .read =
                [&api, id](QObject *context, const AddressAnswer &answer) {
                    api.send(ShowAddress{.addressId = id}, context, [answer](const Result<AddressEntry> &entry) {
                        answer(versioned<AddressFields>(entry));
                    });
                },
            .saved = {}};
}

} // namespace

void beginPersonEditing(EditPanel &panel, Api &api, const Clock &clock, const MemberCard &card,
                        const RecordSaved &saved)
{
    const PersonEntry &person = card.person;
    using Answer = EditingSteps<PersonFields>::Answer;
    auto *editor = new PersonEditor(clock);
    editor->load(person.fields);
    if (card.protection && card.protection->isHidden)
        editor->setContactShown(false);
    const auto save = [&api, id = person.id](const Versioned<PersonFields> &wanted, QObject *context,
                                             const Answer &answer) {
        api.send(UpdatePerson{.personId = id, .ifMatch = wanted.version, .body = wanted.fields}, context,
                 [answer](const Result<PersonEntry> &entry) {
                     answer(versioned<PersonFields>(entry));
                 });
    };
    const auto read = [&api, id = person.id](QObject *context, const Answer &answer) {
        api.send(ShowMember{.personId = id}, context, [answer](const Result<MemberCard> &theirs) {
            answer(versioned<PersonFields>(theirs ? Result<PersonEntry>(theirs->person) : Failure(theirs.error())));
        });
    };
    RecordEditing<PersonFields>::begin(
        panel, MemberEditing::tr("Edit personal details"), editor, {.version = person.version, .fields = person.fields},
        {.save = save,
         .read = read,
         .saved =
             [saved](const auto &) {
                 saved(ChangeKind::PersonChanged, MemberEditing::tr("The personal details are saved."));
             },
         .place = {.form = QStringLiteral("person"), .member = person.id.toString()}});
}

void beginAddressEditing(EditPanel &panel, Api &api, const Clock &clock, PersonId person, const AddressEntry &address,
                         AddressPurpose purpose, const RecordSaved &saved)
{
    const bool ends = purpose == AddressPurpose::End;
    auto *editor = new AddressEditor(clock);
    AddressFields start = address.fields;
    if (ends) {
        editor->askOnlyForEnd();
        start.to = qMax(clock.today(), start.from);
    }
    editor->load(start);
    EditingSteps<AddressFields> steps = addressSteps(api, address.id);
    steps.place = {.form = ends ? QStringLiteral("addressEnd") : QStringLiteral("address"),
                   .member = person.toString(),
                   .record = address.id.toString()};
    steps.saved = [saved, ends](const auto &) {
        saved(ChangeKind::AddressChanged, ends ? MemberEditing::tr("The last day of the address is saved.")
                                               : MemberEditing::tr("The address is saved."));
    };
    RecordEditing<AddressFields>::begin(
        panel, ends ? MemberEditing::tr("End address") : MemberEditing::tr("Edit address"), editor,
        {.version = address.version, .fields = address.fields}, std::move(steps));
    if (ends) {
        panel.setSubtitle(kindText(address.fields.kind) + QStringLiteral(", ") + address.fields.street);
        panel.setSaveText(MemberEditing::tr("End address"));
    }
}

void beginAddressAdding(EditPanel &panel, Api &api, const Clock &clock, PersonId person, const RecordSaved &saved)
{
    auto *editor = new AddressEditor(clock);
    AddressFields empty;
    empty.from = clock.today();
    editor->load(empty);
    // One key for every try, so that a try whose answer was lost does not add the address twice.
    const auto save = [&api, person, key = newIdempotencyKey()](const Versioned<AddressFields> &wanted,
                                                                QObject *context, const AddressAnswer &answer) {
        api.send(AddAddress{.personId = person, .idempotencyKey = key, .body = wanted.fields}, context,
                 [answer](const Result<AddressEntry> &entry) {
                     answer(versioned<AddressFields>(entry));
                 });
    };
    RecordEditing<AddressFields>::begin(
        panel, MemberEditing::tr("Add address"), editor, {.version = 0, .fields = empty},
        {.save = save,
         .read = {},
         .saved =
             [saved](const auto &) {
                 saved(ChangeKind::AddressAdded, MemberEditing::tr("The address is added."));
             },
         .place = {.form = QStringLiteral("address"), .member = person.toString()}});
}

} // namespace medlem::client
