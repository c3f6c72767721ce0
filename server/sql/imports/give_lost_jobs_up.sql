-- Ends the jobs whose server went away, so that others may take their place.
SELECT give_lost_import_jobs_up()
