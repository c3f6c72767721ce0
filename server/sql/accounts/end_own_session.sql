-- False: the caller has no such session.
SELECT end_own_session(:sessionId) AS is_ended
