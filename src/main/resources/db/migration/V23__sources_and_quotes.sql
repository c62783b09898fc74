-- Whether a quote stands in the archived copy, and where.
alter table evidence add column quote_standing varchar(20) default 'NO_COPY' not null;
alter table evidence add column quote_start integer;
alter table evidence add column quote_end integer;
update evidence set quote_standing = 'NONE' where quote = '';

alter table source add column interests text default '' not null;
-- a source that turned out to be another one stays, so that the merge can be undone
alter table source add column merged_into uuid references source;
create index source_merged_into on source (merged_into);

-- what people think of a source's reliability, each with the reason; the newest counts, the others stay
create table source_note (
    id uuid primary key,
    source_id uuid not null references source,
    reliability varchar(20) not null,
    reason text not null,
    made_by uuid not null references person,
    made_at timestamp(6) with time zone not null
);
create index source_note_source on source_note (source_id, id);

-- which evidence a merge moved
create table merged_evidence (
    source_id uuid not null references source,
    evidence_id uuid not null references evidence,
    primary key (source_id, evidence_id)
);
create index merged_evidence_evidence on merged_evidence (evidence_id);
