-- Each room owns its tables; no other room writes them.

-- ---- event: the log of canonical events, of entities and of deliveries ------------------------------------------

-- A month's events are a table of their own: its indexes stay small, and to forget it is to drop it. Its own unique
-- index keeps an id once; that it is in no other month is looked up before, see EventLog.
create table event (
  seq      bigint generated always as identity,
  entity   bigint not null,
  recorded timestamptz not null default now(),
  time     timestamptz not null,
  received timestamptz not null,
  delivery uuid not null,
  late     boolean not null,
  id       text not null,
  type     text not null,
  subject  text not null,
  vendor   text not null,
  category text not null,
  via      text not null,
  data     jsonb not null
) partition by range (recorded);
create index event_seq on event (seq);
create index event_vendor on event (vendor, seq);
create index event_type on event (type, seq);
create index event_entity on event (entity, seq);
comment on column event.entity is 'The entity''s number. Numbers rise, so an index by them grows at its end; one by subject would grow everywhere.';
comment on column event.late is 'An event that happened before one already recorded for its entity; it changed nothing.';

-- A hub takes a thousand numbers at a time, from 1000 times this on.
create sequence entity_thousand;

create table entity (
  number  bigint not null,
  since   timestamptz not null default now(),
  time    timestamptz not null,
  rank    int not null,
  subject text not null,
  vendor  text not null,
  kind    text not null,
  event   text not null,
  type    text not null,
  primary key (subject, vendor, kind)
);
comment on column entity.since is 'When it was made: earlier months hold no event of it.';
comment on table entity is 'Where each entity stands: the newest event by vendor time, and by rank where times are equal.';

-- Partitioned by its id, which begins with the time it was made at (UUID version 7).
create table delivery (
  id       uuid primary key,
  received timestamptz not null,
  settled  timestamptz not null default now(),
  vendor   text not null,
  outcome  text not null,
  via      text not null
) partition by range (id);
create index delivery_vendor on delivery (vendor, id);
-- Nearly all are processed; to find one of those needs no index.
create index delivery_outcome on delivery (outcome, id) where outcome <> 'processed';

-- What belongs to no month that was made. Rows here are told as a finding.
create table event_rest partition of event default;
create unique index event_rest_id on event_rest (id);
create table delivery_rest partition of delivery default;

create function least_delivery(at timestamptz) returns uuid immutable language sql as $$
  select rpad(lpad(to_hex((extract(epoch from at) * 1000)::bigint), 12, '0'), 32, '0')::uuid
$$;

-- Makes the tables of the month that holds a time, unless they are there; what waits in the rest moves in. Gives up after a
-- while rather than let the log wait behind it for somebody's long read.
create function make_month(at timestamptz) returns void language plpgsql set lock_timeout = '3s' as $$
declare
  first timestamptz := date_trunc('month', at, 'UTC');
  after timestamptz := date_trunc('month', first + interval '31 days', 'UTC');
  month text := to_char(first at time zone 'UTC', 'YYYY_MM');
begin
  -- Of two hubs at once, the second finds them made.
  perform pg_advisory_xact_lock(hashtext('month'));
  if to_regclass('event_' || month) is null then
    execute format('create table event_%s (like event including defaults including storage)', month);
    execute format('create unique index event_%s_id on event_%1$s (id)', month);
    execute format('with late as (delete from event_rest where recorded >= %L and recorded < %L returning *)
      insert into event_%s select * from late', first, after, month);
    execute format('alter table event attach partition event_%s for values from (%L) to (%L)', month, first, after);
  end if;
  if to_regclass('delivery_' || month) is null then
    execute format('create table delivery_%s (like delivery including defaults including storage)', month);
    execute format('with late as (delete from delivery_rest where id >= %L and id < %L returning *)
      insert into delivery_%s select * from late', least_delivery(first), least_delivery(after), month);
    execute format('alter table delivery attach partition delivery_%s for values from (%L) to (%L)', month,
      least_delivery(first), least_delivery(after));
  end if;
end $$;

-- Drops the months of a table that ended before a time; answers how many.
create function drop_months(parent regclass, before timestamptz) returns int language plpgsql set lock_timeout = '3s' as $$
declare
  month text;
  dropped int := 0;
begin
  perform pg_advisory_xact_lock(hashtext('month'));
  for month in
    select relname from pg_inherits join pg_class on oid = inhrelid
    where inhparent = parent and relname ~ '_[0-9]{4}_[0-9]{2}$'
      and to_date(right(relname, 7), 'YYYY_MM') + interval '1 month' <= before at time zone 'UTC'
    order by 1
  loop
    execute format('drop table %I', month);
    dropped := dropped + 1;
  end loop;
  return dropped;
end $$;

-- ---- books: how many deliveries each vendor sent, and what became of them -----------------------------------------

create table book (
  vendor  text not null,
  account text not null,
  slot    int not null,
  count   bigint not null,
  primary key (vendor, account, slot)
);
comment on column book.slot is 'Spreads one account over several rows, so that concurrent writers rarely wait for each other.';

-- The outcome accounts follow the delivery table by trigger, so they cannot disagree with it.
create function book_settled() returns trigger language plpgsql as $$
begin
  insert into book (vendor, account, slot, count)
    select vendor, outcome, pg_backend_pid() % 16, count(*) from settled group by 1, 2 order by 1, 2
  on conflict (vendor, account, slot) do update set count = book.count + excluded.count;
  return null;
end $$;

create function book_resettled() returns trigger language plpgsql as $$
begin
  insert into book (vendor, account, slot, count)
    select vendor, outcome, pg_backend_pid() % 16, sum(change) from (
      select vendor, outcome, 1 as change from after_change
      union all
      select vendor, outcome, -1 from before_change) changes
    group by 1, 2 having sum(change) <> 0 order by 1, 2
  on conflict (vendor, account, slot) do update set count = book.count + excluded.count;
  return null;
end $$;

create trigger delivery_settled after insert on delivery
  referencing new table as settled for each statement execute function book_settled();
create trigger delivery_resettled after update on delivery
  referencing old table as before_change new table as after_change for each statement execute function book_resettled();

-- ---- progress: how far a counting stage has come, so that a redelivered record counts once ------------------------

create table progress (
  stage     text not null,
  topic     text not null,
  partition int not null,
  next      bigint not null,
  primary key (stage, topic, partition)
);

-- ---- deadletter ---------------------------------------------------------------------------------------------------

create table dead_letter (
  id          text primary key,
  seq         bigint generated always as identity,
  vendor      text not null,
  category    text not null,
  via         text not null,
  delivery    uuid not null,
  received    timestamptz not null,
  failed_at   timestamptz not null,
  step        text not null,
  class       text not null,
  severity    text not null,
  kind        text not null,
  reason      text not null,
  fingerprint text not null,
  key         text not null,
  headers     jsonb not null,
  payload     bytea not null,
  alone       boolean not null,
  attempts    int not null default 1,
  status      text not null default 'open' check (status in ('open', 'replayed', 'discarded')),
  closed_at   timestamptz
);
create unique index dead_letter_seq on dead_letter (seq);
create index dead_letter_vendor on dead_letter (vendor, seq);
create index dead_letter_fingerprint on dead_letter (fingerprint, status, seq);
create index dead_letter_closed on dead_letter (closed_at) where status <> 'open';

create table dead_letter_action (
  dead_letter text not null references dead_letter (id),
  at          timestamptz not null default now(),
  who         text not null,
  action      text not null check (action in ('replay', 'discard')),
  result      text not null,
  note        text
);
create index dead_letter_action_of on dead_letter_action (dead_letter, at);

-- ---- incident -----------------------------------------------------------------------------------------------------

create table incident (
  number        bigint primary key,
  fingerprint   text not null unique,
  vendor        text,
  route         text not null,
  step          text not null,
  class         text not null,
  severity      text not null,
  kind          text not null,
  title         text not null,
  status        text not null default 'open' check (status in ('open', 'acknowledged', 'resolved')),
  resolution    text check (resolution in ('auto', 'replayed', 'fixed', 'accepted', 'duplicate')),
  count         bigint not null,
  first_seen    timestamptz not null,
  last_seen     timestamptz not null,
  acknowledged_at timestamptz,
  resolved_at   timestamptz,
  snoozed_until timestamptz
);
create index incident_status on incident (status, number);

create table incident_finding (
  incident  bigint not null references incident (number),
  at        timestamptz not null,
  reason    text not null,
  reference text
);
create index incident_finding_of on incident_finding (incident, at);

create table incident_entry (
  incident bigint not null references incident (number),
  at       timestamptz not null default now(),
  who      text not null,
  action   text not null,
  note     text
);
create index incident_entry_of on incident_entry (incident, at);
