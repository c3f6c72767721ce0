// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/app/draftbox.h"
#include "client/editing/draftshelf.h"
#include "shared/core/ids.h"

#include <QList>
#include <QUrl>

#include <memory>

namespace medlem::client {

// The drafts of one user at one server, in sealed files that only this computer's user can read (0600 in a folder
// 0700); their names tell nothing. Without a key, or a disk that takes them, they live as long as the program does.
class DraftFiles final : public DraftShelf
{
    Q_OBJECT

public:
    DraftFiles(const QString &folder, const QUrl &server, const AccountId &account, QObject *parent = nullptr);
    ~DraftFiles() override;

    // Reads what was left; false: something was there that could not be read, and it has been removed.
    [[nodiscard]] bool load(const std::optional<QByteArray> &key);
    void setBranch(const std::optional<BranchId> &branch) { m_branch = branch; } // that what is kept now is about
    [[nodiscard]] bool outlivesProgram() const { return m_box && !m_hasFailed; }

    void keep(const Draft &draft) override;
    void discard(const DraftPlace &place) override;
    [[nodiscard]] std::optional<Draft> find(const DraftPlace &place) const override;
    void removeBranch(const BranchId &branch);
    void removeAll();

    struct Kept
    {
        Draft draft;
        std::optional<BranchId> branch;
        QString file = {};
    };
    [[nodiscard]] const QList<Kept> &all() const { return m_drafts; }

private:
    [[nodiscard]] bool readFile(const QString &name);
    void writeFile(Kept &kept);
    void removeFile(const Kept &kept) const;
    [[nodiscard]] QByteArray ownerOf(const std::optional<BranchId> &branch) const;

    QString m_folder;
    QByteArray m_owner;
    std::unique_ptr<DraftBox> m_box;
    std::optional<BranchId> m_branch;
    QList<Kept> m_drafts;
    bool m_hasFailed = false;
};

} // namespace medlem::client
