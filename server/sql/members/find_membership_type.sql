-- What decides whether somebody may begin a membership of the type.
SELECT name, minimum_age, maximum_age, in_use FROM membership_type WHERE id = :typeId
