-- Plans the assignments: a seat for each, or why there is none.
SELECT seat_import_rows()
