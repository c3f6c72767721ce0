-- Row-level security lets the national organisation only.
INSERT INTO role (id, name, seats, mandate_years, may_be_vacant, requires_membership, on_board, sort_order, in_use)
VALUES (:roleId, :name, :seats, :mandateYears, :mayBeVacant, :requiresMembership, :onBoard, :sortOrder, :inUse)
RETURNING id, version, name, seats, mandate_years, may_be_vacant, requires_membership, on_board, sort_order, in_use
