-- ---- alerts: what is counted ---------------------------------------------------------------------------------------

-- What came lately, as it came: only ever added to, and folded into signal by the one hub that judges.
create table signal_delta (
  seq     bigint generated always as identity primary key,
  source  bigint not null,
  grp     text not null,
  bucket  bigint not null,
  item    bigint not null,
  value   bigint not null,
  events  text not null
);
comment on column signal_delta.source is 'The first 64 bits of the SHA-256 of what is counted: takes, measure and groups.';
comment on column signal_delta.grp is 'The values of the fields that make the group, with U+001F between them.';
comment on column signal_delta.bucket is 'When its ten seconds began, in seconds since 1970.';
comment on column signal_delta.item is 'What is told apart, as 64 bits of its SHA-256; 0 where nothing is.';
comment on column signal_delta.value is 'How much is added: a count, minor units, or millionths of a number.';
comment on column signal_delta.events is 'Ids of some of the events, a line each.';

create table signal (
  source  bigint not null,
  grain   int not null,
  bucket  bigint not null,
  grp     text not null,
  item    bigint not null,
  value   numeric not null,
  events  text not null,
  primary key (source, grain, bucket, grp, item)
);
comment on column signal.grain is 'How many seconds a bucket is long.';

-- ---- alerts: where they stand --------------------------------------------------------------------------------------

create table alert_evaluator (
  only_one  boolean primary key default true check (only_one),
  holder    uuid,
  ticked    timestamptz,
  since     timestamptz
);
comment on column alert_evaluator.holder is 'The hub that judges; another takes its place when it has not ticked for some seconds.';
comment on column alert_evaluator.since is 'Since when it was done without a gap: what did not come before that is not missed.';
insert into alert_evaluator default values;

create table alert_state (
  rule        text not null,
  grp         text not null,
  per         text not null,
  pending     timestamptz not null,
  firing      timestamptz,
  recovering  timestamptz,
  severity    text not null,
  reading     text not null,
  primary key (rule, grp)
);
comment on table alert_state is 'The alerts that are not well.';
comment on column alert_state.per is 'By which fields the rule made its groups: by others the group is none.';
comment on column alert_state.reading is 'Both numbers and the window in words, as they were when it fired.';

create table alert_firing (
  id         bigint generated always as identity primary key,
  rule       text not null,
  grp        text not null,
  fields     jsonb not null,
  severity   text not null,
  reading    text not null,
  value      double precision,
  bound      double precision,
  fired      timestamptz not null,
  recovered  timestamptz
);
create index alert_firing_rule on alert_firing (rule, fired desc);
create index alert_firing_open on alert_firing (rule, grp) where recovered is null;
