// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/widgets/savedialog.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QStandardPaths>

namespace medlem::client {

void askWhereToSave(QWidget *parent, const SaveDialogWords &words, std::function<void(const QString &path)> then)
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    auto *dialog = new QFileDialog(parent, words.title, folder, words.filter);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QFileInfo(words.fileName).suffix());
    dialog->selectFile(words.fileName);
    QObject::connect(dialog, &QFileDialog::fileSelected, parent, [then = std::move(then)](const QString &path) {
        then(path);
    });
    dialog->open();
}

} // namespace medlem::client
