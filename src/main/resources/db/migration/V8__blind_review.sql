-- The full review: a policy per round, seats, commitments, adjudication, verdicts with a content of their own, comments,
-- notices.

alter table desk_policy add column adjudicators varchar(20) default 'EDITORS' not null;
alter table desk_policy add column days_to_assess integer default 0 not null;
alter table desk_policy add column rating_agrees varchar(20) default 'EXACTLY' not null;
alter table desk_policy add column framings_agree varchar(20) default 'EXACTLY' not null;
alter table desk_policy add column names_shown boolean default true not null;

-- A claim keeps the version of the policy it was sent to review under.
create table review_round (
    claim_id uuid not null references claim,
    round integer not null,
    desk_id uuid not null references desk,
    policy_number integer not null,
    began_at timestamp(6) with time zone not null,
    due_at timestamp(6) with time zone,
    opened_at timestamp(6) with time zone,
    called_back_at timestamp(6) with time zone,
    primary key (claim_id, round),
    foreign key (desk_id, policy_number) references desk_policy
);
insert into review_round (claim_id, round, desk_id, policy_number, began_at, opened_at)
    select c.id, v.round, c.desk_id, (select max(p.number) from desk_policy p where p.desk_id = c.desk_id),
        v.settled_at, v.settled_at
    from verdict v join claim c on c.id = v.claim_id;
insert into review_round (claim_id, round, desk_id, policy_number, began_at, opened_at)
    select c.id, c.round, c.desk_id, (select max(p.number) from desk_policy p where p.desk_id = c.desk_id),
        c.changed_at, case when c.state = 'IN_REVIEW' then null else c.changed_at end
    from claim c where c.state in ('IN_REVIEW', 'AGREED', 'DISPUTED', 'ADJUDICATED')
        and not exists (select 1 from review_round r where r.claim_id = c.id and r.round = c.round);

-- Who is to assess. A seat that was left or taken back counts no more, whether it was used or not.
create table seat (
    id uuid primary key,
    claim_id uuid not null references claim,
    round integer not null,
    person_id uuid not null references person,
    given_by uuid references person,
    given_at timestamp(6) with time zone not null,
    reminded_at timestamp(6) with time zone,
    left_at timestamp(6) with time zone,
    taken_back boolean default false not null
);
create index seat_claim on seat (claim_id, round);
create index seat_person on seat (person_id, left_at, claim_id);
insert into seat (id, claim_id, round, person_id, given_by, given_at)
    select a.id, a.claim_id, a.round, a.assessor_id, a.assessor_id, r.began_at
    from assessment a join review_round r on r.claim_id = a.claim_id and r.round = a.round;

alter table assessment add column nonce varchar(64);
alter table assessment add column commitment varchar(64);
alter table assessment add column seal_id uuid;
alter table assessment add column evidence_state varchar(64) default '' not null;
alter table assessment add column shown_as integer;
alter table assessment add column set_aside boolean default false not null;
alter table assessment add column dissent text default '' not null;

create table adjudication (
    claim_id uuid not null references claim,
    round integer not null,
    content text not null,
    edited_by uuid not null references person,
    edited_at timestamp(6) with time zone not null,
    decided_at timestamp(6) with time zone,
    version bigint not null,
    primary key (claim_id, round)
);

create table code_note (
    id uuid primary key,
    desk_id uuid not null references desk,
    code_id uuid not null references code,
    claim_id uuid not null references claim,
    text text not null,
    written_by uuid not null references person,
    written_at timestamp(6) with time zone not null
);
create index code_note_code on code_note (desk_id, code_id, id);

create table approval (
    claim_id uuid not null references claim,
    round integer not null,
    claim_version bigint not null,
    given_by uuid not null references person,
    given_at timestamp(6) with time zone not null,
    primary key (claim_id, round, claim_version)
);

-- A verdict says what it says by itself: after a dispute no assessment says it.
alter table verdict add column scale_id uuid references verdict_scale;
alter table verdict add column rating_key varchar(80);
alter table verdict add column headline varchar(200) default '' not null;
alter table verdict add column summary text default '' not null;
alter table verdict add column justification text default '' not null;
alter table verdict add column decided_by uuid references person;
update verdict set
    scale_id = (select a.scale_id from assessment a where a.id = verdict.assessment_id),
    rating_key = (select a.rating_key from assessment a where a.id = verdict.assessment_id),
    headline = (select a.headline from assessment a where a.id = verdict.assessment_id),
    summary = (select a.summary from assessment a where a.id = verdict.assessment_id),
    justification = (select a.justification from assessment a where a.id = verdict.assessment_id);
alter table verdict alter column scale_id set not null;
alter table verdict alter column rating_key set not null;
alter table verdict alter column assessment_id drop not null;

create table verdict_framing (
    claim_id uuid not null,
    round integer not null,
    code_id uuid not null references code,
    primary key (claim_id, round, code_id),
    foreign key (claim_id, round) references verdict
);
insert into verdict_framing (claim_id, round, code_id)
    select v.claim_id, v.round, f.code_id from verdict v join assessment_framing f on f.assessment_id = v.assessment_id;

-- What a person brings to a dealing out, and what they must not judge.
create table reviewer_profile (
    desk_id uuid not null references desk,
    person_id uuid not null references person,
    languages varchar(300) not null,
    skills varchar(500) not null,
    away_until date,
    primary key (desk_id, person_id)
);
create table conflict_of_interest (
    claim_id uuid not null references claim,
    person_id uuid not null references person,
    reason varchar(500) not null,
    declared_at timestamp(6) with time zone not null,
    primary key (claim_id, person_id)
);

create table claim_comment (
    id uuid primary key,
    desk_id uuid not null references desk,
    claim_id uuid not null references claim,
    round integer not null,
    in_review boolean not null,
    text text not null,
    written_by uuid not null references person,
    written_at timestamp(6) with time zone not null
);
create index claim_comment_claim on claim_comment (claim_id, id);
create table claim_mention (
    comment_id uuid not null references claim_comment,
    person_id uuid not null references person,
    told boolean not null,
    primary key (comment_id, person_id)
);

create table claim_filter (
    desk_id uuid not null references desk,
    person_id uuid not null references person,
    name varchar(100) not null,
    query varchar(1000) not null,
    primary key (desk_id, person_id, name)
);

create table notice (
    id uuid primary key,
    desk_id uuid not null references desk,
    person_id uuid not null references person,
    kind varchar(30) not null,
    claim_id uuid not null references claim,
    at timestamp(6) with time zone not null,
    read_at timestamp(6) with time zone,
    mailed_at timestamp(6) with time zone
);
create index notice_person on notice (person_id, desk_id, id);
create index notice_unmailed on notice (mailed_at, id);
create table notice_choice (
    desk_id uuid not null references desk,
    person_id uuid not null references person,
    kind varchar(30) not null,
    in_app boolean not null,
    mail varchar(20) not null,
    primary key (desk_id, person_id, kind)
);
