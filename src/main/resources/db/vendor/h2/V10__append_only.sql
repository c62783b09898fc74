-- What was written in the journal stays as it was written; see also the other vendor's.
create trigger journal_entry_stays before update, delete on journal_entry for each row
    call 'app.touchstone.journal.AppendOnly';
create trigger journal_head_moves_on before update, delete on journal_head for each row
    call 'app.touchstone.journal.AppendOnly';
