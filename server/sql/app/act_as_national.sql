-- For a subcommand that the machine's administrator runs: what follows has the national organisation's rights.
SELECT set_config('medlem.national', 'true', true)
