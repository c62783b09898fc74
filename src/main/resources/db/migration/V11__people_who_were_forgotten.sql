-- A person whose name and address were replaced by a pseudonym, for good.
alter table person add column erased_at timestamp(6) with time zone;
