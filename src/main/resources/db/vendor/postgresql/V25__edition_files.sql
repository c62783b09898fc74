-- The files of editions as they went out; the two databases call bytes by different names.
create table edition_file (
    report_id uuid not null,
    number integer not null,
    form varchar(20) not null,
    media_type varchar(100) not null,
    sha256 varchar(64) not null,
    size bigint not null,
    bytes bytea not null,
    primary key (report_id, number, form),
    foreign key (report_id, number) references edition
);
