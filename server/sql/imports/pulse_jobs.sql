-- Keeps the server's jobs alive and tells how far the running one has come; goes_on: nobody asks it to stop.
SELECT pulse_import_jobs(:jobIds, :running, :phase, :percent) AS goes_on
