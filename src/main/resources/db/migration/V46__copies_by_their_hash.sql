-- whether a desk has an archived copy already is asked by the hash of its file
create index capture_warc on capture (desk_id, warc_sha256);
