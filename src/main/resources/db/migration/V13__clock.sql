-- ---- maintenance --------------------------------------------------------------------------------------------------

create table maintenance (
  id        bigint generated always as identity primary key,
  vendor    text not null,
  starts    timestamptz not null,
  ends      timestamptz not null,
  reason    text not null,
  who       text not null,
  announced timestamptz not null default now()
);
create index maintenance_of on maintenance (vendor, ends);
comment on column maintenance.ends is 'No later than starts when it was taken back before it began.';
