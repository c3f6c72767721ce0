-- Protects a person or lifts the protection; "done", "stale", "forbidden", "reasonMissing", or nothing: no such person.
SELECT set_protection(:personId, :version, :kind, :reason) AS outcome
