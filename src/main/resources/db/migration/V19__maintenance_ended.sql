-- Who ended announced maintenance before its time, when, and until when it was to last.

alter table maintenance add column planned timestamptz;
update maintenance set planned = ends;
alter table maintenance
  alter column planned set not null,
  add column ended timestamptz,
  add column ended_by text,
  add constraint maintenance_ended check ((ended is null) = (ended_by is null));
comment on column maintenance.planned is 'Until when it was announced; what was ended before this was kept has its end here.';
