// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/mail/mailsender.h"

#include "server/mail/mailheaders.h"

#include <QDateTime>
#include <QFile>
#include <QLoggingCategory>
#include <QUrl>
#include <QUuid>

#include <curl/curl.h>

#include <memory>

namespace medlem::server {

Q_LOGGING_CATEGORY(logMail, "medlem.mail")

namespace {

struct FreeHandle
{
    void operator()(CURL *handle) const { curl_easy_cleanup(handle); }
};
struct FreeList
{
    void operator()(curl_slist *list) const { curl_slist_free_all(list); }
};
struct FreeMime
{
    void operator()(curl_mime *mime) const { curl_mime_free(mime); }
};
using Handle = std::unique_ptr<CURL, FreeHandle>;
using List = std::unique_ptr<curl_slist, FreeList>;
using Mime = std::unique_ptr<curl_mime, FreeMime>;

void append(List &list, const QByteArray &line)
{
    list.reset(curl_slist_append(list.release(), line.constData()));
}

// The part after @ as the name system has it; the part before is ASCII (EmailAddress).
QByteArray asciiAddress(const QString &address)
{
    const qsizetype at = address.lastIndexOf(u'@');
    return address.left(at + 1).toLatin1() + QUrl::toAce(address.mid(at + 1));
}

List headersOf(const MailMessage &message, const QByteArray &from, const QByteArray &to)
{
    const QByteArray domain = from.mid(from.lastIndexOf('@') + 1);
    const QByteArray sender =
        message.senderName.isEmpty() ? from : encodedHeaderText(message.senderName) + " <" + from + '>';
    List headers;
    append(headers, "Date: " + QDateTime::currentDateTimeUtc().toString(Qt::RFC2822Date).toLatin1());
    append(headers, "From: " + sender);
    append(headers, "To: " + to);
    append(headers, "Subject: " + encodedHeaderText(message.subject));
    append(headers, "Message-ID: <" + QUuid::createUuid().toByteArray(QUuid::WithoutBraces) + '@' + domain + '>');
    append(headers, "Auto-Submitted: auto-generated");
    return headers;
}

Mime bodyOf(CURL *handle, const QString &text)
{
    Mime mime(curl_mime_init(handle));
    curl_mimepart *part = curl_mime_addpart(mime.get());
    const QByteArray lines = QString(text).replace(u'\n', QStringLiteral("\r\n")).toUtf8();
    curl_mime_data(part, lines.constData(), static_cast<std::size_t>(lines.size()));
    curl_mime_type(part, "text/plain; charset=utf-8");
    curl_mime_encoder(part, "quoted-printable");
    return mime;
}

// What of the talk with the mail server tells a refused address from other failures.
struct Dialogue
{
    bool namesRecipient = false; // in the last command
    bool isRecipientRefused = false;
};

int follow(CURL *, curl_infotype type, char *data, std::size_t size, void *dialogue)
{
    auto &talk = *static_cast<Dialogue *>(dialogue);
    const QByteArrayView line(data, static_cast<qsizetype>(size));
    if (type == CURLINFO_HEADER_OUT)
        talk.namesRecipient = line.startsWith("RCPT");
    else if (type == CURLINFO_HEADER_IN && talk.namesRecipient && line.startsWith('5')) // 4: not now
        talk.isRecipientRefused = true;
    return 0;
}

void setServer(CURL *handle, const MailSettings &settings, const QByteArray &password)
{
    const QByteArray scheme = settings.tls == MailTls::Implicit ? "smtps://" : "smtp://";
    const QByteArray host =
        settings.host.contains(u':') ? '[' + settings.host.toLatin1() + ']' : settings.host.toLatin1();
    curl_easy_setopt(handle, CURLOPT_URL, QByteArray(scheme + host).constData());
    curl_easy_setopt(handle, CURLOPT_PORT, static_cast<long>(settings.port));
    curl_easy_setopt(handle, CURLOPT_PROTOCOLS_STR, "smtp,smtps");
    curl_easy_setopt(handle, CURLOPT_PROXY, ""); // none, whatever the environment says
    curl_easy_setopt(handle, CURLOPT_USE_SSL,
                     static_cast<long>(settings.tls == MailTls::None ? CURLUSESSL_NONE : CURLUSESSL_ALL));
    curl_easy_setopt(handle, CURLOPT_SSLVERSION, static_cast<long>(CURL_SSLVERSION_TLSv1_2));
    if (!settings.caFile.isEmpty())
        curl_easy_setopt(handle, CURLOPT_CAINFO, QFile::encodeName(settings.caFile).constData());
    if (!settings.user.isEmpty()) {
        curl_easy_setopt(handle, CURLOPT_USERNAME, settings.user.toUtf8().constData());
        curl_easy_setopt(handle, CURLOPT_PASSWORD, password.constData());
    }
    curl_easy_setopt(handle, CURLOPT_NOSIGNAL, 1L); // the server has several threads
    curl_easy_setopt(handle, CURLOPT_TIMEOUT, static_cast<long>(settings.timeout.count()));
}

} // namespace

MailSender::MailSender()
{
    curl_global_init(CURL_GLOBAL_DEFAULT); // counts its calls
}

MailSender::~MailSender()
{
    curl_global_cleanup();
}

Result<void> MailSender::setUp(const MailSettings &settings)
{
    if (!settings.passwordFile.isEmpty()) {
        QFile file(settings.passwordFile);
        if (!file.open(QIODevice::ReadOnly)) {
            return fail(ErrorCode::Unavailable, QStringLiteral("The mail server's password cannot be read: %1: %2.")
                                                    .arg(settings.passwordFile, file.errorString()));
        }
        m_password = file.readLine(1024);
        while (m_password.endsWith('\n') || m_password.endsWith('\r'))
            m_password.chop(1);
        if (m_password.isEmpty()) {
            return fail(ErrorCode::Unavailable,
                        QStringLiteral("The first line of %1 is no password.").arg(settings.passwordFile));
        }
    }
    m_settings = settings;
    return {};
}

Result<void> MailSender::send(const MailMessage &message) const
{
    if (!isSetUp())
        return fail(FieldReason::MailNotSetUp);
    const Handle handle(curl_easy_init());
    const QByteArray from = asciiAddress(m_settings.from);
    const QByteArray to = asciiAddress(message.to.toString());
    const List headers = headersOf(message, from, to);
    const Mime body = bodyOf(handle.get(), message.text);
    List recipients;
    append(recipients, to);
    Dialogue dialogue;

    setServer(handle.get(), m_settings, m_password);
    curl_easy_setopt(handle.get(), CURLOPT_MAIL_FROM, from.constData());
    curl_easy_setopt(handle.get(), CURLOPT_MAIL_RCPT, recipients.get());
    curl_easy_setopt(handle.get(), CURLOPT_HTTPHEADER, headers.get());
    curl_easy_setopt(handle.get(), CURLOPT_MIMEPOST, body.get());
    curl_easy_setopt(handle.get(), CURLOPT_DEBUGFUNCTION, follow); // in place of printing
    curl_easy_setopt(handle.get(), CURLOPT_DEBUGDATA, &dialogue);
    curl_easy_setopt(handle.get(), CURLOPT_VERBOSE, 1L);

    const CURLcode outcome = curl_easy_perform(handle.get());
    if (outcome == CURLE_OK)
        return {};
    long status = 0;
    curl_easy_getinfo(handle.get(), CURLINFO_RESPONSE_CODE, &status);
    qCWarning(logMail, "The mail server did not take a message: %s, status %ld.", curl_easy_strerror(outcome), status);
    return fail(dialogue.isRecipientRefused ? FieldReason::RecipientRefused : FieldReason::MailNotSent);
}

} // namespace medlem::server
