-- Work that runs beside the requests. Kept in the database, so that every node sees it and a restart does not forget it.
create table job (
    id uuid primary key,
    desk_id uuid not null references desk,
    kind varchar(40) not null,
    title varchar(200) not null,
    state varchar(20) not null,
    done bigint not null,
    total bigint not null,
    outcome text not null,
    problem varchar(100) not null,
    problem_arguments text not null,
    started_by uuid not null references person,
    started_at timestamp(6) with time zone not null,
    ended_at timestamp(6) with time zone,
    beat_at timestamp(6) with time zone not null,
    cancel_asked boolean not null
);
create index job_desk on job (desk_id, id);
