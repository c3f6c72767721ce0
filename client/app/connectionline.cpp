// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/app/connectionline.h"

#include "client/widgets/announcement.h"
#include "client/widgets/icon.h"
#include "client/widgets/iconlabel.h"
#include "client/widgets/look.h"

#include <QHBoxLayout>
#include <QLabel>

namespace medlem::client {

ConnectionLine::ConnectionLine(QWidget *parent)
    : QFrame(parent)
{
    setObjectName(QStringLiteral("connectionLine"));
    setProperty("look", QStringLiteral("connection"));
    auto *mark = new IconLabel(this);
    mark->setIcon(icon(IconName::Offline, ColorRole::Warning));
    auto *text = createLabel(tr("No contact with the server. Trying again…"), TextRole::Body, this);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(grid(4), grid(1), grid(4), grid(1));
    layout->setSpacing(grid(1));
    layout->addWidget(mark);
    layout->addWidget(text, 1);
    setAccessibleName(text->text());
    hide();
}

void ConnectionLine::showEvent(QShowEvent *event)
{
    QFrame::showEvent(event);
    announce(*this);
}

} // namespace medlem::client
