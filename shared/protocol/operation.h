// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace medlem {

enum class Method
{
    Get,
    Post,
    Put,
    Delete
};

// Who may call an operation. Branch: a local administrator within the own branches, or the national organisation.
enum class Scope
{
    Public,
    Self,
    Branch,
    National
};

// What an operation asks for besides the session: RecentCode means a code from the authenticator app that is at most
// five minutes old (StepUp, Q-12), else StepUpRequired.
enum class Proof
{
    Session,
    RecentCode
};

// Who writes the operation's event for the audit. Triggers: the database, for what is changed, and for log-ins;
// also when nobody's data is shown. Noted: the handler, by RequestContext::noteRead or noteEvent; one that has not
// done so by the end answers nothing.
enum class Audit
{
    Triggers,
    Noted
};

// Heavy: a search or an export, of which a session has no more than two under way at once.
enum class Weight
{
    Light,
    Heavy
};

// One operation of the API: each request struct in shared/protocol/<area>.h has one as its static member "operation".
// Server routes, client calls and the OpenAPI document all come from it.
struct Operation
{
    const char *id;      // OpenAPI operationId, lowerCamel
    const char *summary; // one English sentence for the OpenAPI document
    Method method;
    const char *path; // with {placeholders} that name members of the request struct
    Scope scope;
    int successStatus = 200;
    Proof proof = Proof::Session;
    Audit audit = Audit::Triggers;
    Weight weight = Weight::Light;
};

[[nodiscard]] constexpr const char *methodName(Method method)
{
    switch (method) {
    case Method::Get:
        return "GET";
    case Method::Post:
        return "POST";
    case Method::Put:
        return "PUT";
    case Method::Delete:
        return "DELETE";
    }
    return "";
}

} // namespace medlem
