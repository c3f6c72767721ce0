// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shared/protocol/problem.h"

#include <array>

namespace medlem {

namespace {

struct CodeRow
{
    ErrorCode code;
    int status;
    const char *name;
    const char *title;
};

constexpr std::array codeRows{
    CodeRow{ErrorCode::Invalid, 422, "invalid", "Några uppgifter behöver rättas."},
    CodeRow{ErrorCode::Malformed, 400, "malformed", "Begäran går inte att läsa."},
    CodeRow{ErrorCode::Unauthenticated, 401, "unauthenticated", "Logga in och försök igen."},
    CodeRow{ErrorCode::Forbidden, 403, "forbidden", "Du har inte behörighet att göra detta."},
    CodeRow{ErrorCode::StepUpRequired, 403, "stepUpRequired", "Bekräfta med en ny kod från din kodapp."},
    CodeRow{ErrorCode::NotFound, 404, "notFound", "Uppgiften finns inte."},
    CodeRow{ErrorCode::MethodNotAllowed, 405, "methodNotAllowed", "Så kan uppgiften inte hanteras."},
    CodeRow{ErrorCode::Conflict, 409, "conflict", "Uppgiften krockar med något som redan finns."},
    CodeRow{ErrorCode::Stale, 412, "stale", "Någon annan har ändrat uppgiften under tiden."},
    CodeRow{ErrorCode::TooLarge, 413, "tooLarge", "Begäran är för stor."},
    CodeRow{ErrorCode::UriTooLong, 414, "uriTooLong", "Adressen är för lång."},
    CodeRow{ErrorCode::PreconditionRequired, 428, "preconditionRequired", "Begäran saknar uppgiftens version."},
    CodeRow{ErrorCode::TooManyRequests, 429, "tooManyRequests", "Det blev för många försök. Vänta en stund."},
    CodeRow{ErrorCode::HeadersTooLarge, 431, "headersTooLarge", "Begärans huvud är för stort."},
    CodeRow{ErrorCode::Internal, 500, "internal", "Något gick fel hos oss. Felet är noterat."},
    CodeRow{ErrorCode::Unavailable, 503, "unavailable", "Registret svarar inte just nu. Försök igen strax."},
    CodeRow{ErrorCode::Timeout, 504, "timeout", "Svaret dröjde för länge."},
};

const CodeRow *rowOf(ErrorCode code)
{
    for (const CodeRow &row : codeRows) {
        if (row.code == code)
            return &row;
    }
    return nullptr;
}

ErrorCode codeOfStatus(int status)
{
    for (const CodeRow &row : codeRows) {
        if (row.status == status)
            return row.code;
    }
    if (status == 408)
        return ErrorCode::Timeout;
    return status >= 500 && status != 501 ? ErrorCode::Unavailable : ErrorCode::Internal;
}

} // namespace

int httpStatus(ErrorCode code)
{
    const CodeRow *row = rowOf(code);
    return row ? row->status : 500;
}

Problem problemOf(const Error &error, const QString &requestId)
{
    const CodeRow *row = rowOf(error.code);
    if (!row)
        row = rowOf(ErrorCode::Internal);
    Problem problem{.type = QStringLiteral("urn:medlemsregister:") + QLatin1String(row->name),
                    .title = QString::fromUtf8(row->title),
                    .status = row->status,
                    .instance = QStringLiteral("urn:uuid:") + requestId,
                    .errors = {}};
    for (const FieldError &field : error.fields)
        problem.errors.append({.field = field.field, .reason = field.reason});
    return problem;
}

Error errorFromProblem(int status, const QByteArray &body)
{
    Error error = makeError(codeOfStatus(status), QStringLiteral("HTTP status %1").arg(status));
    const auto problem = BodyCodec<Problem>::decode(body);
    if (!problem)
        return error;
    for (const ProblemField &field : problem->errors)
        error.fields.append({.field = field.field, .reason = field.reason});
    if (const CodeRow *row = rowOf(ErrorCode::StepUpRequired);
        status == row->status && problem->type.endsWith(QLatin1String(row->name)))
        error.code = row->code;
    error.requestId = problem->instance.section(u':', -1);
    return error;
}

} // namespace medlem
