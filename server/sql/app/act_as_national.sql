-- For a subcommand that the machine's administrator runs: what follows has the national organisation's rights.
SELECT act_as_national(NULL)
