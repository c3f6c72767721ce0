-- What an event changed, as far as the caller may see it.
SELECT field, old_value, new_value FROM list_event_values(:sequence)
