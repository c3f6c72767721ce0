// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shared/domain/imports/csvreader.h"
#include "shared/domain/imports/rowchecker.h"
#include "tests/support/legacytruth.h"

#include <QFile>
#include <QMap>
#include <QTest>

#include <memory>

using medlem::FieldReason;
using medlem::ImportCatalog;
using medlem::ImportField;
using medlem::ImportMapping;
using medlem::ImportSeverity;
using medlem::Result;
using medlem::RowChecker;

// The old register's export beside the project, against the truth that its README tells.
class TestLegacyRegister : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void countsAreTheTruth();
};

static const QStringList branches{
    QStringLiteral("Borås"),     QStringLiteral("Eskilstuna"),   QStringLiteral("Falun"),
    QStringLiteral("Gotland"),   QStringLiteral("Gävle"),        QStringLiteral("Göteborg"),
    QStringLiteral("Halmstad"),  QStringLiteral("Helsingborg"),  QStringLiteral("Göteborg Hisingen"),
    QStringLiteral("Kalmar"),    QStringLiteral("Karlskrona"),   QStringLiteral("Karlstad"),
    QStringLiteral("Kiruna"),    QStringLiteral("Linköping"),    QStringLiteral("Luleå"),
    QStringLiteral("Malmö"),     QStringLiteral("Malmö Väster"), QStringLiteral("Stockholm"),
    QStringLiteral("Sundsvall"), QStringLiteral("Södertälje"),   QStringLiteral("Stockholm Södermalm"),
    QStringLiteral("Umeå"),      QStringLiteral("Uppsala"),      QStringLiteral("Stockholm Västerort"),
    QStringLiteral("Värnamo"),   QStringLiteral("Västerås"),     QStringLiteral("Växjö"),
    QStringLiteral("Örebro"),    QStringLiteral("Östersund")};

static ImportCatalog catalog()
{
    ImportCatalog known;
    for (const QString &name : branches)
        known.addBranch(name, medlem::BranchId::create());
    for (const char *name : {"Enskild", "Pensionär", "Ungdom", "Student", "Familj", "Stödmedlem", "Hedersmedlem"})
        known.addType(QString::fromUtf8(name), medlem::MembershipTypeId::create());
    for (const char *name : {"Ordförande", "Vice ordförande", "Kassör", "Sekreterare", "Ledamot", "Suppleant",
                             "Revisor", "Valberedning, sammankallande"}) {
        const auto role = medlem::Role::create({.name = QString::fromUtf8(name), .mandateYears = 1});
        known.addRole(role.value(), medlem::RoleId::create());
    }
    return known;
}

void TestLegacyRegister::countsAreTheTruth()
{
    QFile file(QStringLiteral(MEDLEM_LEGACY_REGISTER));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const ImportCatalog known = catalog();
    std::optional<ImportMapping> mapping;
    std::unique_ptr<RowChecker> checker;
    QMap<std::pair<ImportField, FieldReason>, qint64> errors;
    int fine = 0;
    int notices = 0;
    int questions = 0;
    const auto outcome = medlem::readCsv(file, {}, [&](qint64 number, const QStringList &cells) -> Result<void> {
        if (!mapping) {
            mapping = ImportMapping::guess(cells);
            checker = std::make_unique<RowChecker>(known, *mapping, QDate(2026, 11, 24));
            return {};
        }
        const auto checked = checker->check(number, cells);
        fine += checked.row ? 1 : 0;
        for (const auto &problem : checked.problems) {
            if (problem.severity == ImportSeverity::Notice)
                ++notices;
            else if (problem.severity == ImportSeverity::Question)
                ++questions;
            else
                ++errors[{problem.field.value(), problem.reason}];
        }
        return {};
    });
    QVERIFY2(outcome, outcome ? "" : qPrintable(outcome.error().detail));
    qInfo("%d rows are fine, %d questions, %d notices", fine, questions, notices);
    for (auto it = errors.cbegin(); it != errors.cend(); ++it)
        qInfo("field %d, reason %d: %lld", int(it.key().first), int(it.key().second), it.value());
    QCOMPARE(errors, medlem::test::legacyErrors());
    QCOMPARE(fine, 11648);
}

QTEST_GUILESS_MAIN(TestLegacyRegister)
#include "tst_legacyregister.moc"
