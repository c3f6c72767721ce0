-- A piece of a paper, and the event that the caller reads it; no row: no such paper of the caller's, or no such place.
SELECT entry, content FROM read_agreement_document(:documentId, :start, :length)
