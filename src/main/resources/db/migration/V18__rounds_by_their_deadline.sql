-- The rounds of a desk that are still judged, by their deadline: those that are late come first.
create index review_round_due on review_round (desk_id, opened_at, called_back_at, due_at);
