// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shared/domain/imports/csvreader.h"
#include "shared/domain/imports/rowchecker.h"
#include "tests/fuzz/fuzzinput.h"

#include <QBuffer>

#include <memory>

using namespace medlem;
using medlem::test::require;

namespace {

ImportCatalog knownNames()
{
    ImportCatalog catalog;
    catalog.setUsualBranch(BranchId::create());
    catalog.setUsualType(MembershipTypeId::create());
    catalog.addBranch(QStringLiteral("Uppsala"), BranchId::create());
    catalog.addType(QStringLiteral("Enskild"), MembershipTypeId::create());
    return catalog;
}

} // namespace

// The whole way of a file: encoding, records, guessed columns, checked rows.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const ImportCatalog catalog = knownNames();
    QByteArray bytes = medlem::test::fuzzBytes(data, size);
    QBuffer file(&bytes);
    file.open(QIODevice::ReadOnly);
    const ImportLimits limits{.bytes = 64 * 1024, .rows = 200, .columns = 40, .cellBytes = 1024};
    std::unique_ptr<ImportMapping> mapping;
    std::unique_ptr<RowChecker> checker;
    const auto outcome = readCsv(file, limits, [&](qint64 row, const QStringList &cells) -> Result<void> {
        require(cells.size() <= limits.columns && row <= limits.rows + 1, "the limits are kept");
        if (!checker) {
            mapping = std::make_unique<ImportMapping>(ImportMapping::guess(cells));
            checker = std::make_unique<RowChecker>(catalog, *mapping, QDate(2026, 11, 24));
            return {};
        }
        const CheckedRow checked = checker->check(row, cells);
        require(checked.row || !checked.problems.isEmpty(), "a row that stays out has a reason");
        return {};
    });
    require(outcome || !outcome.error().detail.isEmpty() || !outcome.error().fields.isEmpty(),
            "a refusal has a reason");
    return 0;
}
