// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/audit/auditfilterbar.h"

#include "client/audit/auditwords.h"
#include "client/widgets/choicebox.h"
#include "client/widgets/columngrid.h"
#include "client/widgets/dateedit.h"
#include "client/widgets/errortext.h"
#include "client/widgets/formfield.h"
#include "client/widgets/icon.h"
#include "client/widgets/iconlabel.h"
#include "client/widgets/look.h"
#include "shared/core/clock.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace medlem::client {

namespace {

const QString everybody = QStringLiteral("all");
const QString today = QStringLiteral("today");
const QString week = QStringLiteral("week");
const QString month = QStringLiteral("month");
const QString always = QStringLiteral("always");
const QString ownDays = QStringLiteral("own");

} // namespace

AuditFilterBar::AuditFilterBar(const Clock &clock, QWidget *parent)
    : QWidget(parent)
    , m_clock(clock)
    , m_time(new ChoiceBox(this))
    , m_topic(new ChoiceBox(this))
    , m_account(new ChoiceBox(this))
    , m_branch(new ChoiceBox(this))
    , m_from(new DateEdit(this))
    , m_to(new DateEdit(this))
    , m_personName(createLabel({}, TextRole::Strong, this))
{
    createChoices();
    auto *choices = new ColumnGrid(4, this);
    choices->setSpacing(grid(2), grid(1));
    for (ChoiceBox *box : {m_time, m_topic, m_account, m_branch})
        choices->addCell(box);
    m_days = createDays();
    m_personLine = createPersonLine();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(grid(2));
    layout->addWidget(m_personLine);
    layout->addWidget(choices);
    layout->addWidget(m_days);
    setAccounts({});
    setBranches({});
    setPerson(std::nullopt);
    clear();
}

void AuditFilterBar::createChoices()
{
    m_time->setObjectName(QStringLiteral("timeBox"));
    m_time->setAccessibleName(tr("Time"));
    m_time->addChoice(today, tr("Today"));
    m_time->addChoice(week, tr("The last 7 days"));
    m_time->addChoice(month, tr("The last 30 days"));
    m_time->addChoice(always, tr("All time"));
    m_time->addChoice(ownDays, tr("Own dates…"));
    m_topic->setObjectName(QStringLiteral("topicBox"));
    m_topic->setAccessibleName(tr("Kind of event"));
    for (const AuditTopic topic : {AuditTopic::All, AuditTopic::Changes, AuditTopic::Reads, AuditTopic::LogIns,
                                   AuditTopic::Refusals, AuditTopic::Exports, AuditTopic::Accounts})
        m_topic->addChoice(EnumCodec<AuditTopic>::name(topic), topicText(topic));
    m_account->setObjectName(QStringLiteral("accountBox"));
    m_account->setAccessibleName(tr("Who did it"));
    m_branch->setObjectName(QStringLiteral("branchBox"));
    m_branch->setAccessibleName(tr("Branch"));
    connect(m_time, &ChoiceBox::choiceChanged, this, [this] {
        showOwnDays();
        Q_EMIT changed();
    });
    for (ChoiceBox *box : {m_topic, m_account, m_branch})
        connect(box, &ChoiceBox::choiceChanged, this, &AuditFilterBar::changed);
}

QWidget *AuditFilterBar::createDays()
{
    auto *days = new QWidget(this);
    m_from->setObjectName(QStringLiteral("fromEdit"));
    m_to->setObjectName(QStringLiteral("toEdit"));
    m_from->setClock(m_clock);
    m_to->setClock(m_clock);
    m_toField = new FormField(tr("Last day"), m_to, days);
    auto *layout = new QHBoxLayout(days);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(grid(2));
    layout->addWidget(new FormField(tr("First day"), m_from, days), 1);
    layout->addWidget(m_toField, 1);
    layout->addStretch(2);
    for (DateEdit *edit : {m_from, m_to})
        connect(edit, &DateEdit::editingFinished, this, &AuditFilterBar::changed);
    return days;
}

QWidget *AuditFilterBar::createPersonLine()
{
    auto *line = new QWidget(this);
    auto *mark = new IconLabel(line);
    mark->setIcon(icon(IconName::Filter, ColorRole::TextMuted));
    m_personName->setObjectName(QStringLiteral("personFilterLabel"));
    m_personName->setTextFormat(Qt::PlainText);
    auto *all = createButton(tr("Show everybody"), Look::Quiet, line);
    all->setObjectName(QStringLiteral("showEverybodyButton"));
    auto *layout = new QHBoxLayout(line);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(grid(1));
    layout->addWidget(mark);
    layout->addWidget(m_personName);
    layout->addWidget(all);
    layout->addStretch();
    connect(all, &QPushButton::clicked, this, [this] {
        setPerson(std::nullopt);
        Q_EMIT changed();
    });
    return line;
}

void AuditFilterBar::setBranches(const QList<BranchName> &branches)
{
    const QString chosen = m_branch->currentId();
    m_branch->clear();
    m_branch->addChoice(everybody, tr("All branches"));
    for (const BranchName &branch : branches)
        m_branch->addChoice(branch.id.toString(), branch.name);
    m_branch->setCurrentId(m_branch->findData(chosen) < 0 ? everybody : chosen);
    m_branch->setVisible(branches.size() > 1);
}

void AuditFilterBar::setAccounts(const QList<AuditAccount> &accounts)
{
    const QString chosen = m_account->currentId();
    m_accounts = accounts;
    m_account->clear();
    m_account->addChoice(everybody, tr("All users"));
    for (const AuditAccount &account : accounts)
        m_account->addChoice(account.id.toString(), account.displayName);
    m_account->setCurrentId(m_account->findData(chosen) < 0 ? everybody : chosen);
}

void AuditFilterBar::setPerson(const std::optional<AuditPerson> &person)
{
    m_person = person;
    m_personLine->setVisible(person.has_value());
    m_personName->setText(person ? tr("Only what concerns %1").arg(person->name) : QString());
}

void AuditFilterBar::showOnly(const AuditPerson &person)
{
    showEverything();
    setPerson(person);
}

void AuditFilterBar::showEverything()
{
    clear();
    m_time->setCurrentId(always);
}

void AuditFilterBar::clear()
{
    setPerson(std::nullopt);
    m_time->setCurrentId(month);
    m_topic->setCurrentId(EnumCodec<AuditTopic>::name(AuditTopic::All));
    m_account->setCurrentId(everybody);
    m_branch->setCurrentId(everybody);
    showOwnDays();
}

void AuditFilterBar::showOwnDays()
{
    const bool isOwn = m_time->currentId() == ownDays;
    m_days->setVisible(isOwn);
    if (isOwn && m_from->text().isEmpty() && m_to->text().isEmpty()) {
        m_from->setDate(m_clock.today().addDays(-29));
        m_to->setDate(m_clock.today());
    }
}

std::optional<AuditAccount> AuditFilterBar::account() const
{
    const auto chosen = AccountId::parse(m_account->currentId());
    const auto found = std::find_if(m_accounts.begin(), m_accounts.end(), [&chosen](const AuditAccount &each) {
        return chosen && each.id == *chosen;
    });
    return found == m_accounts.end() ? std::nullopt : std::optional(*found);
}

bool AuditFilterBar::isNarrow() const
{
    return m_person || m_account->currentIndex() > 0 || m_branch->currentIndex() > 0 || m_topic->currentIndex() > 0 ||
           m_time->currentId() != always;
}

bool AuditFilterBar::takeDays(AuditQuery &query) const
{
    const QString time = m_time->currentId();
    if (time == today)
        query.from = m_clock.today();
    else if (time == week)
        query.from = m_clock.today().addDays(-6);
    else if (time == month)
        query.from = m_clock.today().addDays(-29);
    if (time != ownDays)
        return true;
    const auto from = m_from->date();
    const auto to = m_to->date();
    if (!from || !to)
        return false;
    const bool isBackwards = *from && *to && **to < **from;
    m_toField->setError(isBackwards ? fieldText(FieldReason::EndsBeforeStart) : QString());
    query.from = *from;
    query.to = *to;
    return !isBackwards;
}

std::optional<AuditQuery> AuditFilterBar::query() const
{
    AuditQuery query;
    query.topic = EnumCodec<AuditTopic>::parse(m_topic->currentId()).value_or(AuditTopic::All);
    if (m_person)
        query.personId = m_person->id;
    if (const auto chosen = account())
        query.accountId = chosen->id;
    if (const auto branch = BranchId::parse(m_branch->currentId()))
        query.branchId = *branch;
    if (!takeDays(query))
        return std::nullopt;
    return query;
}

} // namespace medlem::client
