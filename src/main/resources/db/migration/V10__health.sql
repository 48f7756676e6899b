-- ---- poll: when each probe of a vendor is due -----------------------------------------------------------------------

create table probe (
  vendor  text not null,
  probe   text not null,
  due     timestamptz not null,
  primary key (vendor, probe)
);

-- ---- monitor: how vendors do ------------------------------------------------------------------------------------------

create table health_probe (
  vendor           text not null,
  probe            text not null,
  asked            timestamptz not null,
  millis           bigint not null,
  status           int not null,
  trouble          text,
  reason           text,
  certificate_ends timestamptz,
  certificate_told timestamptz,
  history          text not null,
  state            text not null,
  since            timestamptz not null,
  essential        boolean not null,
  every            bigint not null,
  good             bigint not null default 0,
  bad              bigint not null default 0,
  primary key (vendor, probe)
);
comment on column health_probe.history is 'The last answers, newest first: g good, s slow, b bad.';
comment on column health_probe.every is 'Milliseconds between two; a probe that was not asked for long says nothing any more.';
comment on column health_probe.certificate_told is 'The end that was told as a finding and is not over.';

create table health_vendor (
  vendor   text primary key,
  state    text not null,
  since    timestamptz not null,
  reasons  text[] not null
);

create table health_watch (
  one    boolean primary key default true check (one),
  since  timestamptz not null,
  seen   timestamptz not null
);
comment on column health_watch.since is 'Since when there has always been a hub that looked, and that took webhooks.';
comment on column health_watch.seen is 'Up to when a hub looked: behind it nothing is known.';

create table health_change (
  vendor   text not null,
  at       timestamptz not null,
  state    text not null,
  reasons  text[] not null,
  primary key (vendor, at)
);
comment on table health_change is 'From when on a vendor was in which state, as it was seen; maintenance is laid over it when it is read.';

create table health_sign (
  vendor  text not null,
  sign    text not null,
  minute  timestamptz not null,
  count   bigint not null,
  bad     bigint not null,
  millis  bigint not null,
  primary key (vendor, sign, minute)
);
comment on table health_sign is 'What comes anyway and says how a vendor does: so many in a minute, so many of them bad.';
create index health_sign_minute on health_sign (minute);

create table health_hour (
  vendor    text not null,
  hour      timestamptz not null,
  webhooks  bigint not null,
  last      timestamptz not null,
  primary key (vendor, hour)
);
comment on table health_hour is 'The webhooks of each hour, by which a vendor''s rhythm is learned.';

create table health_gateway (
  category  text primary key,
  standing  jsonb not null,
  ranking   jsonb not null,
  at        timestamptz not null
);
comment on column health_gateway.standing is 'Which gateway is preferred, since when, and which one is about to be.';

create table gateway_outbox (
  seq    bigint generated always as identity primary key,
  told   jsonb not null,
  taken  timestamptz
);
