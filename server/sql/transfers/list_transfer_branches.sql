-- The branches that are open, by name, whatever the caller reaches.
SELECT b.id, b.name FROM list_open_branches() b
