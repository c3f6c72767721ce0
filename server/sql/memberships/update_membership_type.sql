-- Changes the version that the caller saw; no row: it has been changed since, or is not there.
UPDATE membership_type
SET name = :name, votes = :votes, counts_in_statistics = :countsInStatistics, minimum_age = :minimumAge,
    maximum_age = :maximumAge, term = :term, fee_kronor = :feeKronor, in_use = :inUse
WHERE id = :typeId AND version = :version
RETURNING id, version, name, votes, counts_in_statistics, minimum_age, maximum_age, term, fee_kronor, in_use
