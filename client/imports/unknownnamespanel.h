// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/core/error.h"
#include "shared/protocol/imports.h"

#include <QHash>
#include <QStringList>
#include <QWidget>

class QVBoxLayout;

namespace medlem::client {

class Api;
class ChoiceBox;
class MessageBar;

enum class NewNames
{
    Forbidden,
    Allowed, // the national organisation may create branches, types and roles
};

// The names of a file that the register does not have, and what each stands for: one of the register's, a new one, or
// nothing, and then its rows are left out. The most alike is proposed first, but nothing is chosen by itself.
class UnknownNamesPanel : public QWidget
{
    Q_OBJECT

public:
    UnknownNamesPanel(Api &api, NewNames newNames, QWidget *parent = nullptr);

    // Unknown names of the preview, and those for which something is chosen already.
    void setNames(const QList<ImportUnknownName> &unknown, const QList<ImportNameChoice> &chosen);
    [[nodiscard]] QList<ImportNameChoice> choices() const { return m_choices; }
    [[nodiscard]] bool isEmpty() const { return m_names.isEmpty(); }

Q_SIGNALS:
    void choicesChanged(); // by the user

private:
    void loadKnown();
    template <class Request>
    void loadNames(ImportNameKind kind);
    void showFailure(const Error &error);
    void showNames();
    [[nodiscard]] QWidget *createRow(const ImportUnknownName &name);
    void fillBox(ChoiceBox &box, const ImportUnknownName &name) const;
    void choose(const ImportUnknownName &name, const QString &id);
    [[nodiscard]] QString chosenId(const ImportUnknownName &name) const;

    Api &m_api;
    NewNames m_newNames;
    QHash<ImportNameKind, QStringList> m_known;
    QList<ImportUnknownName> m_names;
    QList<ImportNameChoice> m_choices;
    MessageBar *m_messages;
    QVBoxLayout *m_sections;
};

} // namespace medlem::client
