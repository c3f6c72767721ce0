// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/imports/importarea.h"

#include "client/imports/importspage.h"
#include "client/imports/importwizard.h"

namespace medlem::client {

ImportArea::ImportArea(Api &api, const Account &account, QWidget *parent)
    : QStackedWidget(parent)
    , m_list(new ImportsPage(api, this))
    , m_wizard(new ImportWizard(api, account, this))
{
    addWidget(m_list);
    addWidget(m_wizard);
    connect(m_list, &ImportsPage::message, this, &ImportArea::message);
    connect(m_list, &ImportsPage::memberRequested, this, &ImportArea::memberRequested);
    connect(m_list, &ImportsPage::importRequested, this, &ImportArea::beginImport);
    connect(m_wizard, &ImportWizard::memberRequested, this, &ImportArea::memberRequested);
    connect(m_wizard, &ImportWizard::membersRequested, this, &ImportArea::membersRequested);
    connect(m_wizard, &ImportWizard::message, this, &ImportArea::message);
    connect(m_wizard, &ImportWizard::imported, this, &ImportArea::imported);
    connect(m_wizard, &ImportWizard::closed, this, &ImportArea::showList);
}

void ImportArea::load()
{
    m_list->load();
}

void ImportArea::beginImport()
{
    setCurrentWidget(m_wizard);
}

void ImportArea::showList()
{
    setCurrentWidget(m_list);
    m_list->load();
}

bool ImportArea::hasUnsavedInput() const
{
    return m_wizard->hasUnsavedInput();
}

void ImportArea::leave(std::function<void()> then)
{
    if (!hasUnsavedInput()) {
        then();
        return;
    }
    m_wizard->leave([this, then = std::move(then)] {
        showList();
        then();
    });
}

} // namespace medlem::client
