// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/widgets/section.h"
#include "shared/protocol/imports.h"

namespace medlem::client {

class Api;

// Files of the user that the server has and that were never imported, left behind by a program that crashed or by
// another computer: each can be removed, to make place for a new one. Nothing is shown while none are in the way.
class UnfinishedFiles : public Section
{
    Q_OBJECT

public:
    explicit UnfinishedFiles(Api &api, QWidget *parent = nullptr);

    void load(); // and show them
    void forget();

Q_SIGNALS:
    void changed(); // shown or hidden
    void removed(); // one of them: there is place
    void failed(const medlem::Error &error);

private:
    void showFiles(const QList<ImportEntry> &files);
    void remove(const ImportEntry &file);

    Api &m_api;
    QWidget *m_list = nullptr;
    int m_generation = 0;
};

} // namespace medlem::client
