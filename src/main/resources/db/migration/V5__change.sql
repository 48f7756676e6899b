-- ---- change: what vendors' payloads look like, and how that changed -----------------------------------------------

create table payload_shape (
  vendor text not null,
  topic  text not null,
  known  json not null,
  primary key (vendor, topic)
);
comment on table payload_shape is 'What was learned of the fields of a topic''s payloads.';

create table payload_version (
  vendor   text not null,
  version  text not null,
  since    timestamptz not null default now(),
  payloads bigint not null,
  primary key (vendor, version)
);
comment on column payload_version.payloads is 'How many of those that were looked at.';

create table payload_change (
  number  bigint generated always as identity,
  at      timestamptz not null,
  vendor  text not null,
  topic   text not null,
  kind    text not null,
  what    text not null,
  told    text not null,
  example text,
  lines   text not null,
  primary key (vendor, topic, kind, what)
);
create unique index payload_change_number on payload_change (number);
comment on column payload_change.topic is 'Empty where the payloads of all topics may have changed.';
comment on column payload_change.lines is 'The lines of the mapping that name the field, each on a line of its own.';
