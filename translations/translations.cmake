# SPDX-FileCopyrightText: 2026 Medlemsregister contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# packaging/update-translations.sh brings the .ts files up to date; the build only makes .qm of them, inside the
# programme. qtbase_sv.ts has the few words of Qt itself that are seen (Debian 12's Qt has no Swedish).
qt_add_lrelease(medlem_client
    TS_FILES
        ${CMAKE_CURRENT_LIST_DIR}/medlemsregister_en.ts
        ${CMAKE_CURRENT_LIST_DIR}/medlemsregister_sv.ts
        ${CMAKE_CURRENT_LIST_DIR}/qtbase_sv.ts
    QM_FILES_OUTPUT_VARIABLE medlem_qm
)
qt_add_resources(medlem_client medlem_translations
    PREFIX /i18n
    BASE ${CMAKE_CURRENT_BINARY_DIR}
    FILES ${medlem_qm}
)
