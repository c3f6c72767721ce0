// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/members/matchessection.h"

#include "client/widgets/avatar.h"
#include "client/widgets/datetext.h"
#include "client/widgets/foldingline.h"
#include "client/widgets/look.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace medlem::client {

namespace {

QString reasonSentence(const MemberMatch &match)
{
    QString sentence;
    switch (match.reason) {
    case MatchReason::SamePersonnummer:
        sentence = MatchesSection::tr("The same personnummer.");
        break;
    case MatchReason::SameNameAndBirthDate:
        sentence = MatchesSection::tr("The same name and date of birth.");
        break;
    case MatchReason::SimilarName:
        sentence = MatchesSection::tr("A similar name.");
        break;
    }
    if (match.inBranch)
        sentence += QLatin1Char(' ') + MatchesSection::tr("Is or has been a member of this branch.");
    return sentence;
}

} // namespace

QString matchText(const MemberMatch &match)
{
    QStringList parts{match.displayName};
    if (match.birthDate)
        parts << MatchesSection::tr("born %1").arg(dateText(*match.birthDate));
    if (match.memberNumber)
        parts << MatchesSection::tr("member number %1").arg(*match.memberNumber);
    return parts.join(QStringLiteral(", "));
}

MatchesSection::MatchesSection(QWidget *parent)
    : Section(parent)
{
    setObjectName(QStringLiteral("matchesSection"));
    setHeading(tr("Is it this person?"));
    setDescription(tr("Somebody like this is registered already. A person is registered only once, so that nobody gets "
                      "two letters."));
    hide();
}

void MatchesSection::setMatches(const QList<MemberMatch> &matches)
{
    if (m_list)
        m_list->deleteLater(); // one of its buttons may be what led here
    m_list = new QWidget(this);
    auto *layout = new QVBoxLayout(m_list);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(grid(2));
    for (const MemberMatch &match : matches)
        addMatch(match);
    auto *no = createButton(matches.size() > 1 ? tr("No, it is none of them") : tr("No, it is another person"),
                            Look::Secondary, m_list);
    no->setObjectName(QStringLiteral("rejectMatchesButton"));
    connect(no, &QPushButton::clicked, this, &MatchesSection::allRejected);
    layout->addWidget(no, 0, Qt::AlignLeft);
    addContent(m_list);
    setVisible(!matches.isEmpty());
}

void MatchesSection::addMatch(const MemberMatch &match)
{
    auto *line = new QWidget(m_list);
    auto *layout = new QHBoxLayout(line);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(grid(2));
    auto *avatar = new Avatar(line);
    avatar->setName(match.displayName);
    auto *words = new QVBoxLayout;
    words->setSpacing(4);
    auto *who = createLabel(matchText(match), TextRole::Strong, line);
    who->setTextFormat(Qt::PlainText);
    who->setWordWrap(true);
    words->addWidget(who);
    auto *why = createLabel(reasonSentence(match), TextRole::Muted, line);
    why->setWordWrap(true);
    words->addWidget(why);
    words->addWidget(createActions(match));
    layout->addWidget(avatar, 0, Qt::AlignTop);
    layout->addLayout(words, 1);
    m_list->layout()->addWidget(line);
}

// Below the words, so that these keep their room in a narrow window.
QWidget *MatchesSection::createActions(const MemberMatch &match)
{
    auto *actions = new FoldingLine(m_list);
    auto *yes = createButton(tr("Yes, add the membership to this person"), Look::Secondary, actions);
    yes->setObjectName(QStringLiteral("acceptMatchButton"));
    connect(yes, &QPushButton::clicked, this, [this, match] {
        Q_EMIT personChosen(match);
    });
    actions->addPart(yes);
    if (match.inBranch) {
        auto *open = createButton(tr("Open the card"), Look::Quiet, actions);
        open->setObjectName(QStringLiteral("openMatchButton"));
        connect(open, &QPushButton::clicked, this, [this, id = match.personId] {
            Q_EMIT memberOpened(id);
        });
        actions->addPart(open);
    } else {
        auto *move = createButton(tr("Ask for a transfer here…"), Look::Secondary, actions);
        move->setObjectName(QStringLiteral("transferMatchButton"));
        connect(move, &QPushButton::clicked, this, [this, match] {
            Q_EMIT transferRequested(match);
        });
        actions->addPart(move);
    }
    return actions;
}

} // namespace medlem::client
