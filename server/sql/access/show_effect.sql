-- What approving an agreement would do now; NULL for one that is not there or not the caller's to approve.
SELECT approval_effect(:agreementId) AS effect
