-- The beginning of a word is looked for whatever the database's collation; H2 finds it by the primary key.
create index public_report_word_beginning on public_report_word (desk_id, word varchar_pattern_ops, report_id);
