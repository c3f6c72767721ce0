// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/widgets/icon.h"
#include "shared/protocol/auditlog.h"

#include <QDate>
#include <QString>
#include <QTime>

namespace medlem::client {

// The words of the log that more than one of its widgets uses.
[[nodiscard]] QString topicText(AuditTopic topic);
[[nodiscard]] QString flagText(AuditFlag flag);    // a few words, for a pill
[[nodiscard]] QString flagMeaning(AuditFlag flag); // a sentence
[[nodiscard]] QString actingRoleText(AccountRole role);

// "phone", as it stands in a sentence; the name itself for one that has no words.
[[nodiscard]] QString auditFieldText(const QString &field);
[[nodiscard]] QString auditFieldsText(const QList<QString> &fields); // "phone, mobile and e-mail"

[[nodiscard]] IconName auditIcon(AuditAction action);

// In Sweden's time, wherever the computer stands.
[[nodiscard]] QDate auditDay(const QDateTime &at);
[[nodiscard]] QString auditTimeText(const QDateTime &at);   // 14:05
[[nodiscard]] QString auditMomentText(const QDateTime &at); // 2026-05-18 14:05
[[nodiscard]] QString auditDayText(QDate day, QDate today); // "Today", "Wednesday 18 May 2026"

} // namespace medlem::client
