-- An archived copy stays as it was taken; see also the other vendor's. Its pieces cannot go away, so neither can it.
create trigger capture_stays before update on capture for each row
    call 'app.touchstone.capture.Unchanging';
create trigger capture_piece_stays before update, delete on capture_piece for each row
    call 'app.touchstone.capture.Unchanging';
