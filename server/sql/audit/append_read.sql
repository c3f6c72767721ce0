-- The event that the caller is shown a person; false, and no event, when the caller sees no such person.
SELECT append_read(:object, :objectId) AS is_noted
