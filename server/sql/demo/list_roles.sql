-- The roles in use, in the order of the board page.
SELECT id, seats, mandate_years, may_be_vacant FROM role WHERE in_use ORDER BY sort_order, name, id
