-- an archived copy that was taken in with a bundle says whose it was
alter table capture add column came_from varchar(200) default '' not null;
