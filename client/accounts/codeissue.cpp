// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/accounts/codeissue.h"

#include "client/accounts/accounttext.h"
#include "client/accounts/codeordereditor.h"
#include "client/accounts/letterpanel.h"
#include "client/api/api.h"
#include "client/editing/recordediting.h"
#include "client/widgets/errortext.h"
#include "shared/core/clock.h"
#include "shared/domain/members/chosenpostaladdress.h"
#include "shared/domain/members/postaladdress.h"
#include "shared/protocol/members.h"

#include <memory>

namespace medlem::client {

namespace {

// The server keeps the addresses of protected persons to itself, so that none of them gets onto a letter.
QStringList addressLinesOf(const MemberCard &card, const QString &name, QDate today)
{
    QList<AddressFields> addresses;
    for (const AddressEntry &entry : card.addresses)
        addresses.append(entry.fields);
    const ChosenPostalAddress chosen = chosenPostalAddress(addresses, today);
    if (!chosen.index)
        return {};
    const auto address = PostalAddress::create(addresses.at(*chosen.index), today);
    return address ? address->labelLines(name) : QStringList();
}

} // namespace

CodeIssue::CodeIssue(Api &api, const Clock &clock, EditPanel &order, LetterPanel &letter, QWidget &page)
    : QObject(&page)
    , m_api(api)
    , m_clock(clock)
    , m_order(order)
    , m_letter(letter)
    , m_stepUp(api, page)
{
}

void CodeIssue::begin(const AccountEntry &account, ActivationPurpose purpose)
{
    m_api.send(ShowCodeDelivery{}, this, [this, account, purpose](const Result<CodeDelivery> &delivery) {
        if (delivery)
            ask(account, purpose, *delivery);
        else
            Q_EMIT message({.kind = MessageKind::Error, .text = errorText(delivery.error())});
    });
}

void CodeIssue::ask(const AccountEntry &account, ActivationPurpose purpose, const CodeDelivery &delivery)
{
    auto *editor = new CodeOrderEditor(purpose, delivery);
    editor->load({.purpose = purpose});
    auto code = std::make_shared<IssuedCode>();
    const auto save = [this, account, code](const Versioned<CodeOrder> &wanted, QObject *context, const auto &answer) {
        m_stepUp.send(IssueCode{.accountId = account.id, .body = wanted.fields}, context,
                      [this, code, wanted, answer](const Result<IssuedCode> &reply) {
                          if (reply) {
                              *code = *reply;
                              answer(wanted);
                          } else if (StepUpSender::wasCancelled(reply.error())) {
                              m_order.setBusy(false);
                          } else {
                              answer(Failure(reply.error()));
                          }
                      });
    };
    const auto saved = [this, account, delivery, code](const Versioned<CodeOrder> &order) {
        handOver(account, delivery, order.fields, *code);
        code->code.reset(); // the letter has it now
    };
    RecordEditing<CodeOrder>::begin(m_order, purposeText(purpose), editor, {},
                                    {.save = save, .read = {}, .saved = saved});
    m_order.setSubtitle(account.displayName);
    const auto showWay = [this, editor] {
        m_order.setSaveText(editor->isByEmail() ? tr("Send the code") : tr("Make the letter"));
    };
    connect(editor, &CodeOrderEditor::wayChanged, this, showWay);
    showWay();
}

void CodeIssue::handOver(const AccountEntry &account, const CodeDelivery &delivery, const CodeOrder &order,
                         const IssuedCode &code)
{
    Q_EMIT issued();
    if (!code.code) {
        Q_EMIT message(
            {.kind = MessageKind::Info,
             .text = tr("The code is on its way to %1 and can be used until %2. Give the person the user name "
                        "%3 in another way: it is not in the message.")
                         .arg(order.email.value_or(QString()), accountTimeText(code.expiresAt), account.username)});
        return;
    }
    if (!account.personId) {
        showLetter(account, delivery, order, code, fail(ErrorCode::NotFound));
        return;
    }
    m_api.send(ShowMember{.personId = *account.personId}, this,
               [this, account, delivery, order, code](const Result<MemberCard> &card) {
                   showLetter(account, delivery, order, code, card);
               });
}

// Without an address the letter is handed over, or put into an envelope that has one.
void CodeIssue::showLetter(const AccountEntry &account, const CodeDelivery &delivery, const CodeOrder &order,
                           const IssuedCode &code, const Result<MemberCard> &card)
{
    const QDate today = m_clock.today();
    m_letter.showLetter({.purpose = order.purpose,
                         .organisation = delivery.organisation.value_or(QString()),
                         .name = account.displayName,
                         .username = account.username,
                         .code = code.code.value_or(QString()),
                         .expiresAt = code.expiresAt,
                         .date = today,
                         .addressLines = card ? addressLinesOf(*card, account.displayName, today) : QStringList()});
}

} // namespace medlem::client
