-- ---- reconcile: rules, what they know of entities, and what became of it -----------------------------------------

-- An edition of a rule: what one version of its file makes of the events. While another version's items and matches are
-- made from the event log beside those of the live one, there are two; then it takes the live one's place.
create table reconcile_rule (
  number   int generated always as identity primary key,
  name     text not null,
  version  text not null,
  live     boolean not null,
  building boolean not null default false,
  pins     int not null default 0,
  changed  timestamptz not null default now()
);
create unique index reconcile_rule_live on reconcile_rule (name) where live;
create unique index reconcile_rule_building on reconcile_rule (name) where building;
comment on column reconcile_rule.version is 'A digest of the rule file; another one means that its matches are made anew from the event log.';
comment on column reconcile_rule.live is 'Whether its matches are those that people see; of a rule at most one edition is live.';
comment on column reconcile_rule.pins is 'How often people changed its pins: whoever keeps them in memory reads them again.';

-- A hub takes a thousand numbers of items at a time, from 1000 times this on.
create sequence reconcile_thousand;

create sequence reconcile_match_number;

create table reconcile_item (
  number   bigint primary key,
  rule     int not null,
  side     smallint not null,
  match    bigint not null,
  began    timestamptz not null,
  changed  timestamptz not null,
  counts   boolean not null,
  vendor   text not null,
  identity text not null,
  event    text not null,
  facts    jsonb not null
) with (fillfactor = 90);
create index reconcile_item_match on reconcile_item (match);
comment on column reconcile_item.began is 'When the first event that told of it happened, by the vendor''s clock.';
comment on column reconcile_item.changed is 'When the last one did.';
comment on column reconcile_item.event is 'The id of that last one.';

-- What a match is found by: the identities of its items and their keys for each way of the rule, as 64 bits of a hash. Two
-- keys with one hash are told apart by the items themselves. Of a thousand items with one key it is one row.
create table reconcile_key (
  hash  bigint not null,
  match bigint not null
);
-- By the hash alone: it is the one index that grows everywhere, so it must be small. Each row is there once, as only one
-- writes at a time, who knows what is there.
create index reconcile_key_hash on reconcile_key (hash);

-- Two editions of a rule may each have a match with one number: it is the same to people.
create table reconcile_match (
  number    bigint not null,
  rule      int not null,
  status    text not null check (status in ('expected', 'posted', 'over_amount', 'under_amount', 'data_mismatch',
    'currency_mismatch', 'split_mismatch', 'partially_reconciled', 'archived', 'void')),
  posted    text check (posted in ('auto', 'manual', 'force')),
  broken    text,
  ambiguous boolean not null,
  reason    text,
  at_risk   bigint,
  currency  text,
  vendor    text,
  began     timestamptz not null,
  changed   timestamptz not null,
  broke     timestamptz,
  due       timestamptz,
  closure   text check (closure in ('auto', 'fixed', 'accepted')),
  closed    text,
  told      text,
  primary key (number, rule)
) with (fillfactor = 80);
create index reconcile_match_broken on reconcile_match (rule, number) where broken is not null;
create index reconcile_match_due on reconcile_match (due) where due is not null;
create index reconcile_match_told on reconcile_match (told) where told is not null;
create index reconcile_match_closed on reconcile_match (rule) where closed is not null;
comment on column reconcile_match.posted is 'How it became posted: by the rule, by hand, or against the rule.';
comment on column reconcile_match.broken is 'The name of the break, e.g. missing-payment; null: none. Matches closed as accepted keep the name they had in their history only.';
comment on column reconcile_match.at_risk is 'Minor units of the currency.';
comment on column reconcile_match.vendor is 'Whose problem a break is: the vendor of the item that is there or disagrees.';
comment on column reconcile_match.broke is 'When it became a break; null: it is none.';
comment on column reconcile_match.due is 'When the rule says something else although nothing comes.';
comment on column reconcile_match.closed is 'A digest of what was said to be all right when it was closed by hand: if it changes, the match is reopened.';
comment on column reconcile_match.told is 'The fingerprint of the finding that told of the break.';

-- Append-only.
create table reconcile_change (
  match  bigint not null,
  at     timestamptz not null,
  who    text not null,
  action text not null,
  status text not null,
  note   text
);
create index reconcile_change_of on reconcile_change (match, at);
comment on column reconcile_change.action is 'opened changed broken mended closed reopened matched archived';

-- What people said belongs together, by identity, so that it holds when a rule is evaluated anew.
create table reconcile_pin (
  rule     int not null,
  side     smallint not null,
  vendor   text not null,
  identity text not null,
  pin      text not null,
  at       timestamptz not null default now(),
  who      text not null,
  note     text,
  primary key (rule, side, vendor, identity)
);

-- How many matches of each rule stand how, kept by whoever changes them: to count millions would take too long.
create table reconcile_count (
  rule     int not null,
  status   text not null,
  broken   text not null,
  currency text not null,
  count    bigint not null,
  at_risk  numeric not null,
  primary key (rule, status, broken, currency)
);
comment on column reconcile_count.broken is 'Empty where it is no break, as is currency where no money is at risk.';

-- Findings on their way to the incident tracker: written with what they tell, removed when they are in Kafka.
create table reconcile_outbox (
  seq     bigint generated always as identity primary key,
  finding jsonb not null,
  taken   timestamptz
);
comment on column reconcile_outbox.taken is 'When a hub took it to send it. One that is still here long after was not sent: the hub died.';

-- ---- reconcile: what vendors booked, by day -----------------------------------------------------------------------

create table reconcile_entry (
  vendor   text not null,
  entry    text not null,
  day      date not null,
  kind     text not null,
  currency text not null,
  gross    bigint not null,
  fee      bigint not null,
  net      bigint not null,
  expected bigint,
  source   text,
  payout   text,
  booked   timestamptz not null,
  event    text not null,
  primary key (vendor, entry)
);
create index reconcile_entry_day on reconcile_entry (day, vendor, currency, booked, entry);
create index reconcile_entry_source on reconcile_entry (vendor, source) where source is not null;
create index reconcile_entry_payout on reconcile_entry (vendor, payout) where payout is not null;
comment on table reconcile_entry is 'The entries of the vendors'' books, each once, as the newest telling has it.';
comment on column reconcile_entry.day is 'The day of the booking in UTC.';
comment on column reconcile_entry.expected is 'The fee by the contract, in minor units; null where it says nothing.';
comment on column reconcile_entry.source is 'What it was booked for, e.g. the payment.';

create table reconcile_payout (
  vendor   text not null,
  payout   text not null,
  day      date not null,
  state    text not null check (state in ('created', 'paid', 'failed')),
  currency text not null,
  amount   bigint not null,
  began    timestamptz not null,
  changed  timestamptz not null,
  primary key (vendor, payout)
);
create index reconcile_payout_day on reconcile_payout (day, vendor);
comment on table reconcile_payout is 'What vendors said that they pay out; not all of them have an entry for it in their books.';
comment on column reconcile_payout.day is 'The day of the first telling in UTC.';

create table reconcile_payer (
  vendor  text not null,
  payment text not null,
  method  text,
  country text,
  told    timestamptz not null,
  primary key (vendor, payment)
);
comment on table reconcile_payer is 'What the fee of a payment depends on and its entry does not say.';

-- ---- poll: what was asked for each item of another poll -----------------------------------------------------------

create table poll_parent (
  vendor text not null,
  poll   text not null,
  parent text not null,
  done   timestamptz not null default now(),
  primary key (vendor, poll, parent)
);
comment on table poll_parent is 'Whose items were read to the end, e.g. the payouts whose entries are known, and are not asked for again.';
