-- The seed that goes with a one-time code: the given one, unless there is one already.
SELECT offer_seed(:accountId, :codeHash, :sealedSeed) AS sealed_seed
