-- Row-level security lets the national organisation only.
INSERT INTO membership_type (id, name, votes, counts_in_statistics, minimum_age, maximum_age, term, fee_kronor, in_use)
VALUES (:typeId, :name, :votes, :countsInStatistics, :minimumAge, :maximumAge, :term, :feeKronor, :inUse)
RETURNING id, version, name, votes, counts_in_statistics, minimum_age, maximum_age, term, fee_kronor, in_use
