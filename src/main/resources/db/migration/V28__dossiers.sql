-- Many reports in one document, on demand and by the calendar; and notices that are about no claim.
create table dossier (
    id uuid primary key,
    desk_id uuid not null references desk,
    title varchar(200) not null,
    introduction text not null,
    language varchar(35) not null,
    choice text not null,
    rhythm varchar(10) not null,
    next_at timestamp(6) with time zone,
    made_by uuid not null references person,
    discarded boolean not null,
    version bigint not null
);
create index dossier_desk on dossier (desk_id, id);
create index dossier_due on dossier (next_at);

create table dossier_issue (
    id uuid primary key,
    dossier_id uuid not null references dossier,
    number integer not null,
    claims integer not null,
    made_by uuid not null references person,
    made_at timestamp(6) with time zone not null,
    unique (dossier_id, number)
);

alter table notice alter column claim_id drop not null;
alter table notice add column words varchar(300) default '' not null;
alter table notice add column place varchar(300) default '' not null;
