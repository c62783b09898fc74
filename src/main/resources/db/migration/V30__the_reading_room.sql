-- What the public reads. Everything here is made from editions that went out, in the transaction that published them, so that no
-- public list ever opens an edition's content; it can be thrown away and made again.

-- Grows with every edition of a desk: from it a list knows whether it is still the same.
create table reading_room (
    desk_id uuid primary key references desk,
    stamp bigint not null,
    changed_at timestamp(6) with time zone not null
);
insert into reading_room (desk_id, stamp, changed_at) select id, 0, created_at from desk;

-- The newest edition of each report.
create table public_report (
    report_id uuid primary key references report,
    desk_id uuid not null references desk,
    slug varchar(120) not null,
    edition integer not null,
    sha256 varchar(64) not null,
    title varchar(300) not null,
    summary text not null,
    claimants varchar(1000) not null,
    rating_key varchar(80) not null,
    rating_label varchar(100) not null,
    rating_hue varchar(20) not null,
    language varchar(35) not null,
    first_published_at timestamp(6) with time zone not null,
    published_at timestamp(6) with time zone not null,
    published_year integer not null,
    retracted boolean not null,
    form integer not null,
    unique (desk_id, slug)
);
create index public_report_newest on public_report (desk_id, first_published_at, report_id);

-- Framings and claimants, by which reports are filtered.
create table public_report_tag (
    report_id uuid not null references public_report,
    desk_id uuid not null references desk,
    kind varchar(20) not null,
    word varchar(120) not null,
    label varchar(1000) not null,
    primary key (report_id, kind, word)
);
create index public_report_tag_word on public_report_tag (desk_id, kind, word, report_id);

-- Every word of the newest edition.
create table public_report_word (
    desk_id uuid not null references desk,
    word varchar(60) not null,
    report_id uuid not null references public_report,
    primary key (desk_id, word, report_id)
);
create index public_report_word_report on public_report_word (report_id);

-- Every edition, as feeds and the corrections log tell it.
create table public_edition (
    report_id uuid not null references report,
    number integer not null,
    desk_id uuid not null references desk,
    slug varchar(120) not null,
    sha256 varchar(64) not null,
    title varchar(300) not null,
    summary text not null,
    rating_label varchar(100) not null,
    language varchar(35) not null,
    correction_kind varchar(20),
    correction_reason varchar(1000) not null,
    corrected boolean not null,
    published_at timestamp(6) with time zone not null,
    primary key (report_id, number)
);
create index public_edition_newest on public_edition (desk_id, published_at, report_id, number);
create index public_edition_corrected on public_edition (desk_id, corrected, published_at, report_id, number);
