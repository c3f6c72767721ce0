-- What the first server's key has sealed; the given bytes when there was no server before.
SELECT agree_on_secret(:sealed) AS sealed
