-- A new draft of a branch that the caller reaches; the verdict is done or notFound.
SELECT draft_agreement(:agreementId, :branchId, :fields) AS verdict
