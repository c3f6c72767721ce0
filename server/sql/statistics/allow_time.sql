-- Counting a million members takes longer than other statements may; until the transaction ends.
SELECT set_config('statement_timeout', '30000', true)
