-- Opens a protected person for the caller's session and logs it; "done", "forbidden", or nothing: no such person.
SELECT open_protected(:personId, :reason) AS outcome
