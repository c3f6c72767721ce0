// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/widgets/printing.h"

#include <QPrintDialog>
#include <QPrinter>

#include <memory>

namespace medlem::client {

void askForPrinter(QWidget *parent, std::function<void(QPrinter &printer)> then)
{
    auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    printer->setFullPage(true);
    auto *dialog = new QPrintDialog(printer.get(), parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    // The dialog does not own the printer, which has to live as long as it.
    QObject::connect(dialog, qOverload<QPrinter *>(&QPrintDialog::accepted), parent,
                     [printer, then = std::move(then)](QPrinter *chosen) {
                         then(*chosen);
                     });
    dialog->open();
}

} // namespace medlem::client
