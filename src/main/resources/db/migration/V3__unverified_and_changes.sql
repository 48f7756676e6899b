-- ---- event --------------------------------------------------------------------------------------------------------

alter table event add column unverified boolean not null default false;
comment on column event.unverified is 'Nothing proved that its delivery was the vendor''s.';

create table event_change (
  vendor   text not null,
  change   text not null,
  event_id text not null,
  polled   boolean not null,
  recorded timestamptz not null default now(),
  primary key (vendor, change)
);
comment on table event_change is 'Which event speaks for a change that several tell of under different ids, e.g. a webhook and a poll.';
-- Rows come in the order of their time, and only the nightly retention asks for it.
create index event_change_recorded on event_change using brin (recorded);
