-- Each room owns its tables; no other room writes them.

-- ---- event: the log of canonical events, of entities and of deliveries ------------------------------------------

create table event (
  id       text primary key,
  seq      bigint generated always as identity,
  type     text not null,
  subject  text not null,
  time     timestamptz not null,
  vendor   text not null,
  category text not null,
  via      text not null,
  received timestamptz not null,
  delivery uuid not null,
  late     boolean not null,
  data     jsonb not null,
  recorded timestamptz not null default now()
);
create unique index event_seq on event (seq);
create index event_vendor on event (vendor, seq);
create index event_type on event (type, seq);
create index event_subject on event (subject, seq);
create index event_delivery on event (delivery);
comment on column event.late is 'An event that happened before one already recorded for its entity; it changed nothing.';

create table entity (
  vendor  text not null,
  kind    text not null,
  subject text not null,
  event   text not null,
  type    text not null,
  time    timestamptz not null,
  rank    int not null,
  primary key (vendor, kind, subject)
);
comment on table entity is 'Where each entity stands: the newest event by vendor time, and by rank where times are equal.';

create table delivery (
  id       uuid primary key,
  vendor   text not null,
  outcome  text not null,
  via      text not null,
  received timestamptz not null,
  settled  timestamptz not null default now()
);
create index delivery_vendor on delivery (vendor, id);
create index delivery_outcome on delivery (outcome, id);

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
