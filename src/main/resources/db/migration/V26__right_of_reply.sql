-- The claimant's right of reply in parts; right_of_reply keeps what is said of it in words.
alter table report_notes add column asked_on date;
alter table report_notes add column asked_way varchar(20);
alter table report_notes add column asked_by varchar(200) default '' not null;
alter table report_notes add column answered_on date;
alter table report_notes add column answer text default '' not null;
alter table report_notes add column not_asked text default '' not null;
