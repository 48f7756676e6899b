-- ---- monitor.risk: what is usual, and what was not --------------------------------------------------------------------

create table risk_usual (
  kind    text not null,
  name    text not null,
  seen    timestamptz not null,
  amounts bigint[] not null,
  primary key (kind, name)
);
comment on table risk_usual is 'The latest amounts of each segment in minor units of its one currency, the oldest first; a bounded number of them.';

create table risk_trail (
  kind text not null,
  name text not null,
  seen timestamptz not null,
  kept jsonb not null,
  primary key (kind, name)
);
comment on table risk_trail is 'What a customer, a card, a seller or a product did lately; a bounded number of everything.';

create table risk_payment (
  vendor   text not null,
  payment  text not null,
  at       timestamptz not null,
  minor    bigint not null,
  currency text not null,
  customer text,
  seller   text,
  order_id text,
  method   text,
  country  text,
  card     text,
  made     boolean not null,
  declines int not null,
  score    int,
  reasons  jsonb not null,
  cases    text[] not null,
  primary key (vendor, payment)
);
create index risk_payment_customer on risk_payment (vendor, customer, at) where customer is not null;
create index risk_payment_at on risk_payment (at);
comment on column risk_payment.card is 'A digest of the vendor''s own fingerprint of the card.';
comment on column risk_payment.made is 'Whether it ever went through.';
comment on column risk_payment.cases is 'Its refunds and disputes: refund <id>, dispute <id>; what is there was counted.';
comment on column risk_payment.score is '0 to 100; null while it was never judged.';

-- What belongs together, to be found from an order or a parcel.
create table risk_link (
  owner   text not null,
  kind    text not null,
  vendor  text not null,
  subject text not null,
  at      timestamptz not null,
  primary key (owner, kind, vendor, subject)
);
create index risk_link_at on risk_link (at);
comment on column risk_link.owner is 'order <id> or parcel <tracking number>.';

create table risk_flag (
  number   bigint generated always as identity,
  vendor   text not null,
  about    text not null,
  subject  text not null,
  payment  text,
  at       timestamptz not null,
  score    int not null,
  severity text not null,
  reasons  jsonb not null,
  primary key (vendor, about, subject)
);
create unique index risk_flag_number on risk_flag (number);
comment on column risk_flag.payment is 'The payment that gave cause to it; null when none did.';
