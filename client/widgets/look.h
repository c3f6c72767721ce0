// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/widgets/tokens.h"

#include <QFont>
#include <QString>

class QLabel;
class QPushButton;
class QWidget;

namespace medlem::client {

// How the style sheet (resources/style/medlem.qss) shall draw a widget. In a .ui file the same is said with the dynamic
// properties look ("primary", "quiet", "card" ...) and textRole ("title", "heading" ...).
enum class Look
{
    Primary,   // button: the one thing to do here
    Secondary, // button
    Quiet,     // button: without frame, for icons and lesser actions
    Back,      // button: to the page before
    Link,      // button: a word to act on inside a line of text
    Danger,    // button: ends or removes something
    Card,      // frame
    Plain,     // frame: surface without edge
    Message,   // frame: with the property kind
    Sheet,     // frame: the side panel
    Divider,   // frame: a hairline between the entries of a card
};

enum class Validity
{
    Valid,
    Invalid,
};

void setLook(QWidget *widget, Look look);
void setTextRole(QLabel *label, TextRole role);
// Letters of one width, for codes and keys that are compared with paper. To be set on a widget before it gets a look or
// a role: the style sheet takes back what comes later.
[[nodiscard]] QFont fixedFont(TextRole size);

void setValidity(QWidget *editor, Validity validity); // the edge in the error colour

// Makes the style sheet look again after a property it selects by has changed.
void repolish(QWidget *widget);

[[nodiscard]] QLabel *createLabel(const QString &text, TextRole role, QWidget *parent);
[[nodiscard]] QPushButton *createButton(const QString &text, Look look, QWidget *parent);

} // namespace medlem::client
