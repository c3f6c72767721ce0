-- Changes the version that the caller saw; no row: it has been changed since, or is not there.
UPDATE role
SET name = :name, seats = :seats, mandate_years = :mandateYears, may_be_vacant = :mayBeVacant,
    requires_membership = :requiresMembership, on_board = :onBoard, sort_order = :sortOrder, in_use = :inUse
WHERE id = :roleId AND version = :version
RETURNING id, version, name, seats, mandate_years, may_be_vacant, requires_membership, on_board, sort_order, in_use
