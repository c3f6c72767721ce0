-- A register that was kept elsewhere seldom says why a membership ended. Better an honest "not known" than a reason
-- that nobody gave.
ALTER TABLE membership
    DROP CONSTRAINT membership_end_reason_known,
    ADD CONSTRAINT membership_end_reason_known CHECK (end_reason IN
        ('resigned', 'deceased', 'struckOff', 'expelled', 'transferred', 'registeredInError', 'unknown'));
