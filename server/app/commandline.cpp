// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/app/commandline.h"

#include "server/app/logging.h"
#include "server/app/subcommand.h"
#include "server/database/dbfailure.h"

#include <QCoreApplication>
#include <QFile>
#include <QTextStream>

#include <algorithm>
#include <cstdio>
#include <vector>

namespace medlem::server {

namespace {

constexpr int done = 0;
constexpr int notDone = 1;
constexpr int wrongUse = 2;

const QString usualConfigurationFile = QStringLiteral("/etc/medlemsregister/medlemsregisterd.conf");

std::vector<Subcommand> demoSubcommands()
{
    return {
        {{QStringLiteral("demo-data")},
         QStringLiteral("Fill an empty register with made-up people in 29 branches, and two accounts."),
         {QCommandLineOption(QStringLiteral("members"), QStringLiteral("How many people, 1 to 5000000."),
                             QStringLiteral("N"), QStringLiteral("5000")),
          QCommandLineOption(QStringLiteral("legacy"),
                             QStringLiteral("An old register's CSV file, in place of made-up people."),
                             QStringLiteral("FILE"))},
         runDemoData},
        {{QStringLiteral("demo-code")},
         QStringLiteral("Say the code that one of the demo's accounts logs in with right now."),
         {},
         runDemoCode,
         QStringLiteral("USERNAME")},
    };
}

std::vector<Subcommand> realSubcommands()
{
    return {
        {{QStringLiteral("serve")}, QStringLiteral("Serve clients until SIGTERM or SIGINT."), {}, runServe},
        {{QStringLiteral("init")},
         QStringLiteral("Make the data folder and the database, its roles and its tables."),
         {},
         runInit},
        {{QStringLiteral("migrate")}, QStringLiteral("Bring the database to this program's schema."), {}, runMigrate},
        {{QStringLiteral("after-restore")},
         QStringLiteral("End every session and take back every unused code, once a backup has been restored."),
         {},
         runAfterRestore},
        {{QStringLiteral("create-national-administrator")},
         QStringLiteral("Make a national administrator's account, and say the one-time code that opens it."),
         {QCommandLineOption(QStringLiteral("username"), QStringLiteral("What to log in with: a-z, 0-9, dot, hyphen."),
                             QStringLiteral("USERNAME")),
          QCommandLineOption(QStringLiteral("name"), QStringLiteral("Who it is."), QStringLiteral("NAME"))},
         runCreateNationalAdministrator},
        {{QStringLiteral("import")},
         QStringLiteral("Read an old register's CSV or xlsx file, say what it will bring, and bring it in."),
         {QCommandLineOption(QStringLiteral("mapping"),
                             QStringLiteral("The saved mapping of columns to use (the headings decide)."),
                             QStringLiteral("NAME")),
          QCommandLineOption(QStringLiteral("dry-run"), QStringLiteral("Say it, and import nothing.")),
          QCommandLineOption(QStringLiteral("good-rows"),
                             QStringLiteral("Import the rows without errors in place of all rows or none."))},
         runImport,
         QStringLiteral("FILE")},
        {{QStringLiteral("audit"), QStringLiteral("verify")},
         QStringLiteral("Compute every hash of the audit anew, and say what has been changed or is missing."),
         {},
         runAuditVerify},
        {{QStringLiteral("config"), QStringLiteral("check")},
         QStringLiteral("Read the configuration, try it out, and say what was found."),
         {},
         runConfigCheck},
    };
}

const std::vector<Subcommand> &subcommands()
{
    static const std::vector<Subcommand> all = [] {
        std::vector<Subcommand> each = realSubcommands();
        for (const Subcommand &demo : demoSubcommands())
            each.push_back(demo);
        return each;
    }();
    return all;
}

int complain(const QString &sentence, int exitCode)
{
    QTextStream(stderr) << "medlemsregisterd: " << sentence << '\n';
    return exitCode;
}

void showHelp()
{
    QTextStream out(stdout);
    out << "Usage: medlemsregisterd SUBCOMMAND [OPTION...]\n"
           "The server of Medlemsregister, a membership register.\n\n";
    for (const Subcommand &subcommand : subcommands())
        out << "  " << subcommand.words.join(u' ').leftJustified(32) << subcommand.summary << '\n';
    out << "\n  --help                          Show this; behind a subcommand, its options.\n"
           "  --version                       Show the version.\n";
}

void showHelp(const Subcommand &subcommand, const QList<QCommandLineOption> &options)
{
    QTextStream out(stdout);
    out << "Usage: medlemsregisterd " << subcommand.words.join(u' ')
        << (subcommand.argument.isEmpty() ? QString() : u' ' + subcommand.argument) << " [OPTION...]\n"
        << subcommand.summary << "\n\n";
    for (const QCommandLineOption &option : options) {
        const QString name = QStringLiteral("--%1 %2").arg(option.names().first(), option.valueName());
        out << "  " << name.leftJustified(16) << option.description() << '\n';
    }
}

QList<QCommandLineOption> optionsOf(const Subcommand &subcommand)
{
    QList<QCommandLineOption> options = subcommand.options;
    options.append(
        QCommandLineOption(QStringLiteral("config"),
                           QStringLiteral("The configuration file (%1 when it is there).").arg(usualConfigurationFile),
                           QStringLiteral("FILE")));
    options.append(QCommandLineOption(QStringLiteral("help"), QStringLiteral("Show this.")));
    return options;
}

QString configurationFile(const QCommandLineParser &options)
{
    if (options.isSet(QStringLiteral("config")))
        return options.value(QStringLiteral("config"));
    return QFile::exists(usualConfigurationFile) ? usualConfigurationFile : QString();
}

Result<void> runConfigured(const Subcommand &subcommand, const QCommandLineParser &options)
{
    const QString file = configurationFile(options);
    TRY_ASSIGN(const Configuration configuration, loadConfiguration(file, QProcessEnvironment::systemEnvironment()));
    TRY(startLogging(configuration.logLevel, configuration.logFile));
    try {
        return subcommand.run({.configurationFile = file, .configuration = configuration, .options = options});
    } catch (const DbFailure &failure) {
        return fail(ErrorCode::Unavailable, QStringLiteral("The database: %1").arg(QString::fromUtf8(failure.what())));
    }
}

QString sentenceOf(const Error &error)
{
    return error.detail.isEmpty() ? QStringLiteral("It failed without a reason (code %1).").arg(int(error.code))
                                  : error.detail;
}

int runSubcommand(const Subcommand &subcommand, const QStringList &words)
{
    const QList<QCommandLineOption> options = optionsOf(subcommand);
    QCommandLineParser parser;
    parser.addOptions(options);
    if (!parser.parse(QStringList(QStringLiteral("medlemsregisterd")) + words))
        return complain(parser.errorText(), wrongUse);
    if (parser.isSet(QStringLiteral("help"))) {
        showHelp(subcommand, options);
        return done;
    }
    const QStringList arguments = parser.positionalArguments();
    const qsizetype wanted = subcommand.argument.isEmpty() ? 0 : 1;
    if (arguments.size() > wanted) {
        return complain(
            QStringLiteral("%1 does not take \"%2\".").arg(subcommand.words.join(u' '), arguments.at(wanted)),
            wrongUse);
    }
    if (arguments.size() < wanted)
        return complain(QStringLiteral("%1 needs %2.").arg(subcommand.words.join(u' '), subcommand.argument), wrongUse);
    const auto outcome = runConfigured(subcommand, parser);
    if (outcome)
        return done;
    return complain(sentenceOf(outcome.error()), outcome.error().code == ErrorCode::Malformed ? wrongUse : notDone);
}

} // namespace

int runCommandLine(const QStringList &arguments)
{
    const QStringList words = arguments.mid(1);
    const QString first = words.value(0);
    if (first == QStringLiteral("--help")) {
        showHelp();
        return done;
    }
    if (first == QStringLiteral("--version")) {
        say(QStringLiteral("medlemsregisterd %1").arg(QCoreApplication::applicationVersion()));
        return done;
    }
    if (words.isEmpty())
        return complain(QStringLiteral("A subcommand is missing. --help lists them."), wrongUse);
    for (const Subcommand &subcommand : subcommands()) {
        if (words.mid(0, subcommand.words.size()) == subcommand.words)
            return runSubcommand(subcommand, words.mid(subcommand.words.size()));
    }
    return complain(QStringLiteral("There is no subcommand \"%1\". --help lists them.").arg(first), wrongUse);
}

void say(const QString &line)
{
    QTextStream out(stdout);
    out << line << '\n';
}

} // namespace medlem::server
