-- Where the request comes from and what it is called, for the events of this transaction.
SELECT set_config('medlem.source', :source, true), set_config('medlem.request_id', CAST(:requestId AS uuid)::text, true)
