// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/imports/importsession.h"
#include "client/widgets/messagebar.h"

#include <QWidget>

namespace medlem::client {

// One step of the import wizard, which shows its title above and the buttons below: Back, and the one to go on with.
// A step has no margins of its own; it fills the page.
class ImportStep : public QWidget
{
    Q_OBJECT

public:
    explicit ImportStep(ImportSession &session, QWidget *parent = nullptr)
        : QWidget(parent)
        , m_session(session)
    {
    }

    [[nodiscard]] virtual QString title() const = 0; // "Which columns hold what?"
    [[nodiscard]] virtual QString subtitle() const { return {}; }

    virtual void enter() = 0; // it is shown, for the first time or again

    [[nodiscard]] virtual bool mayGoOn() const = 0;
    [[nodiscard]] virtual bool mayGoBack() const { return true; }
    [[nodiscard]] virtual QString goOnText() const { return tr("Next"); }

    // The user wants to go on, and mayGoOn(). Ends, at once or after work, in passed(), or in a message why not.
    virtual void goOn() { Q_EMIT passed(); }

    // The user leaves this step for the one before, or the wizard: work under way is to stop.
    virtual void stop() {}

    // The register may be changed just now: to leave means to end the work first, and to hear how it ended.
    [[nodiscard]] virtual bool isChangingRegister() const { return false; }
    virtual void endWork() {} // ends in ended(), passed(), or a message

Q_SIGNALS:
    void ended();            // the work, without a change
    void sendingRequested(); // of the file, which the server has no longer
    void changed();          // title, subtitle, mayGoOn, mayGoBack or goOnText
    void ready();            // all is chosen: the focus goes to the button to go on with
    void passed();
    void returnRequested(); // to the step before: something has to be chosen anew
    void message(const medlem::client::Message &message);
    void messageOutdated(); // what message told is no longer so

protected:
    [[nodiscard]] ImportSession &session() const { return m_session; }
    [[nodiscard]] Api &api() const { return m_session.api(); }

private:
    ImportSession &m_session;
};

} // namespace medlem::client
