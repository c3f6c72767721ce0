// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/api/api.h"
#include "client/editing/recordediting.h"

#include <functional>

// The steps of editing one entry of a short list that is read as a whole. Entry, Fields and the lists follow from the
// request structs: Add and Update reply with an Entry{id, version, fields}, List with items of it.
namespace medlem::client {

template <class Entry>
[[nodiscard]] auto versionedEntry(const Result<Entry> &reply) -> Result<Versioned<decltype(Entry::fields)>>
{
    TRY_ASSIGN(const Entry entry, reply);
    return Versioned<decltype(Entry::fields)>{.version = entry.version, .fields = entry.fields};
}

// The key is kept while the same fields are sent again: saving after a lost answer adds nothing twice.
template <class Add>
[[nodiscard]] auto catalogueAdding(Api &api, std::function<void()> saved)
{
    using Fields = decltype(Add::body);
    return EditingSteps<Fields>{
        .save =
            [&api, request = Add{}](const Versioned<Fields> &wanted, QObject *context, const auto &answer) mutable {
                if (request.body != wanted.fields)
                    request.idempotencyKey = newIdempotencyKey();
                request.body = wanted.fields;
                api.send(request, context, [answer](const Result<typename Add::Reply> &reply) {
                    answer(versionedEntry(reply));
                });
            },
        .read = {},
        .saved =
            [saved = std::move(saved)](const Versioned<Fields> &) {
                saved();
            }};
}

template <class Update, class List, class Id>
[[nodiscard]] auto catalogueChanging(Api &api, const Id &id, std::function<void()> saved)
{
    using Fields = decltype(Update::body);
    return EditingSteps<Fields>{.save =
                                    [&api, id](const Versioned<Fields> &wanted, QObject *context, const auto &answer) {
                                        api.send(Update{id, wanted.version, wanted.fields}, context,
                                                 [answer](const Result<typename Update::Reply> &reply) {
                                                     answer(versionedEntry(reply));
                                                 });
                                    },
                                .read =
                                    [&api, id](QObject *context, const auto &answer) {
                                        // There is no request for a single entry; the list is short.
                                        api.send(
                                            List{}, context, [id, answer](const Result<typename List::Reply> &list) {
                                                if (!list) {
                                                    answer(Failure(list.error()));
                                                    return;
                                                }
                                                for (const auto &entry : list->items) {
                                                    if (entry.id == id) {
                                                        answer(versionedEntry(Result<typename Update::Reply>(entry)));
                                                        return;
                                                    }
                                                }
                                                answer(fail(ErrorCode::NotFound));
                                            });
                                    },
                                .saved =
                                    [saved = std::move(saved)](const Versioned<Fields> &) {
                                        saved();
                                    }};
}

} // namespace medlem::client
