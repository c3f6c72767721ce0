-- A part of what a preview found, many at a time.
INSERT INTO import_problem (import_id, number, row_number, severity, field, reason, value, row_name, proposal)
SELECT :importId, p.number, p.row, p.severity, p.field, p.reason, p.value, p."rowName", p.proposal
FROM jsonb_to_recordset(:problems) AS p (number integer, row integer, severity text, field text, reason text, value text,
                                         "rowName" text, proposal jsonb)
