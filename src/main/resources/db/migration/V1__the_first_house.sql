-- Portable between H2 and PostgreSQL. Ids are UUIDs of version 7, made by the program, so that they sort by creation.

create table installation (
    id integer primary key,
    set_up boolean not null
);
insert into installation (id, set_up) values (1, false);

-- account -------------------------------------------------------------------------------------------------------------

create table person (
    id uuid primary key,
    name varchar(200) not null,
    email varchar(254) not null unique,
    password_hash varchar(300) not null,
    disabled boolean not null,
    created_at timestamp(6) with time zone not null
);

create table desk (
    id uuid primary key,
    name varchar(100) not null,
    slug varchar(120) not null unique,
    created_at timestamp(6) with time zone not null
);

create table membership (
    desk_id uuid not null references desk,
    person_id uuid not null references person,
    role varchar(20) not null,
    joined_at timestamp(6) with time zone not null,
    primary key (desk_id, person_id)
);

create table api_token (
    id uuid primary key,
    desk_id uuid not null references desk,
    person_id uuid not null references person,
    name varchar(100) not null,
    hash varchar(64) not null unique,
    scopes varchar(100) not null,
    created_at timestamp(6) with time zone not null,
    expires_at timestamp(6) with time zone,
    last_used_at timestamp(6) with time zone,
    revoked_at timestamp(6) with time zone
);

-- journal -------------------------------------------------------------------------------------------------------------

create table journal_head (
    desk_id uuid primary key references desk,
    sequence bigint not null,
    hash varchar(64) not null
);

create table journal_entry (
    desk_id uuid not null references desk,
    sequence bigint not null,
    at timestamp(6) with time zone not null,
    actor_id uuid,
    action varchar(60) not null,
    subject_type varchar(30) not null,
    subject_id uuid not null,
    content text not null,
    previous_hash varchar(64) not null,
    hash varchar(64) not null,
    primary key (desk_id, sequence)
);
create index journal_entry_subject on journal_entry (desk_id, subject_id, sequence);

-- document ------------------------------------------------------------------------------------------------------------

create table document (
    id uuid primary key,
    desk_id uuid not null references desk,
    title varchar(500) not null,
    publisher varchar(200) not null,
    author varchar(200) not null,
    published_on date,
    address varchar(2000) not null,
    language varchar(35) not null,
    imported_by uuid not null references person,
    imported_at timestamp(6) with time zone not null,
    version bigint not null
);
create index document_desk on document (desk_id, id);

create table snapshot (
    id uuid primary key,
    document_id uuid not null references document,
    number integer not null,
    text text not null,
    sha256 varchar(64) not null,
    blocks text not null,
    units integer not null,
    words integer not null,
    file_name varchar(300) not null,
    file_sha256 varchar(64) not null,
    media_type varchar(120) not null,
    taken_by uuid not null references person,
    taken_at timestamp(6) with time zone not null,
    unique (document_id, number)
);

-- codebook ------------------------------------------------------------------------------------------------------------

create table codebook (
    id uuid primary key,
    desk_id uuid not null references desk,
    codebook_key varchar(80) not null,
    kind varchar(20) not null,
    name varchar(200) not null,
    number integer not null,
    language varchar(35) not null,
    description text not null,
    source text not null,
    licence varchar(200) not null,
    published_at timestamp(6) with time zone not null,
    unique (desk_id, codebook_key, number)
);

create table code (
    id uuid primary key,
    codebook_id uuid not null references codebook,
    parent_id uuid references code,
    position integer not null,
    code_key varchar(80) not null,
    label varchar(200) not null,
    definition text not null,
    includes text not null,
    excludes text not null,
    example text not null,
    counterexample text not null,
    source text not null,
    colour varchar(20) not null,
    hotkey varchar(1),
    unique (codebook_id, code_key)
);

create table verdict_scale (
    id uuid primary key,
    desk_id uuid not null references desk,
    scale_key varchar(80) not null,
    name varchar(200) not null,
    number integer not null,
    description text not null,
    source text not null,
    published_at timestamp(6) with time zone not null,
    unique (desk_id, scale_key, number)
);

create table rating (
    scale_id uuid not null references verdict_scale,
    position integer not null,
    rating_key varchar(80) not null,
    label varchar(100) not null,
    meaning text not null,
    ordinal integer,
    colour varchar(20) not null,
    primary key (scale_id, rating_key)
);

-- claim ---------------------------------------------------------------------------------------------------------------

create table claim_counter (
    desk_id uuid primary key references desk,
    last_number bigint not null
);

create table claim (
    id uuid primary key,
    desk_id uuid not null references desk,
    number bigint not null,
    wording varchar(1000) not null,
    said_on date,
    said_at varchar(300) not null,
    context text not null,
    state varchar(20) not null,
    round integer not null,
    made_by uuid not null references person,
    made_at timestamp(6) with time zone not null,
    changed_at timestamp(6) with time zone not null,
    version bigint not null,
    unique (desk_id, number)
);
create index claim_state on claim (desk_id, state, id);

create table claimant (
    id uuid primary key,
    desk_id uuid not null references desk,
    name varchar(200) not null,
    kind varchar(20) not null,
    description varchar(300) not null,
    same_as varchar(2000) not null,
    unique (desk_id, name)
);

create table claim_claimant (
    claim_id uuid not null references claim,
    position integer not null,
    claimant_id uuid not null references claimant,
    primary key (claim_id, position)
);
create index claim_claimant_back on claim_claimant (claimant_id);

create table appearance (
    id uuid primary key,
    claim_id uuid not null references claim,
    snapshot_id uuid references snapshot,
    start_unit integer,
    end_unit integer,
    quote text not null,
    quote_before varchar(64) not null,
    quote_after varchar(64) not null,
    address varchar(2000) not null,
    note varchar(500) not null,
    is_first boolean not null,
    added_at timestamp(6) with time zone not null
);
create index appearance_claim on appearance (claim_id, id);
create index appearance_snapshot on appearance (snapshot_id);

-- evidence ------------------------------------------------------------------------------------------------------------

create table source (
    id uuid primary key,
    desk_id uuid not null references desk,
    name varchar(200) not null,
    kind varchar(20) not null,
    type varchar(20) not null,
    country varchar(2) not null,
    language varchar(35) not null,
    address varchar(2000) not null,
    note text not null,
    version bigint not null,
    unique (desk_id, name)
);

create table evidence (
    id uuid primary key,
    claim_id uuid not null references claim,
    number integer not null,
    source_id uuid not null references source,
    question varchar(500) not null,
    answer text not null,
    quote text not null,
    stance varchar(20) not null,
    address varchar(2000) not null,
    accessed_on date not null,
    withdrawn boolean not null,
    version bigint not null,
    unique (claim_id, number)
);
create index evidence_source on evidence (source_id);

-- marking -------------------------------------------------------------------------------------------------------------

create table mark (
    id uuid primary key,
    desk_id uuid not null references desk,
    document_id uuid not null references document,
    snapshot_id uuid not null references snapshot,
    start_unit integer not null,
    end_unit integer not null,
    quote text not null,
    quote_before varchar(64) not null,
    quote_after varchar(64) not null,
    kind varchar(20) not null,
    code_id uuid references code,
    claim_id uuid references claim,
    appearance_id uuid,
    note text not null,
    made_by uuid not null references person,
    made_at timestamp(6) with time zone not null,
    removed boolean not null,
    version bigint not null
);
create index mark_snapshot on mark (snapshot_id, start_unit);
create index mark_claim on mark (claim_id);
create index mark_code on mark (code_id);

-- review --------------------------------------------------------------------------------------------------------------

create table desk_policy (
    desk_id uuid not null references desk,
    number integer not null,
    assessments_needed integer not null,
    approval_needed boolean not null,
    scale_id uuid not null references verdict_scale,
    in_force_from timestamp(6) with time zone not null,
    primary key (desk_id, number)
);

create table assessment (
    id uuid primary key,
    claim_id uuid not null references claim,
    assessor_id uuid not null references person,
    round integer not null,
    scale_id uuid not null references verdict_scale,
    rating_key varchar(80),
    headline varchar(200) not null,
    summary text not null,
    justification text not null,
    sealed_at timestamp(6) with time zone,
    version bigint not null,
    unique (claim_id, assessor_id, round)
);

create table assessment_framing (
    assessment_id uuid not null references assessment,
    code_id uuid not null references code,
    primary key (assessment_id, code_id)
);

create table verdict (
    claim_id uuid not null references claim,
    round integer not null,
    assessment_id uuid not null references assessment,
    way varchar(20) not null,
    settled_at timestamp(6) with time zone not null,
    primary key (claim_id, round)
);

-- report --------------------------------------------------------------------------------------------------------------

create table report (
    id uuid primary key,
    desk_id uuid not null references desk,
    claim_id uuid not null unique references claim,
    slug varchar(120) not null,
    unique (desk_id, slug)
);

create table report_notes (
    claim_id uuid primary key references claim,
    right_of_reply text not null,
    interests text not null,
    language varchar(35) not null,
    version bigint not null
);

create table edition (
    report_id uuid not null references report,
    number integer not null,
    content text not null,
    sha256 varchar(64) not null,
    title varchar(300) not null,
    rating_label varchar(100) not null,
    correction_kind varchar(20),
    correction_reason varchar(1000) not null,
    published_by uuid not null references person,
    published_at timestamp(6) with time zone not null,
    primary key (report_id, number)
);

-- api -----------------------------------------------------------------------------------------------------------------

create table api_answer (
    token_owner uuid not null,
    idempotency_key varchar(200) not null,
    request_hash varchar(64) not null,
    status integer not null,
    content_type varchar(100) not null,
    location varchar(500) not null,
    body text not null,
    answered_at timestamp(6) with time zone not null,
    primary key (token_owner, idempotency_key)
);
