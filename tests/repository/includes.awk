# SPDX-FileCopyrightText: 2026 Medlemsregister contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# The dependency rules of the layers: prints every #include (and every <header> of a form) that breaks one.
# Who may see whom stands in forbidden() and the functions above it, one sentence for each rule.

function top(path,    part) {
    split(path, part, "/")
    return part[1]
}

# The folder below the top; what lies directly in client/ or server/ (main.cpp) counts as app.
function folder(path,    part) {
    return split(path, part, "/") > 2 ? part[2] : "app"
}

function isArea(name) {
    return name !~ /^(app|api|widgets|request|editing|records|http|dispatch|database|mail|inspection)$/
}

function testForbidden(side, toTop) {
    if (side == "shared" && toTop != "shared")
        return "tests of shared see neither client nor server"
    if ((side == "client" && toTop == "server") || (side == "server" && toTop == "client"))
        return "tests of one program do not see the other (tests/e2e does)"
    return ""
}

function sharedForbidden(from, toTop, to) {
    if (toTop != "shared")
        return "shared includes neither client nor server"
    if (from == "core" && to != "core")
        return "shared/core sees nothing above it"
    if (from == "domain" && to == "protocol")
        return "shared/domain does not know the wire"
    return ""
}

function clientForbidden(file, from, to) {
    if (file ~ /editor\.(h|cpp|ui)$/ && to == "api")
        return "an editor does not know client/api; its page does"
    if (from == to || from == "app")
        return ""
    if (to == "app")
        return "only client/app and main.cpp see client/app"
    if (from == "widgets")
        return "client/widgets knows neither client/api nor an area"
    if (from == "editing")
        return to == "widgets" ? "" : "client/editing knows widgets, but neither client/api nor an area"
    if (from == "records")
        return to ~ /^(api|editing|widgets)$/ ? "" : "client/records knows api, editing and widgets, but no area"
    if (from == "api")
        return "client/api knows neither widgets nor an area"
    return isArea(to) ? "client areas do not include each other" : ""
}

function serverForbidden(file, included, from, to) {
    if (isArea(to) && included ~ /handlers?\.h$/ && from !~ /^(dispatch|app)$/ && !(from == to && file ~ /handler[^\/]*$/))
        return "only server/dispatch and server/app see handlers"
    if (from == to || from == "app")
        return ""
    if (to == "app")
        return "only server/app and main.cpp see server/app"
    if (from == "http" || from == "database" || from == "mail" || from == "inspection")
        return "server/" from " knows no other layer and no area"
    if (from == "dispatch")
        return ""
    if (from == "request")
        return to == "database" ? "" : "server/request, which every area works with, knows only server/database"
    if (isArea(to))
        return "server areas do not include each other"
    return file ~ /store\.(h|cpp)$/ && to !~ /^(database|request)$/ ? "a store sees server/database and server/request only" : ""
}

function libraryForbidden(file, included) {
    if (included ~ /^(postgresql\/)?libpq/ && file !~ /^(server\/database|tests\/server\/database|tests\/support|tests\/bench)\//)
        return "libpq belongs to server/database"
    if (included ~ /^(QtSql|QSql)/ && file ~ /^server\// && file !~ /^server\/database\//)
        return "Qt Sql belongs to server/database"
    return ""
}

function forbidden(file, included, quoted,    fromTop, toTop) {
    fromTop = top(file)
    toTop = top(included)
    if (included ~ /(^|\/)\.\.?\//)
        return "include from the repository's root, not by a relative path"
    if (toTop !~ /^(shared|client|server|tests)$/ || included !~ /\//) {
        if (quoted && included !~ /^ui_|\.moc$|^moc_/)
            return "include from the repository's root: \"folder/.../name.h\""
        return libraryForbidden(file, included)
    }
    if (toTop == "tests")
        return fromTop == "tests" ? "" : "the programs do not see the tests"
    if (fromTop == "tests")
        return testForbidden(folder(file), toTop)
    if (fromTop == "shared")
        return sharedForbidden(folder(file), toTop, folder(included))
    if (toTop == "shared")
        return ""
    if (fromTop != toTop)
        return "client and server never include each other"
    if (fromTop == "client")
        return clientForbidden(file, folder(file), folder(included))
    return serverForbidden(file, included, folder(file), folder(included))
}

/^[ \t]*#[ \t]*include[ \t]*[<"]/ || /<header[^>]*>[^<]+<\/header>/ {
    included = $0
    quoted = included ~ /include[ \t]*"/ || included ~ /<header/
    sub(/^[ \t]*#[ \t]*include[ \t]*[<"]/, "", included)
    sub(/^.*<header[^>]*>/, "", included)
    sub(/[>"<].*$/, "", included)
    reason = forbidden(FILENAME, included, quoted)
    if (reason != "")
        print FILENAME ":" FNR ": includes " included ": " reason
}
