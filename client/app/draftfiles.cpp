// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/app/draftfiles.h"

#include "client/app/drafttext.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QSaveFile>
#include <QUuid>

#include <algorithm>

#ifdef Q_OS_UNIX
#include <fcntl.h>
#include <unistd.h>
#endif

namespace medlem::client {

namespace {

const QByteArray fileMark = "MEDLEMDRAFT1";
constexpr qsizetype branchSize = 16;
constexpr qint64 largestFile = 1'000'000;
constexpr auto ownerOnly = QFile::ReadOwner | QFile::WriteOwner;

QByteArray branchBytes(const std::optional<BranchId> &branch)
{
    return branch ? QUuid::fromString(branch->toString()).toRfc4122() : QByteArray(branchSize, '\0');
}

std::optional<BranchId> branchOf(const QByteArray &bytes)
{
    const QUuid id = QUuid::fromRfc4122(bytes);
    return id.isNull() ? std::nullopt : std::optional(BranchId(id));
}

// A rename lasts only when its folder has been written too.
void syncFolder(const QString &folder)
{
#ifdef Q_OS_UNIX
    const int handle = ::open(QFile::encodeName(folder).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (handle >= 0) {
        ::fsync(handle);
        ::close(handle);
    }
#else
    Q_UNUSED(folder)
#endif
}

} // namespace

DraftFiles::DraftFiles(const QString &folder, const QUrl &server, const AccountId &account, QObject *parent)
    : DraftShelf(parent)
    , m_owner(server.host().toUtf8() + ':' + QByteArray::number(server.port(443)) + '\0' +
              account.toString().toLatin1() + '\0')
{
    const QByteArray name = QCryptographicHash::hash(m_owner, QCryptographicHash::Sha256).first(16).toHex();
    m_folder = QDir(folder).filePath(QString::fromLatin1(name));
}

DraftFiles::~DraftFiles() = default;

bool DraftFiles::load(const std::optional<QByteArray> &key)
{
    if (!key)
        return true;
    m_box = std::make_unique<DraftBox>(*key);
    bool isWhole = true;
    const QList<Kept> already = m_drafts; // while the key was being fetched
    const QStringList names = QDir(m_folder).entryList({QStringLiteral("*.draft")}, QDir::Files, QDir::Time);
    for (const QString &name : names) {
        if (readFile(name))
            continue;
        isWhole = false;
        QFile::remove(QDir(m_folder).filePath(name));
    }
    for (const Kept &kept : already)
        keep(kept.draft);
    return isWhole;
}

bool DraftFiles::readFile(const QString &name)
{
    QFile file(QDir(m_folder).filePath(name));
    if (file.size() > largestFile || !file.open(QIODevice::ReadOnly))
        return false;
    const QByteArray all = file.readAll();
    if (!all.startsWith(fileMark) || all.size() < fileMark.size() + branchSize)
        return false;
    const std::optional<BranchId> branch = branchOf(all.mid(fileMark.size(), branchSize));
    const auto plain = m_box->open(all.mid(fileMark.size() + branchSize), ownerOf(branch));
    const auto draft = plain ? draftFromText(*plain) : std::nullopt;
    if (!draft)
        return false;
    m_drafts.append({.draft = *draft, .branch = branch, .file = name});
    return true;
}

QByteArray DraftFiles::ownerOf(const std::optional<BranchId> &branch) const
{
    return fileMark + '\0' + m_owner + branchBytes(branch);
}

void DraftFiles::keep(const Draft &draft)
{
    const auto found = std::find_if(m_drafts.begin(), m_drafts.end(), [&draft](const Kept &kept) {
        return kept.draft.place == draft.place;
    });
    if (found == m_drafts.end()) {
        const auto named = BranchId::parse(draft.place.branch);
        m_drafts.prepend({.draft = draft, .branch = named ? std::optional(*named) : m_branch});
        writeFile(m_drafts.first());
    } else {
        found->draft = draft;
        writeFile(*found);
    }
}

void DraftFiles::writeFile(Kept &kept)
{
    if (!m_box)
        return;
    if (!QDir().mkpath(m_folder))
        m_hasFailed = true;
    for (const QString &folder : {m_folder, QFileInfo(m_folder).path()})
        QFile::setPermissions(folder, ownerOnly | QFile::ExeOwner);
    if (kept.file.isEmpty())
        kept.file = QUuid::createUuid().toString(QUuid::WithoutBraces) + QStringLiteral(".draft");
    QSaveFile file(QDir(m_folder).filePath(kept.file));
    const QByteArray sealed = m_box->seal(draftText(kept.draft), ownerOf(kept.branch));
    const bool isWritten = file.open(QIODevice::WriteOnly) && file.setPermissions(ownerOnly) &&
                           file.write(fileMark + branchBytes(kept.branch) + sealed) >= 0 && file.commit();
    m_hasFailed = !isWritten;
    syncFolder(m_folder);
}

void DraftFiles::removeFile(const Kept &kept) const
{
    if (kept.file.isEmpty())
        return;
    QFile::remove(QDir(m_folder).filePath(kept.file));
    syncFolder(m_folder);
}

void DraftFiles::discard(const DraftPlace &place)
{
    m_drafts.removeIf([this, &place](const Kept &kept) {
        if (kept.draft.place != place)
            return false;
        removeFile(kept);
        return true;
    });
}

std::optional<Draft> DraftFiles::find(const DraftPlace &place) const
{
    for (const Kept &kept : m_drafts) {
        const bool isHere = !kept.branch || kept.branch == m_branch || !kept.draft.place.branch.isEmpty();
        if (isHere && kept.draft.place == place)
            return kept.draft;
    }
    return std::nullopt;
}

void DraftFiles::removeBranch(const BranchId &branch)
{
    m_drafts.removeIf([this, &branch](const Kept &kept) {
        if (kept.branch != branch)
            return false;
        removeFile(kept);
        return true;
    });
}

void DraftFiles::removeAll()
{
    for (const Kept &kept : std::as_const(m_drafts))
        removeFile(kept);
    m_drafts.clear();
}

} // namespace medlem::client
