// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/accounts/codeletter.h"
#include "client/widgets/sidepanel.h"

#include <functional>
#include <optional>

class QLabel;
class QPushButton;

namespace medlem::client {

class MessageBar;

// Shows the letter with a one-time code, which is to be had here only, to print it or save it as PDF. Forgets it when
// it closes; asks first while it has been neither printed nor saved.
class LetterPanel : public SidePanel
{
    Q_OBJECT

public:
    explicit LetterPanel(QWidget *parent = nullptr);

    void showLetter(const CodeLetter &letter);
    [[nodiscard]] bool hasUnsavedInput() const { return m_letter && !m_isKept; }
    void leave(std::function<void()> then = {});
    void saveAs(const QString &path);

private:
    QPushButton *addButton(const char *name, const QString &text);
    void createFooter();
    void showFooter(bool isAsking);
    void preview();
    void print();
    void askWhere();
    void keep(const QString &text);
    void forget();

    MessageBar *m_messages;
    QLabel *m_picture = nullptr;
    QPushButton *m_print = nullptr;
    QPushButton *m_save = nullptr;
    QPushButton *m_close = nullptr;
    QPushButton *m_discard = nullptr;
    QPushButton *m_stay = nullptr;
    std::optional<CodeLetter> m_letter;
    std::function<void()> m_afterwards;
    bool m_isKept = false;
};

} // namespace medlem::client
