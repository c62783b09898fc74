-- A filter may be everybody's; and claims whose answer is known beforehand, against which assessors are measured.

alter table claim_filter add column shared boolean default false not null;

create table calibration_answer (
    id uuid primary key,
    desk_id uuid not null references desk,
    claim_id uuid not null unique references claim,
    scale_id uuid not null references verdict_scale,
    rating_key varchar(80) not null,
    why varchar(2000) not null,
    kept_by uuid not null references person,
    kept_at timestamp(6) with time zone not null
);
create index calibration_answer_desk on calibration_answer (desk_id, id);
create table calibration_framing (
    answer_id uuid not null references calibration_answer,
    code_id uuid not null references code,
    primary key (answer_id, code_id)
);
create index calibration_framing_code on calibration_framing (code_id);
