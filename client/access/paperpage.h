// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/widgets/messagebar.h"
#include "shared/core/error.h"
#include "shared/protocol/agreemententry.h"

#include <QByteArray>
#include <QWidget>

class QLabel;
class QPushButton;

namespace medlem::client {

class Api;
class Notice;
class PageHeader;
class PaperDownload;
class PaperView;
class ProgressPanel;

// One paper that has been registered: read from the server, shown, printed, saved.
class PaperPage : public QWidget
{
    Q_OBJECT

public:
    explicit PaperPage(Api &api, QWidget *parent = nullptr);

    void open(const AgreementEntry &agreement, const DocumentEntry &document);
    void close(); // nothing of the paper stays in memory
    void saveTo(const QString &path);

Q_SIGNALS:
    void backRequested();

private:
    QPushButton *addAction(const char *name, const QString &text);
    void createBody();
    void showContent(const QByteArray &content);
    void showFailure(const Error &error);
    void setReady(bool ready);
    void askWhere();
    void print();

    PageHeader *m_header;
    Notice *m_warning;
    MessageBar *m_messages;
    ProgressPanel *m_progress;
    PaperView *m_view;
    PaperDownload *m_download;
    QPushButton *m_print = nullptr;
    QPushButton *m_save = nullptr;
    std::optional<DocumentEntry> m_document;
    QByteArray m_content;
};

} // namespace medlem::client
