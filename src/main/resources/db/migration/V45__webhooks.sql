-- Who is told what happens on a desk. Events stand between spaces: ' CLAIM_MOVED EDITION_PUBLISHED '.
create table webhook (
    id uuid primary key,
    desk_id uuid not null references desk,
    address varchar(2000) not null,
    events varchar(1000) not null,
    note varchar(200) not null,
    active boolean not null,
    secret varchar(100) not null,
    former_secret varchar(100),
    former_until timestamp(6) with time zone,
    failures integer not null,
    paused_at timestamp(6) with time zone,
    made_by uuid not null references person,
    made_at timestamp(6) with time zone not null,
    version bigint not null
);
create index webhook_desk on webhook (desk_id, id);

-- What is to be sent, written in the transaction of the change it tells of, and what came of the last try.
create table webhook_delivery (
    id uuid primary key,
    webhook_id uuid not null references webhook,
    desk_id uuid not null references desk,
    event_id uuid not null,
    kind varchar(40) not null,
    payload text not null,
    state varchar(20) not null,
    tries integer not null,
    status integer,
    millis bigint,
    problem varchar(100) not null,
    problem_arguments varchar(2000) not null,
    excerpt varchar(600) not null,
    made_at timestamp(6) with time zone not null,
    tried_at timestamp(6) with time zone,
    due_at timestamp(6) with time zone not null,
    claimed_until timestamp(6) with time zone
);
create index webhook_delivery_page on webhook_delivery (webhook_id, id);
create index webhook_delivery_due on webhook_delivery (state, due_at);
