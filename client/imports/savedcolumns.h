// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/widgets/messagebar.h"
#include "shared/protocol/importmappings.h"

#include <QFrame>

#include <functional>

class QPushButton;
class QWidget;

namespace medlem::client {

class Api;
class ChoiceBox;
class FormField;
class TextEdit;

// A line to choose saved choices of columns in, to save the present ones under a name, and to remove one.
class SavedColumns : public QFrame
{
    Q_OBJECT

public:
    using Columns = std::function<QList<ImportColumn>()>; // the present ones

    SavedColumns(Api &api, Columns columns, QWidget *parent = nullptr);

    void load();
    void showGuess(); // what is chosen comes from the headings

Q_SIGNALS:
    void guessChosen();
    void savedChosen(const QList<medlem::ImportColumn> &columns);
    void message(const medlem::client::Message &message);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    [[nodiscard]] QWidget *createChoosing();
    [[nodiscard]] QWidget *createSaving();
    void showList(const ImportMappingList &list, const QString &chosen);
    [[nodiscard]] const NamedImportMapping *chosen() const;
    void choose();
    void setSaving(bool saving);
    void save();
    void askToRemove();
    void remove(const ImportMappingId &id);
    void tell(const Error &error);

    Api &m_api;
    Columns m_columns;
    QList<NamedImportMapping> m_saved;
    ChoiceBox *m_choice;
    QPushButton *m_remove;
    QPushButton *m_begin;
    FormField *m_nameField;
    TextEdit *m_name;
    QPushButton *m_save;
    QWidget *m_choosing;
    QWidget *m_saving;
};

} // namespace medlem::client
