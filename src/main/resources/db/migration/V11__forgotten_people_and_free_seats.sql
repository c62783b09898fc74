-- A person whose name and address were replaced by a pseudonym, for good.
alter table person add column erased_at timestamp(6) with time zone;

-- Whether a round has a free seat; only while its claim is in review in this very round. Kept so that the queue of a large desk need not count the seats of every claim.
alter table review_round add column seats_free boolean default false not null;
update review_round set seats_free = true where opened_at is null and called_back_at is null
    and (select p.assessments_needed from desk_policy p
            where p.desk_id = review_round.desk_id and p.number = review_round.policy_number)
        > (select count(*) from seat s
            where s.claim_id = review_round.claim_id and s.round = review_round.round and s.left_at is null);
create index review_round_seats_free on review_round (desk_id, seats_free, claim_id);

-- With the round in it too, so that the claims in review are found and counted without reading them.
drop index claim_state;
create index claim_state_round on claim (desk_id, state, id, round);
