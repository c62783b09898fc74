-- A mark may stand on several stretches of a text: the first stays in its own row, the further ones are here. Who changed a
-- mark last, so that undo can tell its own changes from other people's; and whether a person must decide about it anew.

create table mark_piece (
    mark_id uuid not null references mark,
    position integer not null,
    start_unit integer not null,
    end_unit integer not null,
    quote text not null,
    quote_before varchar(64) not null,
    quote_after varchar(64) not null,
    primary key (mark_id, position)
);

alter table mark add column changed_by uuid references person;
update mark set changed_by = made_by;
alter table mark alter column changed_by set not null;

alter table mark add column to_decide boolean default false not null;
