// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/app/keystore.h"

#include "client/app/draftbox.h"

#include <qt6keychain/keychain.h>

namespace medlem::client {

namespace {

const QString keychainService = QStringLiteral("se.medlemsregister.client");
const QString keyName = QStringLiteral("drafts");

void store(QObject *context, const KeyStore::Answer &answer)
{
    const QByteArray key = DraftBox::createKey();
    auto *job = new QKeychain::WritePasswordJob(keychainService); // deletes itself when the keychain has answered
    job->setKey(keyName);
    job->setBinaryData(key);
    job->setInsecureFallback(false);
    QObject::connect(job, &QKeychain::Job::finished, context, [answer, key](const QKeychain::Job *done) {
        answer(done->error() == QKeychain::NoError ? std::optional(key) : std::nullopt);
    });
    job->start();
}

} // namespace

void KeychainStore::provide(QObject *context, Answer answer)
{
    auto *job = new QKeychain::ReadPasswordJob(keychainService); // deletes itself when the keychain has answered
    job->setKey(keyName);
    job->setInsecureFallback(false);
    QObject::connect(job, &QKeychain::Job::finished, context, [context, answer](QKeychain::Job *done) {
        const auto *read = qobject_cast<QKeychain::ReadPasswordJob *>(done);
        const bool isKey = read->error() == QKeychain::NoError && read->binaryData().size() == DraftBox::keySize;
        if (isKey)
            answer(read->binaryData());
        else if (read->error() == QKeychain::EntryNotFound)
            store(context, answer);
        else
            answer(std::nullopt);
    });
    job->start();
}

} // namespace medlem::client
