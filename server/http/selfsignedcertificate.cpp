// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/http/selfsignedcertificate.h"

#include "server/http/opensslhandles.h"

#include <QFileDevice>
#include <QHostAddress>
#include <QSaveFile>
#include <QSslCertificate>
#include <QSysInfo>

#include <openssl/ec.h>
#include <openssl/pem.h>
#include <openssl/rand.h>
#include <openssl/x509v3.h>

namespace medlem::server {

namespace {

constexpr long validSeconds = 2L * 365 * 24 * 60 * 60;
constexpr long clockSkewSeconds = 60 * 60; // a client's clock may be behind

Failure openSslFailure(const char *step)
{
    return fail(ErrorCode::Internal, QStringLiteral("OpenSSL could not %1.").arg(QLatin1String(step)));
}

QByteArray alternativeNames(const QStringList &extraNames)
{
    QStringList names{QStringLiteral("localhost"), QStringLiteral("127.0.0.1"), QStringLiteral("::1")};
    names << QSysInfo::machineHostName() << extraNames;
    names.removeAll(QString());
    names.removeDuplicates();
    QByteArrayList parts;
    for (const QString &name : names)
        parts << (QHostAddress(name).isNull() ? "DNS:" : "IP:") + name.toLatin1();
    return parts.join(',');
}

bool addExtension(X509 *certificate, int nid, const QByteArray &value)
{
    X509V3_CTX context;
    X509V3_set_ctx_nodb(&context);
    X509V3_set_ctx(&context, certificate, certificate, nullptr, nullptr, 0);
    std::unique_ptr<X509_EXTENSION, OpenSslDeleter<X509_EXTENSION_free>> extension(
        X509V3_EXT_conf_nid(nullptr, &context, nid, value.constData()));
    return extension && X509_add_ext(certificate, extension.get(), -1) == 1;
}

bool setSerialAndTimes(X509 *certificate)
{
    std::array<unsigned char, 16> serial{};
    if (RAND_bytes(serial.data(), static_cast<int>(serial.size())) != 1)
        return false;
    serial[0] = static_cast<unsigned char>((serial[0] & 0x3f) | 0x40); // positive and of constant length
    std::unique_ptr<BIGNUM, OpenSslDeleter<BN_free>> number(
        BN_bin2bn(serial.data(), static_cast<int>(serial.size()), nullptr));
    return number && BN_to_ASN1_INTEGER(number.get(), X509_get_serialNumber(certificate)) != nullptr &&
           X509_gmtime_adj(X509_getm_notBefore(certificate), -clockSkewSeconds) != nullptr &&
           X509_gmtime_adj(X509_getm_notAfter(certificate), validSeconds) != nullptr;
}

bool setNames(X509 *certificate, const QStringList &extraNames)
{
    const QByteArray commonName = QByteArrayLiteral("Medlemsregister");
    X509_NAME *name = X509_get_subject_name(certificate);
    return X509_NAME_add_entry_by_txt(name, "CN", MBSTRING_UTF8,
                                      reinterpret_cast<const unsigned char *>(commonName.constData()), -1, -1,
                                      0) == 1 &&
           X509_set_issuer_name(certificate, name) == 1 &&
           addExtension(certificate, NID_basic_constraints, "critical,CA:FALSE") &&
           addExtension(certificate, NID_key_usage, "critical,digitalSignature") &&
           addExtension(certificate, NID_ext_key_usage, "serverAuth") &&
           addExtension(certificate, NID_subject_alt_name, alternativeNames(extraNames));
}

QByteArray contents(BIO *bio)
{
    char *data = nullptr;
    const long size = BIO_get_mem_data(bio, &data);
    return QByteArray(data, size);
}

Result<void> writeWhole(const QString &path, const QByteArray &bytes, QFileDevice::Permissions permissions)
{
    QSaveFile file(path);
    // The temporary file is created for its owner only; the permissions are set before a byte is in it.
    if (!file.open(QIODevice::WriteOnly) || !file.setPermissions(permissions) || file.write(bytes) != bytes.size() ||
        !file.commit())
        return fail(ErrorCode::Unavailable, QStringLiteral("%1: %2").arg(path, file.errorString()));
    return {};
}

} // namespace

Result<SelfSignedCertificate> SelfSignedCertificate::create(const QStringList &extraNames)
{
    const KeyHandle key(EVP_EC_gen("P-256"));
    if (!key)
        return openSslFailure("make a key");
    const X509Handle certificate(X509_new());
    if (!certificate || X509_set_version(certificate.get(), 2) != 1 || !setSerialAndTimes(certificate.get()) ||
        X509_set_pubkey(certificate.get(), key.get()) != 1 || !setNames(certificate.get(), extraNames))
        return openSslFailure("fill in a certificate");
    if (X509_sign(certificate.get(), key.get(), EVP_sha256()) == 0)
        return openSslFailure("sign a certificate");

    const BioHandle certificateBio(BIO_new(BIO_s_mem()));
    const BioHandle keyBio(BIO_new(BIO_s_mem()));
    if (!certificateBio || !keyBio || PEM_write_bio_X509(certificateBio.get(), certificate.get()) != 1 ||
        PEM_write_bio_PrivateKey(keyBio.get(), key.get(), nullptr, nullptr, 0, nullptr, nullptr) != 1)
        return openSslFailure("write PEM");
    return SelfSignedCertificate{.certificatePem = contents(certificateBio.get()), .keyPem = contents(keyBio.get())};
}

Result<void> SelfSignedCertificate::write(const QString &certificateFile, const QString &keyFile) const
{
    const QFileDevice::Permissions ownerOnly = QFileDevice::ReadOwner | QFileDevice::WriteOwner;
    TRY(writeWhole(keyFile, keyPem, ownerOnly));
    return writeWhole(certificateFile, certificatePem, ownerOnly | QFileDevice::ReadGroup | QFileDevice::ReadOther);
}

QByteArray SelfSignedCertificate::sha256Fingerprint() const
{
    return QSslCertificate(certificatePem).digest(QCryptographicHash::Sha256).toHex(':').toUpper();
}

} // namespace medlem::server
