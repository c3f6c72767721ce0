// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/access/namedsection.h"

#include "client/widgets/avatar.h"
#include "client/widgets/datetext.h"
#include "client/widgets/icon.h"
#include "client/widgets/look.h"
#include "client/widgets/municipalityedit.h"
#include "client/widgets/recordrow.h"
#include "client/widgets/taborder.h"
#include "shared/core/swedishtime.h"

#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace medlem::client {

namespace {

constexpr int columns = 3;

QString byAt(const QDateTime &time, const QString &name)
{
    if (name.isEmpty()) // the server itself
        return dateTimeText(time);
    return NamedSection::tr("%1 by %2").arg(dateTimeText(time), name);
}

QString detailOf(const NamedAdministratorEntry &administrator)
{
    QStringList words;
    if (administrator.named.municipalityCode)
        words.append(NamedSection::tr("lives in %1").arg(municipalityText(*administrator.named.municipalityCode)));
    words.append(
        administrator.hasAccessSince
            ? NamedSection::tr("has access since %1").arg(dateText(swedishTime(*administrator.hasAccessSince).date()))
            : NamedSection::tr("has no access today"));
    return words.join(QStringLiteral(" · "));
}

} // namespace

NamedSection::NamedSection(QWidget *parent)
    : Section(parent)
{
    setHeading(tr("Who gets access"));
    auto *edit = createButton(tr("Edit"), Look::Quiet, this);
    edit->setObjectName(QStringLiteral("editAgreementButton"));
    edit->setIcon(icon(IconName::Edit, ColorRole::Accent));
    edit->setAccessibleName(tr("Change the agreement"));
    connect(edit, &QPushButton::clicked, this, &NamedSection::editRequested);
    addAction(edit);
    m_edit = edit;
}

void NamedSection::setAgreement(const AgreementEntry &agreement)
{
    const FocusKeeper keeper(*this);
    m_edit->setVisible(isEditable(agreement.state));
    delete m_content;
    m_content = new QWidget(this);
    auto *layout = new QVBoxLayout(m_content);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(grid(1));
    addPersons(agreement);
    m_facts = new QGridLayout;
    m_facts->setHorizontalSpacing(grid(4));
    m_facts->setVerticalSpacing(grid(2));
    for (int column = 0; column < columns; ++column)
        m_facts->setColumnStretch(column, 1);
    m_placed = 0;
    addFacts(agreement);
    layout->addLayout(m_facts);
    addContent(m_content);
    m_content->show(); // at once, for the focus
}

void NamedSection::addPersons(const AgreementEntry &agreement)
{
    setDescription(agreement.administrators.isEmpty() ? tr("Nobody is named yet.") : QString());
    for (const NamedAdministratorEntry &administrator : agreement.administrators) {
        auto *row = new RecordRow(m_content);
        auto *avatar = new Avatar(row);
        avatar->setName(administrator.name);
        row->setLeading(avatar);
        row->setTitle(administrator.name);
        row->setStatus(administrator.named.tie == AdministratorTie::Member ? PillKind::Neutral : PillKind::Info,
                       tieText(administrator.named.tie));
        row->setDetail(detailOf(administrator));
        m_content->layout()->addWidget(row);
    }
}

void NamedSection::addFacts(const AgreementEntry &agreement)
{
    const auto orNotStated = [](const QString &text) {
        return text.isEmpty() ? tr("Not stated") : text;
    };
    addFact(tr("Chosen by"), orNotStated(meetingLine(agreement.fields)));
    addFact(tr("Signs for the branch"), orNotStated(agreement.fields.signatory));
    addFact(tr("Drafted"), byAt(agreement.createdAt, agreement.createdBy));
    if (agreement.sentAt)
        addFact(tr("Out for signature"), dateTimeText(*agreement.sentAt));
    if (agreement.receivedAt)
        addFact(tr("Papers came in"), dateTimeText(*agreement.receivedAt));
    if (agreement.firstApprover && agreement.state == AgreementState::Approved)
        addFact(tr("First approval"), *agreement.firstApprover);
    if (agreement.inForceSince)
        addFact(tr("In force since"), dateTimeText(*agreement.inForceSince));
    if (agreement.endedAt)
        addFact(tr("Ended"), dateTimeText(*agreement.endedAt));
    if (agreement.endReason)
        addFact(tr("Reason"), endReasonText(*agreement.endReason));
}

void NamedSection::addFact(const QString &label, const QString &value)
{
    auto *cell = new QWidget(m_content);
    auto *layout = new QVBoxLayout(cell);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(createLabel(label, TextRole::Caption, cell));
    auto *text = createLabel(value, TextRole::Body, cell);
    text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    text->setWordWrap(true);
    text->setMinimumWidth(1); // one long word must not make the whole card wider
    layout->addWidget(text);
    layout->addStretch();
    m_facts->addWidget(cell, m_placed / columns, m_placed % columns);
    ++m_placed;
}

} // namespace medlem::client
