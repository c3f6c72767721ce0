// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/imports/importmappingstore.h"
#include "tests/support/branchfixture.h"

#include <QTest>

using namespace medlem;
using namespace medlem::server;
using medlem::test::BranchFixture;

// Saved mappings: who sees which.
class TestImportMappings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_branches.start(); }
    void init() { m_branches.reset(); }

    void savesAndReplaces();
    void everyoneSeesTheOwn();
    void removesTheOwnOnly();
    void refuses_data();
    void refuses();
    void sharedOneIsFoundByName();

private:
    template <class Work>
    auto as(const QByteArray &token, Work work)
    {
        Connection connection(m_branches.appSettings());
        Transaction transaction(connection, m_branches.catalog());
        RequestContext context(transaction, m_branches.clock(), ChangeId::create());
        context.authenticate(token, Scope::Branch);
        auto outcome = work(ImportMappingStore(transaction));
        if (outcome && !transaction.commit())
            qFatal("A mapping was not committed.");
        return outcome;
    }
    Result<NamedImportMapping> save(const QByteArray &token, const QString &name, const QList<ImportColumn> &columns)
    {
        return as(token, [&](ImportMappingStore store) {
            return store.save({.name = name, .columns = columns});
        });
    }
    QStringList names(const QByteArray &token)
    {
        QStringList found;
        const auto list = as(token, [](ImportMappingStore store) {
            return store.list();
        });
        for (const NamedImportMapping &mapping : list->items)
            found.append(mapping.name);
        return found;
    }

    BranchFixture m_branches;
};

static const QList<ImportColumn> columns{{QStringLiteral("Namn"), ImportField::FamilyName},
                                         {QStringLiteral("Anm."), std::nullopt}};

void TestImportMappings::savesAndReplaces()
{
    const auto first = save(m_branches.nationalToken, QStringLiteral(" Gamla  registret "), columns);
    QVERIFY2(first, first ? "" : qPrintable(first.error().detail));
    QCOMPARE(first->name, QStringLiteral("Gamla registret"));
    QCOMPARE(first->columns, columns);
    const auto second = save(m_branches.nationalToken, QStringLiteral("Gamla registret"), columns.mid(0, 1));
    QCOMPARE(second->id, first->id);
    QCOMPARE(second->columns, columns.mid(0, 1));
    QCOMPARE(names(m_branches.nationalToken), QStringList{QStringLiteral("Gamla registret")});
}

void TestImportMappings::everyoneSeesTheOwn()
{
    QVERIFY(save(m_branches.nationalToken, QStringLiteral("Riks"), columns));
    QVERIFY(save(m_branches.orebroToken, QStringLiteral("Riks"), columns));
    QVERIFY(save(m_branches.orebroToken, QStringLiteral("Ärenden"), columns));
    QCOMPARE(names(m_branches.nationalToken), QStringList{QStringLiteral("Riks")});
    QCOMPARE(names(m_branches.orebroToken), (QStringList{QStringLiteral("Riks"), QStringLiteral("Ärenden")}));
    QCOMPARE(names(m_branches.amalToken), QStringList());
}

void TestImportMappings::removesTheOwnOnly()
{
    const auto saved = save(m_branches.orebroToken, QStringLiteral("Egen"), columns);
    const auto remove = [&saved](ImportMappingStore store) {
        return store.remove(saved->id);
    };
    QCOMPARE(as(m_branches.nationalToken, remove).error().code, ErrorCode::NotFound);
    QCOMPARE(as(m_branches.amalToken, remove).error().code, ErrorCode::NotFound);
    QVERIFY(as(m_branches.orebroToken, remove));
    QCOMPARE(as(m_branches.orebroToken, remove).error().code, ErrorCode::NotFound);
}

void TestImportMappings::refuses_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QList<ImportColumn>>("chosen");
    QTest::addColumn<FieldError>("error");
    const ImportColumn town{QStringLiteral("Ort"), ImportField::Town};
    QTest::newRow("no name") << QStringLiteral(" ") << columns
                             << FieldError{QStringLiteral("name"), FieldReason::Required};
    QTest::newRow("long name") << QString(101, u'a') << columns
                               << FieldError{QStringLiteral("name"), FieldReason::TooLong};
    QTest::newRow("field twice") << QStringLiteral("A") << QList<ImportColumn>{town, town}
                                 << FieldError{QStringLiteral("columns"), FieldReason::RepeatedField};
    QTest::newRow("too many") << QStringLiteral("A") << QList<ImportColumn>(201, ImportColumn{QStringLiteral("A"), {}})
                              << FieldError{QStringLiteral("columns"), FieldReason::TooManyColumns};
}

void TestImportMappings::refuses()
{
    QFETCH(QString, name);
    QFETCH(QList<ImportColumn>, chosen);
    QFETCH(FieldError, error);
    QCOMPARE(save(m_branches.nationalToken, name, chosen).error().fields, QList<FieldError>{error});
}

void TestImportMappings::sharedOneIsFoundByName()
{
    QVERIFY(save(m_branches.nationalToken, QStringLiteral("Riks"), columns));
    QVERIFY(save(m_branches.orebroToken, QStringLiteral("Egen"), columns));
    const auto find = [this](const QString &name) {
        return as(m_branches.nationalToken, [&name](ImportMappingStore store) {
            return store.findShared(name);
        });
    };
    QCOMPARE(find(QStringLiteral("Riks"))->columns, columns);
    QCOMPARE(find(QStringLiteral("Egen")).error().code, ErrorCode::NotFound);
}

QTEST_GUILESS_MAIN(TestImportMappings)
#include "tst_importmappings.moc"
