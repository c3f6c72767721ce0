// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shared/protocol/operationschema.h"

#include "shared/protocol/codecimpl.h"
#include "shared/protocol/descriptions.h"

#include <algorithm>

namespace json = boost::json;

namespace medlem {

namespace {

const char *scopeName(Scope scope)
{
    switch (scope) {
    case Scope::Public:
        return "public";
    case Scope::Self:
        return "self";
    case Scope::Branch:
        return "branch";
    case Scope::National:
        return "national";
    }
    return "";
}

json::object headerParameter(const char *name, const char *description)
{
    return {{"name", name},
            {"in", "header"},
            {"required", true},
            {"description", description},
            {"schema", {{"type", "string"}}}};
}

// Ids are called so; whatever else stands in a path is a number.
json::object pathSchema(const QString &name)
{
    if (name.endsWith(QLatin1String("Id")))
        return {{"type", "string"}, {"format", "uuid"}};
    return {{"type", "integer"}, {"format", "int64"}, {"minimum", 0}};
}

json::array parametersOf(const OperationSchema &schema)
{
    json::array parameters;
    for (const QString &name : schema.pathParameters)
        parameters.push_back(
            {{"name", toJsonString(name)}, {"in", "path"}, {"required", true}, {"schema", pathSchema(name)}});
    if (schema.takesIfMatch)
        parameters.push_back(headerParameter("If-Match", "The ETag of the version that the change starts from."));
    if (schema.takesIdempotencyKey)
        parameters.push_back(headerParameter("Idempotency-Key", "A UUID; a repeated request with it acts once."));
    return parameters;
}

json::object successResponse(const OperationSchema &schema)
{
    json::object response{{"description", "Done."}};
    if (!schema.replySchema.is_null())
        response["content"] = {{"application/json", {{"schema", schema.replySchema}}}};
    if (schema.operation == &StreamEvents::operation)
        response["content"] = {{"text/event-stream", {{"schema", {{"type", "string"}}}}}};
    if (schema.operation == &ShowOpenApi::operation)
        response["content"] = {{"application/json", {{"schema", {{"type", "object"}}}}}};
    if (schema.repliesWithEntityTag)
        response["headers"] = {{"ETag", {{"schema", {{"type", "string"}}}}}};
    return response;
}

json::object responsesOf(const OperationSchema &schema)
{
    json::object responses;
    for (const int status : possibleStatuses(schema)) {
        if (status < 300)
            responses[std::to_string(status)] = successResponse(schema);
        else
            responses[std::to_string(status)] = {{"$ref", "#/components/responses/Problem"}};
    }
    return responses;
}

json::object operationObject(const OperationSchema &schema)
{
    const Operation &operation = *schema.operation;
    json::object object{{"operationId", operation.id},
                        {"summary", operation.summary},
                        {"x-scope", scopeName(operation.scope)},
                        {"x-step-up", operation.proof == Proof::RecentCode},
                        {"x-heavy", operation.weight == Weight::Heavy},
                        {"parameters", parametersOf(schema)},
                        {"responses", responsesOf(schema)}};
    if (operation.scope == Scope::Public)
        object["security"] = json::array();
    if (!schema.bodySchema.is_null())
        object["requestBody"] = {{"required", true},
                                 {"content", {{"application/json", {{"schema", schema.bodySchema}}}}}};
    return object;
}

json::object components()
{
    return {{"securitySchemes", {{"session", {{"type", "http"}, {"scheme", "bearer"}}}}},
            {"responses",
             {{"Problem",
               {{"description", "Not done; see the problem (RFC 9457)."},
                {"headers",
                 {{"Retry-After",
                   {{"description", "With 429 and mostly with 503: the seconds after which to try again."},
                    {"schema", {{"type", "integer"}}}}}}},
                {"content", {{"application/problem+json", {{"schema", wire::schemaOf<Problem>()}}}}}}}}}};
}

QByteArray lowerCaseMethod(Method method)
{
    return QByteArray(methodName(method)).toLower();
}

} // namespace

QList<int> possibleStatuses(const OperationSchema &schema)
{
    // What the server's HTTP layer may say to any request, and what may befall any that is understood.
    QList<int> statuses{schema.operation->successStatus, 400, 408, 413, 414, 417, 431, 500, 503, 505};
    // Who has no session proves something else, unless all that is asked for is public.
    if (schema.operation->scope != Scope::Public || schema.operation->method != Method::Get)
        statuses << 401;
    if (schema.operation->scope != Scope::Public)
        statuses << 429; // sessions are counted
    if (schema.operation->scope == Scope::Branch || schema.operation->scope == Scope::National ||
        schema.operation->proof == Proof::RecentCode)
        statuses << 403;
    if (!schema.pathParameters.isEmpty())
        statuses << 404;
    if (!schema.bodySchema.is_null())
        statuses << 422;
    if (schema.takesIdempotencyKey || schema.takesIfMatch)
        statuses << 409 << 412;
    if (schema.takesIdempotencyKey)
        statuses << 422;
    if (schema.operation->method == Method::Delete && !schema.pathParameters.isEmpty())
        statuses << 409; // it is in use
    if (schema.takesIfMatch)
        statuses << 428;
    std::sort(statuses.begin(), statuses.end());
    statuses.erase(std::unique(statuses.begin(), statuses.end()), statuses.end());
    return statuses;
}

QByteArray openApiDocument(const QList<OperationSchema> &operations)
{
    json::object paths;
    for (const OperationSchema &schema : operations) {
        json::value &path = paths[schema.operation->path];
        if (!path.is_object())
            path = json::object();
        path.get_object()[lowerCaseMethod(schema.operation->method).constData()] = operationObject(schema);
    }
    const json::object document{{"openapi", "3.1.0"},
                                {"info", {{"title", "Medlemsregister"}, {"version", "1"}}},
                                {"security", {{{"session", json::array()}}}},
                                {"paths", paths},
                                {"components", components()}};
    return wire::serializeJson(document);
}

} // namespace medlem
