-- What a code says beyond its first example, drafts of codebooks and scales, what became of codes from one version to the
-- next, and which marks were brought over by whom, so that it can be taken back.

alter table codebook add column guideline text default '' not null;

-- further examples, links, functions and the guideline as JSON; the first example and counterexample stay in their columns
alter table code add column further text default '{}' not null;

-- the number a verdict is published with, when it is not the place on the scale
alter table rating add column rating_value integer;

create table method_draft (
    id uuid primary key,
    desk_id uuid not null references desk,
    sort varchar(20) not null,
    method_key varchar(80) not null,
    base_number integer not null,
    content text not null,
    undo_content text,
    changed_by uuid not null references person,
    changed_at timestamp(6) with time zone not null,
    version bigint not null,
    unique (desk_id, sort, method_key)
);

-- only for codes that went: one row when a code was merged, several when it was split, none when it was removed
create table code_succession (
    codebook_id uuid not null references codebook,
    from_key varchar(80) not null,
    position integer not null,
    to_key varchar(80) not null,
    primary key (codebook_id, from_key, position)
);

create table evolution (
    id uuid primary key,
    desk_id uuid not null references desk,
    codebook_id uuid not null references codebook,
    moved integer not null,
    to_decide integer not null,
    made_by uuid not null references person,
    made_at timestamp(6) with time zone not null,
    undone_by uuid references person,
    undone_at timestamp(6) with time zone
);
create index evolution_codebook on evolution (codebook_id);

-- to_code_id is null when a person must decide; mark_version is the mark's version right afterwards
create table evolved_mark (
    evolution_id uuid not null references evolution,
    mark_id uuid not null references mark,
    from_code_id uuid not null references code,
    to_code_id uuid references code,
    was_to_decide boolean not null,
    mark_version bigint not null,
    primary key (evolution_id, mark_id)
);
create index evolved_mark_mark on evolved_mark (mark_id);
