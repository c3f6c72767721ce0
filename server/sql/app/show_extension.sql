-- Whether the extension is there that the migrations need.
SELECT EXISTS (SELECT FROM pg_extension WHERE extname = 'btree_gist') AS has_extension
