// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/widgets/messagebar.h"
#include "shared/protocol/agreemententry.h"

#include <QWidget>

#include <memory>

class QPushButton;

namespace medlem {
class Clock;
}

namespace medlem::client {

class AgreementForm;
class Notice;
class PageHeader;
class PaperView;

// The paper for signature as it will be printed, to print or save; and when that is done, to say that it is out.
class FormPage : public QWidget
{
    Q_OBJECT

public:
    explicit FormPage(const Clock &clock, QWidget *parent = nullptr);
    ~FormPage() override;

    void open(const AgreementEntry &agreement);
    void close();
    void saveTo(const QString &path);

Q_SIGNALS:
    void backRequested();
    void sent(); // the user says that it is out for signature

private:
    void askWhere();
    void print();
    void keep(const QString &text);

    const Clock &m_clock;
    PageHeader *m_header;
    Notice *m_hint;
    MessageBar *m_messages;
    PaperView *m_view;
    QPushButton *m_print;
    QPushButton *m_save;
    std::unique_ptr<AgreementForm> m_form;
    bool m_isDraft = false;
};

} // namespace medlem::client
