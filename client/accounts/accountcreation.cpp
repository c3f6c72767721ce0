// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/accounts/accountcreation.h"

#include "client/accounts/newaccounteditor.h"
#include "client/api/api.h"
#include "client/editing/recordediting.h"
#include "client/records/memberpicker.h"
#include "client/widgets/errortext.h"
#include "shared/protocol/membersearch.h"

#include <memory>

namespace medlem::client {

namespace {

constexpr int shownMembers = 20;

bool isUsernameTaken(const Error &error)
{
    return error.fields == QList<FieldError>{{.field = QStringLiteral("username"), .reason = FieldReason::AlreadyUsed}};
}

bool isSame(const NewAccount &one, const NewAccount &other)
{
    return BodyCodec<NewAccount>::encode(one) == BodyCodec<NewAccount>::encode(other);
}

} // namespace

AccountCreation::AccountCreation(Api &api, EditPanel &panel, QWidget &page)
    : QObject(&page)
    , m_api(api)
    , m_panel(panel)
    , m_stepUp(api, page)
{
}

void AccountCreation::begin(const std::optional<Person> &person)
{
    m_panel.leave([this, person] {
        open(person);
    });
}

void AccountCreation::open(const std::optional<Person> &person)
{
    auto *editor = new NewAccountEditor;
    editor->load({});
    if (person)
        editor->suggestPerson(person->branch, person->id, person->name);
    auto account = std::make_shared<std::optional<AccountEntry>>();
    // The key is kept while the same fields are sent again: saving after a lost answer creates nothing twice.
    const auto save = [this, editor, account, request = CreateAccount{}](const Versioned<NewAccount> &wanted,
                                                                         QObject *context, const auto &answer) mutable {
        if (!isSame(request.body, wanted.fields))
            request.idempotencyKey = newIdempotencyKey();
        request.body = wanted.fields;
        m_stepUp.send(request, context,
                      [this, editor, account, answer, fields = wanted.fields](const Result<AccountEntry> &reply) {
                          if (reply) {
                              *account = *reply;
                              answer(Versioned<NewAccount>{.version = reply->version, .fields = fields});
                          } else if (StepUpSender::wasCancelled(reply.error())) {
                              m_panel.setBusy(false);
                          } else if (isUsernameTaken(reply.error())) {
                              proposeAnother(editor);
                          } else {
                              answer(Failure(reply.error()));
                          }
                      });
    };
    const auto saved = [this, account](const Versioned<NewAccount> &) {
        Q_EMIT created(account->value());
    };
    RecordEditing<NewAccount>::begin(m_panel, tr("Create account"), editor, {},
                                     {.save = save, .read = {}, .saved = saved});
    m_panel.setSaveText(tr("Create account"));
    connect(editor->picker(), &MemberPicker::membersWanted, this, [this, editor](const QString &text) {
        findMembers(editor, text);
    });
    readBranches(editor);
}

void AccountCreation::readBranches(NewAccountEditor *editor)
{
    m_api.send(ListBranches{}, editor, [this, editor](const Result<BranchList> &branches) {
        if (branches)
            editor->setBranches(branches->items);
        else
            m_panel.showMessage({.kind = MessageKind::Error,
                                 .text = errorText(branches.error()),
                                 .actionText = tr("Try again"),
                                 .action = [this, editor] {
                                     readBranches(editor);
                                 }});
    });
}

void AccountCreation::findMembers(NewAccountEditor *editor, const QString &text)
{
    const auto branch = editor->branch();
    if (!branch) {
        editor->showErrors({{.field = QStringLiteral("branch"), .reason = FieldReason::Required}});
        return;
    }
    MemberQuery query;
    query.text = text;
    query.limit = shownMembers;
    m_api.send(SearchMembers{.branchId = *branch, .body = query}, editor,
               [this, editor, text](const Result<MemberPage> &page) {
                   if (page)
                       editor->picker()->setMembers(text, page->items);
                   else
                       m_panel.showMessage({.kind = MessageKind::Error, .text = errorText(page.error())});
               });
}

void AccountCreation::proposeAnother(NewAccountEditor *editor)
{
    m_panel.setBusy(false);
    editor->suggestNextUsername();
    m_panel.showMessage({.kind = MessageKind::Info,
                         .text = tr("Somebody else has that user name. Another stands in the field now; create the "
                                    "account if it will do.")});
    editor->focusField(QStringLiteral("username"));
}

} // namespace medlem::client
