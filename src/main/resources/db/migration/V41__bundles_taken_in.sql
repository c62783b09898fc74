-- Evidence bundles of other desks that were taken in: what claim was made of each, and the very file, so that it can be
-- verified again and nothing of it is lost, its editions and archived copies included.

create table taken_bundle (
    id uuid primary key,
    desk_id uuid not null references desk,
    claim_id uuid not null references claim,
    origin_desk uuid not null,
    origin_desk_name varchar(200) not null,
    origin_address varchar(2000) not null,
    origin_claim uuid not null,
    head_sequence bigint not null,
    head_hash varchar(64) not null,
    editions integer not null,
    sha256 varchar(64) not null,
    size bigint not null,
    taken_by uuid not null references person,
    taken_at timestamp(6) with time zone not null,
    unique (desk_id, sha256)
);
create index taken_bundle_claim on taken_bundle (claim_id);

create table taken_bundle_piece (
    bundle_id uuid not null references taken_bundle,
    number integer not null,
    bytes bytea not null,
    primary key (bundle_id, number)
);
