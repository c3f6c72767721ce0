#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 Medlemsregister contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# A script that does not parse, cannot be run, or goes on after a failure is found here and not on a user's machine.
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
source "$here/common.sh"
listFiles '*.sh'
for file in "${list[@]}" .ci/run; do
    [ "$(head -n 1 "$file")" = '#!/usr/bin/env bash' ] || report "$file: does not start with #!/usr/bin/env bash"
    [ -x "$file" ] || report "$file: is not executable"
    bash -n "$file" 2>/dev/null || report "$file: does not parse"
    grep -qE '^set -[a-z]*eu|common\.sh"$' "$file" || report "$file: no set -euo pipefail"
done
finish "the rules for scripts"
