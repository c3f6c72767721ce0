// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/imports/hindrancelist.h"

#include "client/imports/importtext.h"
#include "client/widgets/look.h"
#include "client/widgets/recordrow.h"
#include "client/widgets/taborder.h"

#include <QLabel>
#include <QVBoxLayout>

namespace medlem::client {

HindranceList::HindranceList(QWidget *parent)
    : QWidget(parent)
    , m_lines(new QVBoxLayout(this))
{
    m_lines->setContentsMargins(0, 0, 0, 0);
    m_lines->setSpacing(0);
}

void HindranceList::setHindrances(const ImportHindranceList &hindrances)
{
    qDeleteAll(findChildren<QWidget *>(QString(), Qt::FindDirectChildrenOnly));
    auto *why = createLabel(tr("The import cannot be taken back as a whole, because some of what it brought has been "
                               "changed since, or has been built upon:"),
                            TextRole::Body, this);
    why->setObjectName(QStringLiteral("hindranceIntro"));
    why->setWordWrap(true);
    m_lines->addWidget(why);
    qsizetype told = 0;
    int persons = 0;
    while (told < hindrances.items.size() && persons < mostShown) {
        const ImportHindrance &first = hindrances.items.at(told);
        QStringList whys;
        // What is about the same person stands in one line.
        while (told < hindrances.items.size() && hindrances.items.at(told).personId == first.personId) {
            const QString text = hindranceText(hindrances.items.at(told).kind);
            if (!whys.contains(text))
                whys.append(text);
            ++told;
        }
        addPerson(first, whys);
        ++persons;
    }
    if (hindrances.total > told) {
        auto *more =
            createLabel(tr("and %Ln more", nullptr, pluralNumber(hindrances.total - told)), TextRole::Muted, this);
        more->setObjectName(QStringLiteral("moreHindrances"));
        m_lines->addWidget(more);
    }
    orderTabs(*this);
}

void HindranceList::addPerson(const ImportHindrance &first, const QStringList &whys)
{
    auto *row = new RecordRow(this);
    if (first.personId)
        row->setTitleLink(first.displayName);
    else
        row->setTitle(tr("Somebody in another branch"));
    row->setDetail(whys.join(QStringLiteral(". ")));
    if (first.personId)
        connect(row, &RecordRow::titleClicked, this, [this, id = *first.personId] {
            Q_EMIT memberRequested(id);
        });
    m_lines->addWidget(row);
}

} // namespace medlem::client
