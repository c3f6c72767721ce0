// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/fakeapi.h"

#include <QTimer>

#include <algorithm>

namespace medlem::test {

bool FakeApi::isDone() const
{
    return std::all_of(m_script.begin(), m_script.end(), [](const Scripted &scripted) {
        return scripted.isUsed;
    });
}

void FakeApi::transmit(const EncodedRequest &request, QObject *context, Answer answer)
{
    m_sent.append(request);
    const auto scripted = std::find_if(m_script.begin(), m_script.end(), [&request](const Scripted &candidate) {
        return !candidate.isUsed && candidate.operation == request.operation;
    });
    Result<QByteArray> result = Failure(makeError(ErrorCode::Internal, QStringLiteral("Nobody expects this request.")));
    if (scripted == m_script.end()) {
        m_unexpected.append(QString::fromLatin1(request.operation->id));
        qWarning("Unexpected request: %s", request.operation->id);
    } else {
        scripted->isUsed = true;
        if (scripted->isHeld)
            return;
        result = scripted->answer;
    }
    QTimer::singleShot(0, context, [answer = std::move(answer), result] {
        answer(result);
    });
}

IncomingRequest FakeApi::incomingOf(const EncodedRequest &sent)
{
    IncomingRequest incoming{.pathParameters = {}, .body = sent.body, .ifMatch = {}, .idempotencyKey = {}};
    const QList<QByteArray> pattern = QByteArray(sent.operation->path).split('/');
    const QList<QByteArray> parts = sent.path.split('/');
    for (qsizetype i = 0; i < pattern.size(); ++i) {
        if (pattern.at(i).startsWith('{'))
            incoming.pathParameters.insert(QString::fromLatin1(pattern.at(i).mid(1).chopped(1)),
                                           QString::fromLatin1(parts.at(i)));
    }
    if (sent.ifMatch)
        incoming.ifMatch = entityTag(*sent.ifMatch);
    if (!sent.idempotencyKey.isEmpty())
        incoming.idempotencyKey = sent.idempotencyKey.toLatin1();
    return incoming;
}

} // namespace medlem::test
