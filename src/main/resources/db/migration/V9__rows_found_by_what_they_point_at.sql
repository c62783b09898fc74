-- A row that is pointed at is looked for each time what it points at goes away or is gathered: without an index
-- that is a walk through the whole table, for every mark.
create index carried_mark_old on carried_mark (old_mark_id);
create index carried_mark_new on carried_mark (new_mark_id);
create index code_parent on code (parent_id);
create index assessment_framing_code on assessment_framing (code_id);
create index evolved_mark_from on evolved_mark (from_code_id);
create index evolved_mark_to on evolved_mark (to_code_id);
create index verdict_framing_code on verdict_framing (code_id);
