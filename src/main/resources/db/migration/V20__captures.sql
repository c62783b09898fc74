-- Archived copies. Whose bytes they are is told by their hashes, here and in the journal; nothing here is ever changed.

create table fetch_policy (
    desk_id uuid primary key references desk,
    is_on boolean not null,
    listed_only boolean not null,
    version bigint not null
);

create table fetch_host (
    desk_id uuid not null references desk,
    host varchar(253) not null,
    listing varchar(10) not null,
    reason varchar(500) not null,
    listed_by uuid not null references person,
    listed_at timestamp(6) with time zone not null,
    primary key (desk_id, host)
);

create table capture (
    id uuid primary key,
    desk_id uuid not null references desk,
    kind varchar(10) not null,
    address varchar(2000) not null,
    final_address varchar(2000) not null,
    status integer not null,
    taken_by uuid not null references person,
    taken_at timestamp(6) with time zone not null,
    file_name varchar(300) not null,
    media_type varchar(120) not null,
    payload_bytes bigint not null,
    payload_sha256 varchar(64) not null,
    warc_bytes bigint not null,
    warc_sha256 varchar(64) not null,
    hops text not null,
    text text not null,
    text_sha256 varchar(64) not null,
    text_problem varchar(60) not null,
    title varchar(500) not null,
    author varchar(200) not null,
    publisher varchar(200) not null,
    published_on date,
    language varchar(35) not null,
    before_id uuid,
    differs boolean not null
);
create index capture_desk on capture (desk_id, id);
create index capture_before on capture (before_id);

-- a WARC in pieces, so that neither side ever holds the whole
create table capture_piece (
    capture_id uuid not null references capture,
    number integer not null,
    bytes bytea not null,
    primary key (capture_id, number)
);

-- where others keep a copy: the Wayback Machine, for instance
create table capture_elsewhere (
    capture_id uuid not null references capture,
    address varchar(2000) not null,
    added_by uuid not null references person,
    added_at timestamp(6) with time zone not null,
    primary key (capture_id, address)
);
