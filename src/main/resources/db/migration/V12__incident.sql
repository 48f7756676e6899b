-- ---- incident: what people do with it -------------------------------------------------------------------------------

alter table incident
  add column category text,
  add column assignee text,
  add column cause text,
  add column correction text,
  add column found_severity text,
  add column kept int not null default 0,
  add column told_at timestamptz,
  add column inhibited_by bigint references incident (number),
  add column held_by bigint references incident (number),
  add column silence bigint,
  add column due timestamptz,
  add column breached boolean not null default false;
comment on column incident.found_severity is 'The worst severity its findings had; a person may have lowered its own.';
comment on column incident.kept is 'How many of its findings are kept.';
comment on column incident.told_at is 'When people were told that it opened, or opened again; null when nobody was.';
comment on column incident.inhibited_by is 'The incident that explains it, while which is open nobody is told of this one.';
comment on column incident.held_by is 'The storm that stands for it.';
comment on column incident.silence is 'The silence for which nobody was told when it opened.';
comment on column incident.due is 'When the next of its running clocks is over; kept by the clocks.';
comment on column incident.breached is 'Whether one of its clocks was over before it was stopped; kept by the clocks.';
-- What was there before was told of as it was then.
update incident set found_severity = severity, told_at = first_seen,
  kept = (select count(*) from incident_finding f where f.incident = number);
alter table incident alter column found_severity set not null;

create index incident_unresolved on incident (number) where status <> 'resolved';
create index incident_severity on incident (severity, number);
create index incident_vendor on incident (vendor, number);
create index incident_category on incident (category, number);
create index incident_assignee on incident (assignee, number) where assignee is not null;
create index incident_due on incident ((coalesce(due, 'infinity')), number) where status <> 'resolved';
create index incident_told on incident (told_at);
create index incident_untold on incident (number) where told_at is null and status <> 'resolved' and held_by is null;
create index incident_held on incident (held_by, number) where held_by is not null;
create index incident_step on incident (step) where status <> 'resolved';

-- ---- findings with what they are about -------------------------------------------------------------------------------

alter table incident_finding
  add column seq bigint generated always as identity,
  add column category text,
  add column about jsonb not null default '{}',
  add column events text[] not null default '{}';

-- Ids that the kept findings name, by kind: payment, order, event, reference … From each of them people find its incidents.
create table incident_about (
  incident bigint not null references incident (number),
  kind     text not null,
  value    text not null,
  primary key (incident, kind, value)
);
create index incident_about_value on incident_about (value, incident);

-- The words by which people find an incident, a row for all that was said of it at once.
create table incident_words (
  incident bigint not null references incident (number),
  words    tsvector not null
);
create index incident_words_in on incident_words using gin (words);

-- Fingerprints that routes/policy/storms.yaml groups into one incident.
create table incident_member (
  fingerprint text not null,
  incident    bigint not null,
  ended       boolean not null default false,
  primary key (fingerprint, incident)
);
create index incident_member_going on incident_member (incident) where not ended;

-- ---- the history: entered once, never changed ------------------------------------------------------------------------

alter table incident_entry
  add column seq bigint generated always as identity,
  add column via text not null default 'hub',
  add column before text,
  add column after text;
comment on column incident_entry.via is 'page or api for what a person did; hub for what the hub did.';
drop index incident_entry_of;
create index incident_entry_of on incident_entry (incident, seq);

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'What is entered in % stays as it is', tg_table_name;
end $$;
create trigger incident_entry_stays before update or delete or truncate on incident_entry
  for each statement execute function refuse_change();

create table incident_link (
  incident bigint not null references incident (number),
  seq      bigint generated always as identity,
  kind     text not null check (kind in ('page', 'related', 'duplicate_of', 'caused_by')),
  other    bigint references incident (number),
  url      text,
  title    text,
  who      text not null,
  at       timestamptz not null default now(),
  check ((kind = 'page') = (url is not null) and (kind = 'page') = (other is null)),
  unique nulls not distinct (incident, kind, other, url)
);
create index incident_link_other on incident_link (other) where other is not null;

-- ---- silences --------------------------------------------------------------------------------------------------------

create table incident_silence (
  id       bigint primary key generated always as identity,
  vendor   text,
  step     text,
  kind     text,
  severity text,
  reason   text not null,
  author   text not null,
  starts   timestamptz not null default now(),
  ends     timestamptz not null,
  ended_by text,
  check (num_nonnulls(vendor, step, kind, severity) > 0)
);
comment on column incident_silence.ended_by is 'Who ended it before its time.';
create index incident_silence_ends on incident_silence (ends);

create function incident_silence_of(of_vendor text, of_step text, of_kind text, of_severity text) returns bigint
stable language sql as $$
  select id from incident_silence
  where ends > now() and starts <= now()
    and (vendor is null or vendor = of_vendor) and (step is null or step = of_step)
    and (kind is null or kind = of_kind) and (severity is null or severity = of_severity)
  order by ends desc limit 1
$$;

-- ---- notices: what people are to hear --------------------------------------------------------------------------------

create table incident_notice (
  seq    bigint primary key generated always as identity,
  id     text not null unique,
  notice jsonb not null,
  at     timestamptz not null default now(),
  taken  timestamptz
);

alter table finding_outbox add column at timestamptz not null default now();
