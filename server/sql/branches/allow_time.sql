-- Moving the members of a large branch takes longer than other statements may, as an import does (Q-28); until the
-- transaction ends.
SELECT set_config('statement_timeout', '60000', true)
