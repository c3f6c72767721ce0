-- Forgets imports and jobs after a day: the rows are personal data.
SELECT forget_old_imports()
