-- What became of the marks of an older snapshot on a newer one: what was proposed, and what was decided by whom.

create table carried_mark (
    id uuid primary key,
    desk_id uuid not null references desk,
    document_id uuid not null references document,
    to_snapshot_id uuid not null references snapshot,
    old_mark_id uuid not null references mark,
    position integer not null,
    outcome varchar(20) not null,
    proposed text not null,
    score double precision not null,
    decision varchar(20) not null,
    new_mark_id uuid references mark,
    decided_by uuid references person,
    decided_at timestamp(6) with time zone,
    version bigint not null,
    unique (to_snapshot_id, old_mark_id)
);
create index carried_mark_order on carried_mark (to_snapshot_id, position);
