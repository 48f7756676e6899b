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

-- ---- clocks -------------------------------------------------------------------------------------------------------

create table incident_clock (
  incident   bigint not null references incident (number),
  clock      text not null check (clock in ('acknowledge', 'resolve')),
  state      text not null check (state in ('due', 'met', 'breached', 'paused')),
  started    timestamptz not null,
  due        timestamptz,
  ended      timestamptz,
  unneeded   boolean not null,
  paused     bigint not null,
  maintained bigint not null,
  turns      int not null,
  told       text not null,
  reading    jsonb not null,
  primary key (incident, clock)
);
create index incident_clock_ended on incident_clock (ended);
create index incident_clock_running on incident_clock (due) where ended is null;
comment on column incident_clock.paused is 'Seconds of working time.';
comment on column incident_clock.maintained is 'Seconds of working time.';
comment on column incident_clock.turns is 'How many entries of the history it was read from: an ended clock that has no new ones stays as it is.';
comment on column incident_clock.told is 'What was told of it, each once, with a space between.';

-- When an incident's clocks are looked at next, as time passes.
create table incident_look (
  incident  bigint primary key references incident (number),
  next      timestamptz,
  unclocked boolean not null default false
);
create index incident_look_next on incident_look (next) where next is not null;
comment on column incident_look.next is 'Null when nothing is to come, as when it is resolved.';
comment on column incident_look.unclocked is 'Whether nothing was promised of it when it was last looked at: a clock that it gets later begins then.';
insert into incident_look (incident, next) select number, now() from incident where status <> 'resolved';
