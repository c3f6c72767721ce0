-- The seed of an app that has shown a code of it, whose step is used by that.
SELECT set_totp(:accountId, :sealedSeed, :step)
