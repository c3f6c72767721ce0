// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QPointer>
#include <QWidget>

class QFrame;
class QPushButton;

namespace medlem::client {

class BusyIndicator;
class CodeEdit;
class FormField;

// Lies over its page and asks for the app's code before something sensitive is done; the page below stays as it is.
// Hides and shows with its page. Whoever opens it sends the code and closes it, or says what is wrong with it.
class CodePrompt : public QWidget
{
    Q_OBJECT

public:
    explicit CodePrompt(QWidget *page);

    void openPrompt();  // focus goes to the code
    void closePrompt(); // focus goes back to where it was
    void refuse(const QString &sentence, bool mayBeTypedAgain);
    [[nodiscard]] bool isOpen() const { return !isHidden(); }
    void cancel(); // as when the user does

Q_SIGNALS:
    void codeEntered(const QString &code);
    void cancelled();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    bool focusNextPrevChild(bool next) override; // stays inside: what lies below cannot be used

private:
    [[nodiscard]] QFrame *createCard();
    void confirm();
    void setBusy(bool busy);

    CodeEdit *m_code;
    FormField *m_field;
    QPushButton *m_confirm;
    QPushButton *m_cancel;
    BusyIndicator *m_busy;
    QPointer<QWidget> m_focusBefore;
};

} // namespace medlem::client
