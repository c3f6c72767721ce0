// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/access/reviewsection.h"

#include "client/access/reviewtext.h"
#include "client/widgets/datetext.h"
#include "client/widgets/icon.h"
#include "client/widgets/iconlabel.h"
#include "client/widgets/look.h"
#include "client/widgets/notice.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace medlem::client {

namespace {

struct Mark
{
    IconName icon;
    ColorRole color;
    QString spoken;
};

Mark markOf(SystemCheck::Outcome outcome)
{
    switch (outcome) {
    case SystemCheck::Outcome::Good:
        return {IconName::Success, ColorRole::Success, ReviewSection::tr("In order")};
    case SystemCheck::Outcome::Notable:
        return {IconName::Info, ColorRole::Info, ReviewSection::tr("To know")};
    case SystemCheck::Outcome::Bad:
        return {IconName::Warning, ColorRole::Warning, ReviewSection::tr("Not in order")};
    }
    Q_UNREACHABLE();
}

QVBoxLayout *columnIn(QWidget *widget, int spacing)
{
    auto *layout = new QVBoxLayout(widget);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(spacing);
    return layout;
}

} // namespace

ReviewSection::ReviewSection(QWidget *parent)
    : Section(parent)
    , m_checkRoom(new QWidget(this))
    , m_effect(createLabel({}, TextRole::Lead, this))
    , m_accounts(createLabel({}, TextRole::Muted, this))
    , m_hindranceRoom(new QWidget(this))
    , m_approve(createButton(tr("Approve"), Look::Primary, this))
    , m_sendBack(createButton(tr("Send back…"), Look::Secondary, this))
    , m_again(createButton(tr("Try again"), Look::Secondary, this))
{
    setHeading(tr("Review"));
    auto *content = new QWidget(this);
    QVBoxLayout *layout = columnIn(content, grid(1));
    layout->addWidget(createLabel(tr("What the system has checked"), TextRole::Strong, this));
    columnIn(m_checkRoom, 0);
    layout->addWidget(m_checkRoom);
    createTicks(*layout);
    createEffect(*layout);
    addContent(content);
}

void ReviewSection::createTicks(QVBoxLayout &layout)
{
    layout.addSpacing(grid(1));
    layout.addWidget(createLabel(tr("What you have looked at in the papers"), TextRole::Strong, this));
    for (const ReviewItem item : allReviewItems()) {
        auto *box = new QCheckBox(reviewItemText(item), this);
        box->setObjectName(QStringLiteral("tick_") + EnumCodec<ReviewItem>::name(item));
        auto *by = createLabel({}, TextRole::Caption, this);
        auto *line = new QHBoxLayout;
        line->setSpacing(grid(2));
        line->addWidget(box);
        line->addWidget(by);
        line->addStretch();
        layout.addLayout(line);
        m_boxes.insert(item, box);
        m_by.insert(item, by);
        connect(box, &QCheckBox::toggled, this, [this] {
            m_mayApprove = false; // until the server has it: approving before would be refused as overtaken
            setBusy(m_isBusy);
            Q_EMIT ticked(tickedItems());
        });
    }
}

void ReviewSection::createEffect(QVBoxLayout &layout)
{
    m_effect->setObjectName(QStringLiteral("effectLabel"));
    m_effect->setWordWrap(true);
    m_accounts->setObjectName(QStringLiteral("accountsLabel"));
    m_accounts->setWordWrap(true);
    m_approve->setObjectName(QStringLiteral("approveButton"));
    m_sendBack->setObjectName(QStringLiteral("sendBackButton"));
    m_again->setObjectName(QStringLiteral("effectAgainButton"));
    m_again->hide();
    columnIn(m_hindranceRoom, grid(1));
    layout.addSpacing(grid(1));
    layout.addWidget(createLabel(tr("What approving does"), TextRole::Strong, this));
    layout.addWidget(m_effect);
    layout.addWidget(m_accounts);
    layout.addWidget(m_hindranceRoom);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(grid(1));
    buttons->addWidget(m_approve);
    buttons->addWidget(m_sendBack);
    buttons->addWidget(m_again);
    buttons->addStretch();
    layout.addSpacing(grid(1));
    layout.addLayout(buttons);
    connect(m_approve, &QPushButton::clicked, this, &ReviewSection::approveRequested);
    connect(m_sendBack, &QPushButton::clicked, this, &ReviewSection::sendBackRequested);
    connect(m_again, &QPushButton::clicked, this, &ReviewSection::effectWanted);
}

QList<ReviewItem> ReviewSection::tickedItems() const
{
    QList<ReviewItem> items;
    for (const ReviewItem item : allReviewItems()) {
        if (m_boxes.value(item)->isChecked())
            items.append(item);
    }
    return items;
}

void ReviewSection::setAgreement(const AgreementEntry &agreement)
{
    showChecks(agreement);
    showTicks(agreement);
}

void ReviewSection::showChecks(const AgreementEntry &agreement)
{
    delete m_checks;
    m_checks = new QWidget(m_checkRoom);
    QVBoxLayout *rows = columnIn(m_checks, grid(1));
    for (const SystemCheck &check : systemChecks(agreement)) {
        const Mark mark = markOf(check.outcome);
        auto *picture = new IconLabel(m_checks);
        picture->setIcon(icon(mark.icon, mark.color));
        auto *text = createLabel(check.text, TextRole::Body, m_checks);
        text->setObjectName(QStringLiteral("checkLabel"));
        text->setAccessibleName(tr("%1: %2").arg(mark.spoken, check.text));
        text->setWordWrap(true);
        auto *line = new QHBoxLayout;
        line->setSpacing(grid(1));
        line->addWidget(picture, 0, Qt::AlignTop);
        line->addWidget(text, 1);
        rows->addLayout(line);
    }
    m_checkRoom->layout()->addWidget(m_checks);
}

void ReviewSection::showTicks(const AgreementEntry &agreement)
{
    for (const ReviewItem item : allReviewItems()) {
        const auto found =
            std::find_if(agreement.ticked.begin(), agreement.ticked.end(), [item](const TickedReviewItem &ticked) {
                return ticked.item == item;
            });
        const bool isTicked = found != agreement.ticked.end();
        QCheckBox *box = m_boxes.value(item);
        const QSignalBlocker blocker(box);
        box->setChecked(isTicked);
        box->setEnabled(agreement.state == AgreementState::Received);
        m_by.value(item)->setText(isTicked ? tr("%1, %2").arg(found->by, dateTimeText(found->at)) : QString());
    }
    m_sendBack->setVisible(agreement.state == AgreementState::Received || agreement.state == AgreementState::Approved);
}

void ReviewSection::showHindrances(const QStringList &sentences)
{
    delete m_hindrances;
    m_hindrances = new QWidget(m_hindranceRoom);
    QVBoxLayout *rows = columnIn(m_hindrances, grid(1));
    for (const QString &sentence : sentences) {
        auto *notice = new Notice(m_hindrances);
        notice->setObjectName(QStringLiteral("hindranceNotice"));
        notice->setText(MessageKind::Warning, sentence);
        rows->addWidget(notice);
    }
    m_hindranceRoom->layout()->addWidget(m_hindrances);
    m_hindranceRoom->setVisible(!sentences.isEmpty());
}

void ReviewSection::setEffect(const std::optional<ApprovalEffect> &effect, const AgreementEntry &agreement)
{
    m_again->hide();
    QStringList hindrances;
    QStringList withoutAccount;
    if (effect) {
        for (const ApprovalHindrance hindrance : effect->hindrances)
            hindrances.append(hindranceText(hindrance));
        for (const NamedAdministratorEntry &administrator : agreement.administrators) {
            if (effect->withoutAccount.contains(administrator.named.personId))
                withoutAccount.append(administrator.name);
        }
    }
    m_effect->setText(effect ? effectText(*effect) : tr("Reading what approving would do…"));
    m_effect->setVisible(!m_effect->text().isEmpty());
    m_accounts->setText(tr("%1 has no account yet. You create it right after approving.")
                            .arg(QLocale().createSeparatedList(withoutAccount)));
    m_accounts->setVisible(!withoutAccount.isEmpty());
    showHindrances(hindrances);
    m_mayApprove = effect && hindrances.isEmpty();
    setBusy(m_isBusy);
}

void ReviewSection::setEffectFailure(const QString &sentence)
{
    m_effect->setText(sentence);
    m_effect->show();
    m_accounts->hide();
    showHindrances({});
    m_again->show();
    m_mayApprove = false;
    setBusy(m_isBusy);
}

void ReviewSection::setBusy(bool busy)
{
    m_isBusy = busy;
    m_approve->setEnabled(m_mayApprove && !busy);
    m_sendBack->setEnabled(!busy);
}

} // namespace medlem::client
