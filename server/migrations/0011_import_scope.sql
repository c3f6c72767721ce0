-- What is kept about an import's file belongs to the account of that file. Until now row-level security saw to the
-- account of the row alone, so that a row of one's own could be hung upon a file of somebody else's: it showed nothing,
-- but took the place of that account's own part, problem, answer or job. (Only the program's own look-up of the file stood
-- before that.)

ALTER POLICY import_part_own ON import_part
    WITH CHECK (account_id = (SELECT current_account_id()) AND import_id IN (SELECT id FROM import_file));
ALTER POLICY import_problem_own ON import_problem
    WITH CHECK (account_id = (SELECT current_account_id()) AND import_id IN (SELECT id FROM import_file));
ALTER POLICY import_answer_own ON import_answer
    WITH CHECK (account_id = (SELECT current_account_id()) AND import_id IN (SELECT id FROM import_file));
ALTER POLICY import_job_own ON import_job
    WITH CHECK (account_id = (SELECT current_account_id())
                AND (import_id IS NULL OR EXISTS (SELECT FROM import_file f WHERE f.id = import_id))
                AND (undoes IS NULL OR EXISTS (SELECT FROM import_batch b WHERE b.id = undoes))
                AND (batch_id IS NULL OR EXISTS (SELECT FROM import_batch b WHERE b.id = batch_id)));
