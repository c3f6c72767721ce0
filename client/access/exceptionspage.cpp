// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/access/exceptionspage.h"

#include "client/access/exceptionchanges.h"
#include "client/access/exceptionlist.h"
#include "client/api/api.h"
#include "client/widgets/emptystate.h"
#include "client/widgets/errortext.h"
#include "client/widgets/look.h"
#include "client/widgets/scrollpage.h"
#include "client/widgets/section.h"
#include "client/widgets/skeletonrows.h"
#include "shared/core/clock.h"

#include <QPushButton>
#include <QStackedWidget>
#include <QTabBar>
#include <QVBoxLayout>

namespace medlem::client {

namespace {

enum Tab
{
    ToDecide,
    Ending,
    Granted,
    Others,
};

} // namespace

ExceptionsPage::ExceptionsPage(Api &api, const Clock &clock, EditPanel &panel, QWidget *parent)
    : QWidget(parent)
    , m_api(api)
    , m_clock(clock)
    , m_tabs(new QTabBar(this))
    , m_views(new QStackedWidget(this))
    , m_list(new ExceptionList(Viewer::National, ExceptionList::Shows::ManyBranches))
    , m_more(createButton(tr("Show more"), Look::Secondary, this))
    , m_empty(new EmptyState(this))
    , m_changes(new ExceptionChanges(api, clock, Viewer::National, panel, *this))
{
    m_tabs->setObjectName(QStringLiteral("exceptionTabs"));
    m_tabs->setAccessibleName(tr("Which exceptions to show"));
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    for (const QString &text : {tr("To decide"), tr("Ended or ending soon"), tr("Granted"), tr("Refused or withdrawn")})
        m_tabs->addTab(text);
    m_more->setObjectName(QStringLiteral("moreExceptionsButton"));
    m_views->addWidget(new SkeletonRows(this));
    m_views->addWidget(createBody());
    m_views->addWidget(m_empty);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(grid(2));
    layout->addWidget(m_tabs);
    layout->addWidget(m_views, 1);
    connect(m_tabs, &QTabBar::currentChanged, this, [this] {
        m_isLoaded = false;
        load();
    });
    connect(m_empty, &EmptyState::actionTriggered, this, &ExceptionsPage::load);
    connect(m_more, &QPushButton::clicked, this, [this] {
        read(m_next);
    });
    connect(m_list, &ExceptionList::decideRequested, m_changes, &ExceptionChanges::decide);
    connect(m_list, &ExceptionList::withdrawRequested, m_changes, &ExceptionChanges::withdraw);
    connect(m_list, &ExceptionList::branchRequested, this, &ExceptionsPage::branchRequested);
    connect(m_changes, &ExceptionChanges::message, this, &ExceptionsPage::message);
    connect(m_changes, &ExceptionChanges::changed, this, [this] {
        load();
        Q_EMIT changed();
    });
}

QWidget *ExceptionsPage::createBody()
{
    auto *section = new Section;
    section->addContent(m_list);
    section->addContent(m_more);
    section->contentLayout()->setAlignment(m_more, Qt::AlignLeft);
    auto *body = new QWidget;
    auto *layout = new QVBoxLayout(body);
    layout->setContentsMargins(0, 0, 0, grid(3));
    layout->addWidget(section);
    layout->addStretch();
    return createBodyScroll(body, this);
}

ExceptionQuery ExceptionsPage::query() const
{
    ExceptionQuery query;
    switch (m_tabs->currentIndex()) {
    case ToDecide:
        query.states = {ExceptionState::Requested};
        break;
    case Ending:
        query.expiresBefore = m_clock.today().addDays(warningDays);
        break;
    case Granted:
        query.states = {ExceptionState::Granted};
        break;
    case Others:
        query.states = {ExceptionState::Refused, ExceptionState::Withdrawn};
        break;
    }
    return query;
}

void ExceptionsPage::load()
{
    if (!m_isLoaded)
        m_views->setCurrentIndex(0);
    read(std::nullopt);
}

void ExceptionsPage::read(const std::optional<QString> &after)
{
    SearchExceptions request{.body = query()};
    request.body.after = after;
    m_more->setEnabled(false);
    m_api.send(request, this, [this, isFirst = !after, generation = ++m_generation](const auto &page) {
        if (generation != m_generation)
            return;
        m_more->setEnabled(true);
        if (page)
            take(*page, isFirst);
        else
            showFailure(page.error());
    });
}

void ExceptionsPage::take(const FoundExceptions &page, bool isFirst)
{
    m_isLoaded = true;
    if (isFirst)
        m_exceptions.clear();
    m_exceptions += page.items;
    m_next = page.next;
    m_more->setVisible(m_next.has_value());
    m_list->setExceptions(m_exceptions);
    if (m_exceptions.isEmpty())
        showEmpty();
    else
        m_views->setCurrentIndex(1);
}

void ExceptionsPage::showEmpty()
{
    static constexpr std::array titles{QT_TR_NOOP("Nothing to decide"), QT_TR_NOOP("No exception ends soon"),
                                       QT_TR_NOOP("No exception is granted"),
                                       QT_TR_NOOP("Nothing refused or withdrawn")};
    m_empty->setPicture(PictureName::Done);
    m_empty->setTitle(tr(titles.at(static_cast<std::size_t>(m_tabs->currentIndex()))));
    m_empty->setText(m_tabs->currentIndex() == Ending
                         ? tr("Exceptions that somebody's access rests on are shown here 30 days before they end. "
                              "Nobody is cut off by it: you decide what is to happen.")
                         : QString());
    m_empty->setActionText(tr("Read again"));
    m_views->setCurrentWidget(m_empty);
}

void ExceptionsPage::showFailure(const Error &error)
{
    if (m_isLoaded && !m_exceptions.isEmpty()) { // what is shown is still worth seeing
        Q_EMIT message({.kind = MessageKind::Error, .text = errorText(error)});
        return;
    }
    m_empty->setPicture(PictureName::Offline);
    m_empty->setTitle(tr("The exceptions could not be read"));
    m_empty->setText(errorText(error));
    m_empty->setActionText(tr("Try again"));
    m_views->setCurrentWidget(m_empty);
}

} // namespace medlem::client
