-- what waits for a person is read often and is little among many marks
create index mark_to_decide on mark (desk_id, to_decide, document_id);
create index carried_mark_decision on carried_mark (desk_id, decision);
