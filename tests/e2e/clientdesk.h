// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/app/registerclient.h"
#include "tests/support/servedregister.h"

#include <QTest>

#include <algorithm>
#include <chrono>
#include <memory>
#include <optional>

namespace medlem::test {

// How long a busy machine may take until what a test waits for is there.
constexpr std::chrono::milliseconds patience{20'000};

enum class Trust
{
    Beforehand,
    Asked,
};

// The real client before a served register, with hands and eyes: it finds only what can be seen, waits for it, and
// says whether it came.
class ClientDesk
{
public:
    explicit ClientDesk(ServedRegister &served, Trust trust = Trust::Beforehand);
    ClientDesk(ServedRegister &served, ServerProcess &server); // another one before the same register
    ClientDesk(ServedRegister &served, const QString &draftFolder, const QByteArray &key); // what another left behind

    [[nodiscard]] bool logIn(const char *username);
    [[nodiscard]] bool unlock();                              // as the user that it is locked for
    [[nodiscard]] bool openMember(const QString &familyName); // from the list of members
    [[nodiscard]] bool openPage(const QString &name);         // by the navigation
    [[nodiscard]] bool edit(const char *button, const char *firstField);

    [[nodiscard]] bool click(const char *button);
    [[nodiscard]] bool write(const char *edit, const QString &text);
    [[nodiscard]] bool fill(const char *longEdit, const QString &text);
    [[nodiscard]] bool choose(const char *choiceBox, const char *beginning); // by typing
    [[nodiscard]] bool shows(const char *widget) { return waitFor<QWidget>(widget) != nullptr; }
    [[nodiscard]] bool hides(const char *widget);
    [[nodiscard]] bool saysSoon(const char *label, const QString &part); // one of the labels of this name
    [[nodiscard]] QString text(const char *edit);                        // what stands in the field

    template <class Widget>
    [[nodiscard]] QList<Widget *> findAll(const char *name)
    {
        QList<Widget *> found = m_client->window().findChildren<Widget *>(QLatin1String(name));
        found.removeIf([](const Widget *widget) {
            return !widget->isVisible();
        });
        return found;
    }
    template <class Widget>
    [[nodiscard]] Widget *waitFor(const char *name)
    {
        Widget *widget = nullptr;
        (void)waitUntil([&] {
            widget = findAll<Widget>(name).value(0);
            return widget != nullptr;
        });
        return widget;
    }

    [[nodiscard]] static bool waitUntil(const std::function<bool()> &condition)
    {
        return QTest::qWaitFor(condition, static_cast<int>(patience.count()));
    }

private:
    void open(client::ClientOptions options, std::optional<QByteArray> key);

    QTemporaryDir m_settings;
    ServedRegister &m_served;
    std::unique_ptr<client::RegisterClient> m_client;
};

// A register in which admin.a and national log in with the same password, and into which members are put.
class InhabitedRegister : public ServedRegister
{
public:
    static const QString password;

    [[nodiscard]] bool open(const QByteArray &moreConfiguration = {});

    // A member of branch A with an address, registered long ago; the family name is the test's own.
    PersonId addMember(const QString &familyName);
    [[nodiscard]] QString value(const QString &expression, const QString &fromAndWhere); // as text, of the first row
    void endSessions(const char *username);                                              // as a log-out does
};

[[nodiscard]] bool givePasswords(ServedRegister &served); // InhabitedRegister's, to every account

} // namespace medlem::test
