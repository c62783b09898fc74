-- How a desk shows itself to readers. A desk without a row has never changed it.
create table letterhead (
    desk_id uuid primary key references desk,
    version bigint not null,
    title varchar(100) not null,
    description varchar(2000) not null,
    contact varchar(500) not null,
    corrections varchar(500) not null,
    website varchar(2000) not null,
    licence varchar(200) not null,
    accent varchar(7) not null,
    accent_dark varchar(7) not null,
    logo_sha256 varchar(64),
    changed_at timestamp(6) with time zone not null
);

-- Logos are kept: pages and feeds that were read before still point at them.
create table desk_logo (
    desk_id uuid not null references desk,
    sha256 varchar(64) not null,
    media_type varchar(40) not null,
    content bytea not null,
    primary key (desk_id, sha256)
);
