-- H2 keeps every long text apart from its row, which cost an import of 100,000 items many times their size.
alter table intake_item alter column content set data type varchar(1000000);
alter table intake_item alter column faults set data type varchar(1000000);
