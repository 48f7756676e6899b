-- ---- findings -----------------------------------------------------------------------------------------------------

-- Not only reconciliation finds in its transactions.
alter table reconcile_outbox rename to finding_outbox;

-- ---- monitor ------------------------------------------------------------------------------------------------------

-- The events that were watched, so that none counts twice however often it is told.
create table monitor_seen (
  day  date not null,
  id   bigint not null,
  primary key (day, id)
);
comment on column monitor_seen.day is 'The day of the event in UTC by the vendor''s clock: the rows of today lie together, however many there are of other days.';
comment on column monitor_seen.id is 'The first 64 bits of the SHA-256 of the event''s id.';
