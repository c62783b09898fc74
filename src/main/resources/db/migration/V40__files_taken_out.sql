-- Exports that were made in the background, kept for a week for who asked for them. In pieces, so that neither writing nor
-- reading one needs more memory than a piece, and any copy of the program can give it out.

create table export_file (
    id uuid primary key,
    desk_id uuid not null references desk,
    person_id uuid not null references person,
    name varchar(200) not null,
    media_type varchar(120) not null,
    size bigint not null,
    made_at timestamp(6) with time zone not null,
    finished boolean not null
);
create index export_file_person on export_file (desk_id, person_id, made_at);

create table export_piece (
    file_id uuid not null references export_file,
    number integer not null,
    bytes bytea not null,
    primary key (file_id, number)
);
