// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/e2e/agreementdesk.h"

#include "client/access/administratoreditor.h"
#include "client/widgets/filedrop.h"
#include "tests/support/typing.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QApplication>
#include <QCheckBox>
#include <QDropEvent>
#include <QFileDialog>
#include <QMimeData>
#include <QTabBar>

namespace medlem::test {

// From the agreement or the branch that was looked at last, if any.
QTabBar *AgreementDesk::returnToTabs()
{
    if (!m_desk.openPage(QStringLiteral("Access")))
        return nullptr;
    QTabBar *tabs = nullptr;
    (void)ClientDesk::waitUntil([this, &tabs] {
        tabs = m_desk.findAll<QTabBar>("accessTabs").value(0);
        auto *back = m_desk.findAll<QAbstractButton>("backButton").value(0);
        if (!tabs && back)
            QTest::mouseClick(back, Qt::LeftButton);
        return tabs != nullptr;
    });
    return tabs;
}

bool AgreementDesk::openBranch(const QString &name)
{
    QTabBar *tabs = returnToTabs();
    if (!tabs)
        return false;
    tabs->setCurrentIndex(1);
    return ClientDesk::waitUntil([this, &name] {
        auto *table = m_desk.findAll<QAbstractItemView>("branchAccessTable").value(0);
        for (int row = 0; table && row < table->model()->rowCount(); ++row) {
            const QModelIndex index = table->model()->index(row, 0);
            if (!index.data().toString().contains(name))
                continue;
            table->setCurrentIndex(index);
            QTest::keyClick(table, Qt::Key_Return);
            return true;
        }
        return false;
    });
}

// The list of members below the field stands in a window of its own.
bool AgreementDesk::nameSeat(int seat, const QString &familyName)
{
    const QByteArray place = "administrator" + QByteArray::number(seat);
    auto *administrator = m_desk.waitFor<QWidget>(place.constData());
    auto *picker = administrator ? administrator->findChild<QLineEdit *>(QStringLiteral("personIdEdit")) : nullptr;
    if (!picker)
        return false;
    rewrite(picker, familyName);
    return ClientDesk::waitUntil([&familyName] {
        auto *list = qobject_cast<QAbstractItemView *>(QApplication::activePopupWidget());
        const QModelIndex first = list ? list->model()->index(0, 0) : QModelIndex();
        if (!first.data().toString().contains(familyName))
            return false;
        list->setCurrentIndex(first);
        QTest::keyClick(list, Qt::Key_Return);
        return true;
    });
}

bool AgreementDesk::draft(const QStringList &familyNames)
{
    if (!m_desk.click("primaryButton"))
        return false;
    for (qsizetype i = 0; i < familyNames.size(); ++i) {
        if (i > 0 && !m_desk.click("addAdministratorButton"))
            return false;
        if (!nameSeat(int(i) + 1, familyNames.at(i)))
            return false;
    }
    return m_desk.choose("meetingEdit", "Board") && m_desk.write("meetingDateEdit", QStringLiteral("2026-03-15")) &&
           m_desk.write("minutesParagraphEdit", QStringLiteral("7")) &&
           m_desk.write("signatoryEdit", QStringLiteral("Eva Ek, ordförande")) && m_desk.click("saveButton") &&
           m_desk.shows("formButton");
}

bool AgreementDesk::acceptFile(const QString &path)
{
    auto *dialog = m_desk.waitFor<QFileDialog>("QFileDialog");
    if (!dialog)
        return false;
    dialog->findChild<QLineEdit *>(QStringLiteral("fileNameEdit"))->setText(path);
    static_cast<QDialog *>(dialog)->accept();
    return m_desk.hides("QFileDialog");
}

bool AgreementDesk::makeForm(const QString &path)
{
    return m_desk.click("formButton") && m_desk.click("saveFormButton") && acceptFile(path) &&
           m_desk.saysSoon("messageLabel", QStringLiteral("The form has been saved.")) &&
           m_desk.click("primaryButton") && m_desk.saysSoon("messageLabel", QStringLiteral("out for signature"));
}

QWidget *AgreementDesk::drop(PaperKind kind)
{
    return m_desk.waitFor<QWidget>(kind == PaperKind::Agreement ? "agreementDrop" : "minutesDrop");
}

bool AgreementDesk::choosePaper(PaperKind kind, const QString &path)
{
    QWidget *into = drop(kind);
    auto *button = into ? into->findChild<QAbstractButton *>(QStringLiteral("chooseFileButton")) : nullptr;
    if (!button)
        return false;
    QTest::mouseClick(button, Qt::LeftButton);
    return acceptFile(path);
}

void AgreementDesk::dropPaper(PaperKind kind, const QString &path)
{
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(path)});
    QWidget *target = drop(kind);
    QDragEnterEvent above(QPoint(5, 5), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(target, &above);
    QDropEvent event(QPointF(5, 5), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(target, &event);
}

bool AgreementDesk::saysBeside(PaperKind kind, const QString &part)
{
    const QString name = kind == PaperKind::Agreement ? QStringLiteral("agreementDrop") : QStringLiteral("minutesDrop");
    QString said;
    const bool isSaid = ClientDesk::waitUntil([this, &name, &part, &said] {
        const auto *place = m_desk.findAll<client::FileDrop>(name.toLatin1().constData()).value(0);
        said = place ? place->error() : QString();
        return said.contains(part);
    });
    if (!isSaid)
        qWarning("%s: %s", qPrintable(name), qPrintable(said));
    return isSaid;
}

bool AgreementDesk::hasPapers(int number)
{
    return ClientDesk::waitUntil([this, number] {
        return m_desk.findAll<QAbstractButton>("showPaperButton").size() == number;
    });
}

bool AgreementDesk::receive()
{
    return m_desk.click("receiveButton") && m_desk.shows("approveButton");
}

bool AgreementDesk::tickAll()
{
    for (const char *item : {"agreementSignedByBranch", "agreementSignedByAdministrator", "minutesSigned",
                             "minutesWitnessed", "minutesNameSamePersons", "personsIdentified"}) {
        auto *box = m_desk.waitFor<QCheckBox>(("tick_" + QByteArray(item)).constData());
        if (!box)
            return false;
        QTest::keyClick(box, Qt::Key_Space);
    }
    return ClientDesk::waitUntil([this] {
        const auto *approve = m_desk.findAll<QAbstractButton>("approveButton").value(0);
        return approve && approve->isEnabled();
    });
}

bool AgreementDesk::enterCode()
{
    return m_desk.write("promptCodeEdit", m_served.appCode()) && m_desk.click("promptConfirmButton");
}

bool AgreementDesk::askForCodeWhen(const char *button)
{
    m_served.data().execute("UPDATE session SET stepped_up_at = now() - interval '1 hour'");
    return m_desk.click(button) && m_desk.shows("promptCodeEdit");
}

bool AgreementDesk::approve()
{
    return m_desk.click("approveButton") &&
           m_desk.saysSoon("messageLabel", QStringLiteral("The agreement is in force"));
}

bool AgreementDesk::grantException(const QString &grounds)
{
    QTabBar *tabs = returnToTabs();
    if (!tabs)
        return false;
    tabs->setCurrentIndex(2);
    return m_desk.click("decideButton") && m_desk.fill("noteEdit", grounds) && m_desk.click("saveButton") &&
           m_desk.saysSoon("messageLabel", QStringLiteral("The decision has been saved."));
}

bool AgreementDesk::goThroughUntilApproval(const QString &branch, const QStringList &familyNames,
                                           const QString &agreement, const QString &minutes)
{
    return openBranch(branch) && draft(familyNames) && choosePaper(PaperKind::Agreement, agreement) && hasPapers(1) &&
           choosePaper(PaperKind::Minutes, minutes) && hasPapers(2) && receive() && tickAll();
}

} // namespace medlem::test
