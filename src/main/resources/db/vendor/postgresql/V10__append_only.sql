-- What was written in the journal stays as it was written; see also the other vendor's.
create function journal_stays() returns trigger language plpgsql as $$
begin
    raise exception 'the journal is append-only' using errcode = 'integrity_constraint_violation';
end $$;
create trigger journal_entry_stays before update or delete or truncate on journal_entry
    for each statement execute function journal_stays();
create trigger journal_head_stays before delete or truncate on journal_head
    for each statement execute function journal_stays();

create function journal_head_moves_on() returns trigger language plpgsql as $$
begin
    if new.desk_id <> old.desk_id or new.sequence <> old.sequence + 1 then
        raise exception 'the head of the journal only moves on by one entry'
            using errcode = 'integrity_constraint_violation';
    end if;
    return new;
end $$;
create trigger journal_head_moves_on before update on journal_head
    for each row execute function journal_head_moves_on();
