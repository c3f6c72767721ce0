// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/members/protectionediting.h"

#include "client/api/api.h"
#include "client/members/protectioneditor.h"
#include "client/members/reasoneditor.h"

#include <QCoreApplication>

namespace medlem::client {

namespace {

// The context of the words in the translation files.
struct ProtectionEditing
{
    Q_DECLARE_TR_FUNCTIONS(ProtectionEditing)
};

using ChangeAnswer = EditingSteps<ProtectionChange>::Answer;

void answerCard(const Result<MemberCard> &card, const ChangeAnswer &answer)
{
    if (!card)
        return answer(Failure(card.error()));
    const ProtectionKind kind = card->protection ? card->protection->kind : ProtectionKind::None;
    answer(Versioned<ProtectionChange>{.version = card->person.version, .fields = {.kind = kind, .reason = {}}});
}

} // namespace

void beginOpeningProtected(EditPanel &panel, Api &api, PersonId person, const std::function<void()> &saved)
{
    using Answer = EditingSteps<OpeningReason>::Answer;
    auto *editor = new ReasonEditor;
    // One key for every try, so that one opening is logged once.
    const auto save = [&api, person, key = newIdempotencyKey()](const Versioned<OpeningReason> &wanted,
                                                                QObject *context, const Answer &answer) {
        api.send(OpenProtected{.personId = person, .idempotencyKey = key, .body = wanted.fields}, context,
                 [wanted, answer](const Result<NoContent> &opened) {
                     answer(opened ? Result<Versioned<OpeningReason>>(wanted) : Failure(opened.error()));
                 });
    };
    RecordEditing<OpeningReason>::begin(panel, ProtectionEditing::tr("Show protected data"), editor,
                                        {.version = 0, .fields = {}},
                                        {.save = save, .read = {}, .saved = [saved](const auto &) {
                                             saved();
                                         }});
    panel.setSaveText(ProtectionEditing::tr("Show for 15 minutes"));
}

void beginProtectionEditing(EditPanel &panel, Api &api, const MemberCard &card, const std::function<void()> &saved)
{
    const ProtectionChange now{.kind = card.protection ? card.protection->kind : ProtectionKind::None, .reason = {}};
    auto *editor = new ProtectionEditor(card.protection);
    editor->load(card.protection ? now : ProtectionChange{});
    const auto save = [&api, id = card.person.id](const Versioned<ProtectionChange> &wanted, QObject *context,
                                                  const ChangeAnswer &answer) {
        api.send(SetProtection{.personId = id, .ifMatch = wanted.version, .body = wanted.fields}, context,
                 [answer](const Result<MemberCard> &changed) {
                     answerCard(changed, answer);
                 });
    };
    const auto read = [&api, id = card.person.id](QObject *context, const ChangeAnswer &answer) {
        api.send(ShowMember{.personId = id}, context, [answer](const Result<MemberCard> &theirs) {
            answerCard(theirs, answer);
        });
    };
    RecordEditing<ProtectionChange>::begin(panel, ProtectionEditing::tr("Protected personal data"), editor,
                                           {.version = card.person.version, .fields = now},
                                           {.save = save, .read = read, .saved = [saved](const auto &) {
                                                saved();
                                            }});
}

MemberCard concealed(MemberCard card)
{
    card.addresses.clear();
    card.person.fields.email.reset();
    card.person.fields.phone.reset();
    card.person.fields.mobile.reset();
    if (card.protection) {
        card.protection->isHidden = true;
        card.protection->shownUntil.reset();
    }
    return card;
}

} // namespace medlem::client
