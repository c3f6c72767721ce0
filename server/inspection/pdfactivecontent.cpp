// SPDX-FileCopyrightText: 2026 Medlemsregister contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/inspection/pdfactivecontent.h"

#include "server/inspection/qpdfheaders.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace medlem::server {

namespace {

constexpr int deepest = 600; // qpdf itself reads 500 levels

// An entry of such a name is there for nothing else, whatever it holds.
constexpr std::array<std::string_view, 8> activeKeys = {"/AA",         "/EmbeddedFile", "/EmbeddedFiles", "/JS",
                                                        "/JavaScript", "/RichMedia",    "/XFA",           "/EF"};

constexpr std::array<std::string_view, 10> activeActions = {"/GoToE",  "/GoToR",     "/ImportData", "/JavaScript",
                                                            "/Launch", "/Movie",     "/Rendition",  "/RichMediaExecute",
                                                            "/Sound",  "/SubmitForm"};

constexpr std::array<std::string_view, 5> activeAnnotations = {"/3D", "/FileAttachment", "/Movie", "/RichMedia",
                                                               "/Screen"};

template <class Names>
bool isOneOf(const Names &names, const QPDFObjectHandle &object)
{
    QPDFObjectHandle name = object;
    return name.isName() && std::find(names.begin(), names.end(), name.getName()) != names.end();
}

// Where to begin to read is nothing that happens.
bool opensSomething(QPDFObjectHandle action)
{
    return action.isDictionary() && !action.getKey("/S").isNameAndEquals("/GoTo");
}

bool isActiveBelow(const QPDFObjectHandle &object, int depth);

bool isActiveDictionary(QPDFObjectHandle dictionary, int depth)
{
    if (isOneOf(activeActions, dictionary.getKey("/S")) || isOneOf(activeAnnotations, dictionary.getKey("/Subtype")) ||
        opensSomething(dictionary.getKey("/OpenAction")))
        return true;
    for (const auto &[key, value] : dictionary.getDictAsMap()) {
        if (std::find(activeKeys.begin(), activeKeys.end(), key) != activeKeys.end())
            return true;
        if (!value.isIndirect() && isActiveBelow(value, depth + 1))
            return true;
    }
    return false;
}

bool isActiveBelow(const QPDFObjectHandle &object, int depth)
{
    QPDFObjectHandle each = object;
    if (depth > deepest)
        return true; // nothing that somebody reads is made like that
    if (each.isStream())
        return isActiveDictionary(each.getDict(), depth);
    if (each.isDictionary())
        return isActiveDictionary(each, depth);
    if (!each.isArray())
        return false;
    const std::vector<QPDFObjectHandle> items = each.getArrayAsVector();
    return std::any_of(items.begin(), items.end(), [depth](const QPDFObjectHandle &item) {
        return !item.isIndirect() && isActiveBelow(item, depth + 1);
    });
}

} // namespace

bool isActive(const QPDFObjectHandle &object)
{
    return isActiveBelow(object, 0);
}

} // namespace medlem::server
