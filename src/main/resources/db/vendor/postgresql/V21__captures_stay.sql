-- An archived copy stays as it was taken; see also the other vendor's. Its pieces cannot go away, so neither can it.
create function capture_stays() returns trigger language plpgsql as $$
begin
    raise exception 'an archived copy is never changed' using errcode = 'integrity_constraint_violation';
end $$;
create trigger capture_stays before update or truncate on capture
    for each statement execute function capture_stays();
create trigger capture_piece_stays before update or delete or truncate on capture_piece
    for each statement execute function capture_stays();
