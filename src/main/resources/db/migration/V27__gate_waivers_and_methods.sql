-- What an editor lets pass at the gate, and the desk's own words on how it works.
create table gate_waiver (
    claim_id uuid not null references claim,
    item varchar(30) not null,
    reason varchar(1000) not null,
    made_by uuid not null references person,
    made_at timestamp(6) with time zone not null,
    primary key (claim_id, item)
);

create table methodology (
    desk_id uuid not null references desk,
    number integer not null,
    summary varchar(600) not null,
    text text not null,
    note varchar(1000) not null,
    published_by uuid not null references person,
    published_at timestamp(6) with time zone not null,
    primary key (desk_id, number)
);

-- What changed under a report that is out, until somebody says what follows from it.
create table report_flag (
    id uuid primary key,
    desk_id uuid not null references desk,
    claim_id uuid not null references claim,
    kind varchar(30) not null,
    subject varchar(300) not null,
    edition integer not null,
    raised_at timestamp(6) with time zone not null,
    dealt_at timestamp(6) with time zone,
    dealt_by uuid references person,
    outcome varchar(1000) not null
);
create index report_flag_claim on report_flag (desk_id, claim_id);
