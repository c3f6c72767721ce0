// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/http/tlsconfig.h"

#include "server/http/opensslhandles.h"

#include <QFile>
#include <QSslCertificate>
#include <QSslCipher>
#include <QSslEllipticCurve>
#include <QSslKey>

#include <openssl/ec.h>
#include <openssl/pem.h>

namespace medlem::server {

namespace {

Result<QByteArray> readFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::Unavailable, QStringLiteral("%1: %2").arg(path, file.errorString()));
    return file.readAll();
}

// OpenSSL would ask on the terminal; a server has none.
int noPassphrase(char *, int, int, void *)
{
    return 0;
}

bool isModernCurve(const EVP_PKEY &key)
{
    std::array<char, 64> name{};
    std::size_t length = 0;
    if (EVP_PKEY_get_base_id(&key) != EVP_PKEY_EC ||
        EVP_PKEY_get_group_name(&key, name.data(), name.size(), &length) != 1)
        return false;
    const QByteArrayView curve(name.data(), static_cast<qsizetype>(length));
    return curve == "prime256v1" || curve == "P-256" || curve == "secp384r1" || curve == "P-384";
}

Result<void> checkPair(const QByteArray &certificatePem, const QByteArray &keyPem)
{
    const BioHandle certificateBio(
        BIO_new_mem_buf(certificatePem.constData(), static_cast<int>(certificatePem.size())));
    const X509Handle certificate(PEM_read_bio_X509(certificateBio.get(), nullptr, noPassphrase, nullptr));
    if (!certificate)
        return fail(ErrorCode::Invalid, QStringLiteral("The certificate file holds no PEM certificate."));
    const BioHandle keyBio(BIO_new_mem_buf(keyPem.constData(), static_cast<int>(keyPem.size())));
    const KeyHandle key(PEM_read_bio_PrivateKey(keyBio.get(), nullptr, noPassphrase, nullptr));
    if (!key)
        return fail(ErrorCode::Invalid, QStringLiteral("The key file holds no unencrypted PEM private key."));
    if (!isModernCurve(*key))
        return fail(ErrorCode::Invalid, QStringLiteral("The key is not an ECDSA key on P-256 or P-384."));
    if (X509_check_private_key(certificate.get(), key.get()) != 1)
        return fail(ErrorCode::Invalid, QStringLiteral("The key does not belong to the certificate."));
    return {};
}

QSslConfiguration modernConfiguration()
{
    QSslConfiguration configuration;
    configuration.setProtocol(QSsl::TlsV1_3);
    configuration.setPeerVerifyMode(QSslSocket::VerifyNone); // clients show no certificate, they log in
    configuration.setCiphers({QSslCipher(QStringLiteral("TLS_AES_128_GCM_SHA256"), QSsl::TlsV1_3),
                              QSslCipher(QStringLiteral("TLS_AES_256_GCM_SHA384"), QSsl::TlsV1_3),
                              QSslCipher(QStringLiteral("TLS_CHACHA20_POLY1305_SHA256"), QSsl::TlsV1_3)});
    configuration.setEllipticCurves({QSslEllipticCurve::fromShortName(QStringLiteral("X25519")),
                                     QSslEllipticCurve::fromShortName(QStringLiteral("prime256v1")),
                                     QSslEllipticCurve::fromShortName(QStringLiteral("secp384r1"))});
    // Each QSslSocket has an SSL_CTX of its own, so a ticket could never be used again; and none means no 0-RTT.
    configuration.setSslOption(QSsl::SslOptionDisableSessionTickets, true);
    configuration.setSslOption(QSsl::SslOptionDisableCompression, true);
    return configuration;
}

} // namespace

Result<TlsConfig> TlsConfig::load(const QString &certificateFile, const QString &keyFile)
{
    TRY_ASSIGN(const QByteArray certificatePem, readFile(certificateFile));
    TRY_ASSIGN(const QByteArray keyPem, readFile(keyFile));
    TRY(checkPair(certificatePem, keyPem));

    TlsConfig config;
    config.m_certificateFile = certificateFile;
    config.m_keyFile = keyFile;
    config.m_configuration = modernConfiguration();
    const QSslKey key(keyPem, QSsl::Ec, QSsl::Pem);
    const QList<QSslCertificate> chain = QSslCertificate::fromData(certificatePem, QSsl::Pem);
    if (key.isNull() || chain.isEmpty() || chain.first().isNull())
        return fail(ErrorCode::Invalid, QStringLiteral("Qt cannot use the key or the certificate."));
    config.m_configuration.setPrivateKey(key);
    config.m_configuration.setLocalCertificateChain(chain);
    return config;
}

QByteArray TlsConfig::sha256Fingerprint() const
{
    return m_configuration.localCertificate().digest(QCryptographicHash::Sha256).toHex(':').toUpper();
}

} // namespace medlem::server
