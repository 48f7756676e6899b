-- ---- alerts: what was counted before a rule was there ---------------------------------------------------------------

create table alert_source (
  nr       bigint generated always as identity primary key,
  source   bigint not null unique,
  logged   boolean not null,
  round    int,
  told     bigint not null default 0,
  entered  timestamptz not null default now()
);
comment on table alert_source is 'What is counted, since somebody''s rules speak of it.';
comment on column alert_source.logged is 'Whether the event log holds what it counts; of itself the hub keeps nothing there.';
comment on column alert_source.round is 'Those of a round are told the log together; null when they were.';
comment on column alert_source.told is 'How far, as a number of the event log.';
create sequence alert_round as int;

-- What was counted until now goes on.
insert into alert_source (source, logged)
select source, true from (select source from signal union select source from signal_delta) as counted;

create table alert_told (
  round  int not null,
  day    date not null,
  id     bigint not null,
  primary key (round, day, id)
);
comment on table alert_told is 'Which events were counted as they came while a round was being told the log.';
