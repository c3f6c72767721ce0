// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/e2e/clientdesk.h"

class QTabBar;

namespace medlem::test {

enum class PaperKind
{
    Agreement,
    Minutes,
};

// The steps of the access routine as the national organisation takes them in its client. Each says whether it came
// about; papers are chosen in the file dialog, as by hand.
class AgreementDesk
{
public:
    AgreementDesk(ServedRegister &served, ServerProcess &server)
        : m_served(served)
        , m_desk(served, server)
    {
    }

    [[nodiscard]] ClientDesk &desk() { return m_desk; }

    [[nodiscard]] bool openBranch(const QString &name);       // its access
    [[nodiscard]] bool draft(const QStringList &familyNames); // whom it names
    [[nodiscard]] bool makeForm(const QString &path);         // saves it, and says that it is out
    [[nodiscard]] bool choosePaper(PaperKind kind, const QString &path);
    void dropPaper(PaperKind kind, const QString &path);
    [[nodiscard]] bool saysBeside(PaperKind kind, const QString &part); // what is wrong with a paper
    [[nodiscard]] bool hasPapers(int number);
    [[nodiscard]] bool receive();
    [[nodiscard]] bool tickAll();
    [[nodiscard]] bool enterCode();                        // when the register asks for a fresh one
    [[nodiscard]] bool askForCodeWhen(const char *button); // presses it, long after the last code
    [[nodiscard]] bool approve();
    [[nodiscard]] bool grantException(const QString &grounds); // the one that somebody has asked for
    [[nodiscard]] bool goThroughUntilApproval(const QString &branch, const QStringList &familyNames,
                                              const QString &agreement, const QString &minutes);

private:
    [[nodiscard]] QTabBar *returnToTabs();
    [[nodiscard]] bool nameSeat(int seat, const QString &familyName);
    [[nodiscard]] bool acceptFile(const QString &path);
    [[nodiscard]] QWidget *drop(PaperKind kind);

    ServedRegister &m_served;
    ClientDesk m_desk;
};

} // namespace medlem::test
