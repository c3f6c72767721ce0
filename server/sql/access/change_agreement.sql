-- What a draft or a returned agreement says, which then is a draft; the verdict is done, stale or notFound.
SELECT change_agreement(:agreementId, :version, :fields) AS verdict
