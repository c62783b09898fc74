-- A snapshot may be read from an archived copy, and evidence may cite one.
alter table snapshot add column capture_id uuid references capture;
create index snapshot_capture on snapshot (capture_id);

alter table evidence add column capture_id uuid references capture;
alter table evidence add column answer_kind varchar(20) default 'ABSTRACTED' not null;
create index evidence_capture on evidence (capture_id);

-- a copy that was cited, and another that says something else
create table evidence_flag (
    evidence_id uuid not null references evidence,
    capture_id uuid not null references capture,
    raised_at timestamp(6) with time zone not null,
    settled_by uuid references person,
    settled_at timestamp(6) with time zone,
    reason varchar(500) not null,
    primary key (evidence_id, capture_id)
);
create index evidence_flag_capture on evidence_flag (capture_id);
