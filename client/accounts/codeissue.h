// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/records/stepupsender.h"
#include "client/widgets/messagebar.h"
#include "shared/protocol/accountregister.h"
#include "shared/protocol/codeissue.h"

#include <QObject>

namespace medlem {
class Clock;
struct MemberCard;
} // namespace medlem

namespace medlem::client {

class EditPanel;
class LetterPanel;

// Issues a one-time code for an account: asks how it shall go, then shows the letter, or says where the e-mail went.
class CodeIssue : public QObject
{
    Q_OBJECT

public:
    CodeIssue(Api &api, const Clock &clock, EditPanel &order, LetterPanel &letter, QWidget &page);

    void begin(const AccountEntry &account, ActivationPurpose purpose); // nothing unsaved is in the panels

Q_SIGNALS:
    void issued();
    void message(const medlem::client::Message &message);

private:
    void ask(const AccountEntry &account, ActivationPurpose purpose, const CodeDelivery &delivery);
    void handOver(const AccountEntry &account, const CodeDelivery &delivery, const CodeOrder &order,
                  const IssuedCode &code);
    void showLetter(const AccountEntry &account, const CodeDelivery &delivery, const CodeOrder &order,
                    const IssuedCode &code, const Result<MemberCard> &card);

    Api &m_api;
    const Clock &m_clock;
    EditPanel &m_order;
    LetterPanel &m_letter;
    StepUpSender m_stepUp;
};

} // namespace medlem::client
