# SPDX-FileCopyrightText: 2026 Medlemsregister contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# Icons, pictures and the style sheet, inside the programme. Everything is listed, so that a missing file stops the build.
qt_add_resources(medlem_client medlem_look
    PREFIX /
    BASE ${CMAKE_CURRENT_LIST_DIR}
    FILES
        ${CMAKE_CURRENT_LIST_DIR}/icons/add.svg
        ${CMAKE_CURRENT_LIST_DIR}/icons/app.svg
        ${CMAKE_CURRENT_LIST_DIR}/icons/back.svg
        ${CMAKE_CURRENT_LIST_DIR}/icons/board.svg
        ${CMAKE_CURRENT_LIST_DIR}/icons/briefcase.svg
        ${CMAKE_CURRENT_LIST_DIR}/icons/calendar.svg
        ${CMAKE_CURRENT_LIST_DIR}/icons/card.svg
        ${CMAKE_CURRENT_LIST_DIR}/icons/chart.svg
        ${CMAKE_CURRENT_LIST_DIR}/icons/check.svg
        ${CMAKE_CURRENT_LIST_DIR}/icons/chevron-down.svg
        ${CMAKE_CURRENT_LIST_DIR}/icons/chevron-left.svg
        ${CMAKE_CURRENT_LIST_DIR}/icons/chevron-right.svg
        ${CMAKE_CURRENT_LIST_DIR}/icons/close.svg
        ${CMAKE_CURRENT_LIST_DIR}/icons/edit.svg
        ${CMAKE_CURRENT_LIST_DIR}/icons/end.svg
        ${CMAKE_CURRENT_LIST_DIR}/icons/error.svg
        ${CMAKE_CURRENT_LIST_DIR}/icons/eye.svg
        ${CMAKE_CURRENT_LIST_DIR}/icons/filter.svg
        ${CMAKE_CURRENT_LIST_DIR}/icons/history.svg
        ${CMAKE_CURRENT_LIST_DIR}/icons/home.svg
        ${CMAKE_CURRENT_LIST_DIR}/icons/import.svg
        ${CMAKE_CURRENT_LIST_DIR}/icons/info.svg
        ${CMAKE_CURRENT_LIST_DIR}/icons/key.svg
        ${CMAKE_CURRENT_LIST_DIR}/icons/lock.svg
        ${CMAKE_CURRENT_LIST_DIR}/icons/log-out.svg
        ${CMAKE_CURRENT_LIST_DIR}/icons/mail.svg
        ${CMAKE_CURRENT_LIST_DIR}/icons/more.svg
        ${CMAKE_CURRENT_LIST_DIR}/icons/offline.svg
        ${CMAKE_CURRENT_LIST_DIR}/icons/people.svg
        ${CMAKE_CURRENT_LIST_DIR}/icons/person.svg
        ${CMAKE_CURRENT_LIST_DIR}/icons/phone.svg
        ${CMAKE_CURRENT_LIST_DIR}/icons/search.svg
        ${CMAKE_CURRENT_LIST_DIR}/icons/settings.svg
        ${CMAKE_CURRENT_LIST_DIR}/icons/shield.svg
        ${CMAKE_CURRENT_LIST_DIR}/icons/success.svg
        ${CMAKE_CURRENT_LIST_DIR}/icons/sync.svg
        ${CMAKE_CURRENT_LIST_DIR}/icons/undo.svg
        ${CMAKE_CURRENT_LIST_DIR}/icons/warning.svg
        ${CMAKE_CURRENT_LIST_DIR}/pictures/board.svg
        ${CMAKE_CURRENT_LIST_DIR}/pictures/card.svg
        ${CMAKE_CURRENT_LIST_DIR}/pictures/done.svg
        ${CMAKE_CURRENT_LIST_DIR}/pictures/file.svg
        ${CMAKE_CURRENT_LIST_DIR}/pictures/members.svg
        ${CMAKE_CURRENT_LIST_DIR}/pictures/offline.svg
        ${CMAKE_CURRENT_LIST_DIR}/pictures/search.svg
        ${CMAKE_CURRENT_LIST_DIR}/style/medlem.qss
)
