-- What was found of the picture, recording or film that a claim is about.

create table claim_media (
    claim_id uuid primary key references claim,
    kind varchar(20) not null,
    authenticity varchar(30) not null,
    address varchar(2000) not null,
    original varchar(2000) not null,
    context text not null,
    said_by uuid not null references person,
    said_at timestamp(6) with time zone not null
);
