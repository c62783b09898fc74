-- The files of dossiers; the two databases call bytes by different names.
create table dossier_file (
    issue_id uuid not null references dossier_issue,
    form varchar(20) not null,
    media_type varchar(100) not null,
    sha256 varchar(64) not null,
    size bigint not null,
    bytes binary large object not null,
    primary key (issue_id, form)
);
