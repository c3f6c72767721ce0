-- All roles, those out of use too, in the order of the board page.
SELECT id, version, name, seats, mandate_years, may_be_vacant, requires_membership, on_board, sort_order, in_use
FROM role
ORDER BY sort_order, name
