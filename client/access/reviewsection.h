// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/widgets/section.h"
#include "shared/protocol/agreementreview.h"

#include <QMap>

class QCheckBox;
class QLabel;
class QPushButton;
class QVBoxLayout;

namespace medlem::client {

// The review of an agreement: what the system has looked up, what the reviewer ticks, what approving would do, and
// what hinders it.
class ReviewSection : public Section
{
    Q_OBJECT

public:
    explicit ReviewSection(QWidget *parent = nullptr);

    void setAgreement(const AgreementEntry &agreement);
    void setEffect(const std::optional<ApprovalEffect> &effect, const AgreementEntry &agreement); // none: not known
    void setEffectFailure(const QString &sentence);
    void setBusy(bool busy);

Q_SIGNALS:
    void ticked(const QList<medlem::ReviewItem> &items);
    void approveRequested();
    void sendBackRequested();
    void effectWanted(); // again

private:
    void createTicks(QVBoxLayout &layout);
    void createEffect(QVBoxLayout &layout);
    void showChecks(const AgreementEntry &agreement);
    void showTicks(const AgreementEntry &agreement);
    void showHindrances(const QStringList &sentences);
    [[nodiscard]] QList<ReviewItem> tickedItems() const;

    QWidget *m_checkRoom;
    QWidget *m_checks = nullptr;
    QMap<ReviewItem, QCheckBox *> m_boxes;
    QMap<ReviewItem, QLabel *> m_by;
    QLabel *m_effect;
    QLabel *m_accounts;
    QWidget *m_hindranceRoom;
    QWidget *m_hindrances = nullptr;
    QPushButton *m_approve;
    QPushButton *m_sendBack;
    QPushButton *m_again;
    bool m_mayApprove = false;
    bool m_isBusy = false;
};

} // namespace medlem::client
