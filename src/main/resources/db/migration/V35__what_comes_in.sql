-- claim ---------------------------------------------------------------------------------------------------------------

-- What another fact-checker said of a claim: their words, apart from our verdicts.
create table outside_review (
    id uuid primary key,
    desk_id uuid not null references desk,
    claim_id uuid not null references claim,
    publisher varchar(300) not null,
    site varchar(200) not null,
    rating varchar(500) not null,
    rating_key varchar(300) not null,
    explanation varchar(2000) not null,
    title varchar(500) not null,
    address varchar(2000) not null,
    identifier varchar(1000) not null,
    published_on date,
    language varchar(35) not null,
    added_by uuid not null references person,
    added_at timestamp(6) with time zone not null
);
create index outside_review_claim on outside_review (claim_id, id);

-- What a fact-checker's rating word means among seven classes, for one site or (site empty) for all.
create table rating_word (
    desk_id uuid not null references desk,
    site varchar(200) not null,
    word varchar(300) not null,
    meaning varchar(20) not null,
    origin varchar(300) not null,
    primary key (desk_id, site, word)
);

-- intake --------------------------------------------------------------------------------------------------------------

-- A file that somebody gave, how it is read, and how far it is.
create table intake (
    id uuid primary key,
    desk_id uuid not null references desk,
    name varchar(200) not null,
    kind varchar(20) not null,
    bytes bigint not null,
    sha256 varchar(64) not null,
    state varchar(20) not null,
    reading text not null,
    job_id uuid,
    made_by uuid not null references person,
    made_at timestamp(6) with time zone not null,
    changed_at timestamp(6) with time zone not null
);
create index intake_desk on intake (desk_id, id);

-- The file itself, in pieces, so that any copy of the program can go on with it.
create table intake_piece (
    intake_id uuid not null references intake,
    number integer not null,
    bytes bytea not null,
    primary key (intake_id, number)
);

-- What becomes of each item of the file.
create table intake_item (
    intake_id uuid not null references intake,
    number integer not null,
    outcome varchar(20) not null,
    place varchar(300) not null,
    wording varchar(300) not null,
    rating varchar(300) not null,
    site varchar(200) not null,
    content text not null,
    faults text not null,
    twin_item integer,
    twin_claim uuid,
    claim_id uuid,
    primary key (intake_id, number)
);
create index intake_item_outcome on intake_item (intake_id, outcome, number);

-- By what an imported claim is recognised when it comes again.
create table intake_key (
    desk_id uuid not null references desk,
    known uuid not null,
    claim_id uuid not null references claim,
    primary key (desk_id, known)
);
create index intake_key_claim on intake_key (claim_id);

-- How the columns of a table were read the last time, by the names of its columns.
create table intake_mapping (
    desk_id uuid not null references desk,
    columns_sha256 varchar(64) not null,
    reading text not null,
    primary key (desk_id, columns_sha256)
);
