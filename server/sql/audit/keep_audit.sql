-- Puts at most so many waiting events into their chains, and joins the chains when it is time; NULL: another is at it.
SELECT keep_audit(:limit, make_interval(secs => :joinSeconds)) AS event_count
