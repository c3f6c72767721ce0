// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/app/logging.h"

#include <QDateTime>
#include <QFile>
#include <QLoggingCategory>
#include <QMutex>

#include <cstdio>

namespace medlem::server {

namespace {

// A message handler is a plain function, so what it writes to cannot be handed to it.
struct LogTarget
{
    QMutex mutex;
    QFile file;
};

LogTarget &target()
{
    static LogTarget theTarget;
    return theTarget;
}

const char *levelName(QtMsgType type)
{
    switch (type) {
    case QtDebugMsg:
        return "debug";
    case QtInfoMsg:
        return "info";
    case QtWarningMsg:
        return "warning";
    case QtCriticalMsg:
    case QtFatalMsg:
        break;
    }
    return "error";
}

void writeMessage(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    const QByteArray line = logLine(type, context.category, message, QDateTime::currentDateTimeUtc());
    const QMutexLocker lock(&target().mutex);
    target().file.write(line);
    target().file.flush();
}

} // namespace

QByteArray logLine(QtMsgType type, const char *category, const QString &message, const QDateTime &time)
{
    QString text = message;
    for (QChar &character : text) {
        if (character.category() == QChar::Other_Control || character == QChar::LineSeparator ||
            character == QChar::ParagraphSeparator)
            character = u' ';
    }
    return time.toString(Qt::ISODateWithMs).toLatin1() + ' ' + levelName(type) + ' ' +
           (category ? category : "default") + ": " + text.toUtf8() + '\n';
}

Result<void> startLogging(LogLevel level, const QString &file)
{
    QFile &output = target().file;
    const QMutexLocker lock(&target().mutex);
    output.close();
    if (file.isEmpty()) {
        static_cast<void>(output.open(stderr, QIODevice::WriteOnly));
    } else {
        output.setFileName(file);
        if (!output.open(QIODevice::WriteOnly | QIODevice::Append))
            return fail(ErrorCode::Invalid,
                        QStringLiteral("The log file %1 cannot be written: %2.").arg(file, output.errorString()));
    }
    QString rules;
    for (const auto &[name, ownLevel] : {std::pair("debug", LogLevel::Debug), std::pair("info", LogLevel::Info),
                                         std::pair("warning", LogLevel::Warning)}) {
        rules += QStringLiteral("*.%1=%2\n")
                     .arg(QLatin1String(name), level <= ownLevel ? QStringLiteral("true") : QStringLiteral("false"));
    }
    QLoggingCategory::setFilterRules(rules + QStringLiteral("qt.*.debug=false\n"));
    qInstallMessageHandler(writeMessage);
    return {};
}

} // namespace medlem::server
