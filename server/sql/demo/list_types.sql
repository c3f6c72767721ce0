-- The membership types in use, always in the same order.
SELECT id, name, minimum_age, maximum_age FROM membership_type WHERE in_use ORDER BY name, id
