// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/imports/unfinishedfiles.h"

#include "client/api/api.h"
#include "client/imports/importtext.h"
#include "client/widgets/look.h"

#include <QGridLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>

namespace medlem::client {

UnfinishedFiles::UnfinishedFiles(Api &api, QWidget *parent)
    : Section(tr("Files that were never imported"), parent)
    , m_api(api)
{
    setDescription(tr("There is place for three files. Remove one that you no longer need, and yours is sent. If you "
                      "are importing in another window or on another computer, its file is among these."));
    hide();
}

void UnfinishedFiles::load()
{
    m_api.send(ListImports{}, this, [this, generation = ++m_generation](const Result<ImportList> &list) {
        if (generation != m_generation)
            return;
        if (list)
            showFiles(list->items);
        else
            Q_EMIT failed(list.error());
    });
}

void UnfinishedFiles::forget()
{
    ++m_generation;
    hide();
    Q_EMIT changed();
}

void UnfinishedFiles::showFiles(const QList<ImportEntry> &files)
{
    delete m_list;
    QWidget *list = m_list = new QWidget(this);
    auto *table = new QGridLayout(list);
    table->setContentsMargins(0, 0, 0, 0);
    table->setHorizontalSpacing(grid(3));
    table->setVerticalSpacing(grid(1));
    table->setColumnStretch(0, 1);
    for (int row = 0; row < files.size(); ++row) {
        const ImportEntry &file = files.at(row);
        auto *name = createLabel(file.fileName, TextRole::Strong, list);
        name->setObjectName(QStringLiteral("unfinishedName"));
        name->setWordWrap(true);
        auto *remove = createButton(tr("Remove"), Look::Secondary, list);
        remove->setObjectName(QStringLiteral("removeUnfinishedButton"));
        remove->setAccessibleName(tr("Remove %1").arg(file.fileName));
        connect(remove, &QPushButton::clicked, this, [this, file] {
            this->remove(file);
        });
        table->addWidget(name, row, 0);
        table->addWidget(createLabel(tr("sent %1").arg(momentText(file.createdAt)), TextRole::Muted, list), row, 1);
        table->addWidget(remove, row, 2);
    }
    addContent(list);
    list->show();
    setVisible(!files.isEmpty());
    Q_EMIT changed();
    if (auto *first = list->findChild<QPushButton *>())
        first->setFocus(Qt::OtherFocusReason);
}

void UnfinishedFiles::remove(const ImportEntry &file)
{
    m_list->setEnabled(false);
    m_api.send(DiscardImport{.importId = file.id}, this, [this](const Result<NoContent> &reply) {
        m_list->setEnabled(true);
        if (reply || reply.error().code == ErrorCode::NotFound) { // forgotten meanwhile
            forget();
            Q_EMIT removed();
        } else {
            Q_EMIT failed(reply.error());
        }
    });
}

} // namespace medlem::client
