-- ---- figures: what is remembered of an entity is one row ---------------------------------------------------------------

alter table kpi_entity rename to kpi_entity_apart;
alter index kpi_entity_pkey rename to kpi_entity_apart_pkey;
create table kpi_entity (
  entity  uuid primary key,
  until   timestamptz not null,
  marks   text not null
) with (fillfactor = 80);
comment on column kpi_entity.until is 'It is remembered until then: as long as any figure that counts it says, from its last event on.';
comment on column kpi_entity.marks is 'For each series its number, a space and its marks; U+001C between series, U+001D and below within marks.';

insert into kpi_entity (entity, until, marks)
select entity, max(touched + substring(said::json ->> 'horizon' from '\d+')::bigint * interval '1 second'),
  string_agg(series || ' ' || marks, chr(28) order by series)
from kpi_entity_apart join kpi_series on number = series group by entity;
drop table kpi_entity_apart;

-- ---- monitor.risk: what is known of somebody, or of an order, is one row ------------------------------------------------

create table risk_party (
  name text primary key,
  seen timestamptz not null,
  kept text not null
) with (fillfactor = 70, toast_tuple_target = 8160);
comment on table risk_party is 'What is usual of customers, sellers and the like, and what they did lately; a bounded number of everything.';
comment on column risk_party.name is 'Its kind, its vendor where it is of one, and its id, e.g. customer stripe cus_1.';
comment on column risk_party.kept is 'A line for each part: its name, =, and what is kept: of trail JSON, of others the latest amounts in minor units.';

insert into risk_party (name, seen, kept)
select name, max(seen), string_agg(kept, E'\n' order by kept)
from (
  select kind || ' ' || name as name, seen, 'trail=' || kept::text as kept from risk_trail
  union all
  select case kind when 'purse' then 'customer' else kind end || ' ' || split_part(name, ' ', 1) || ' '
      || substring(name from position(' ' in name) + 5),
    seen, kind || ' ' || split_part(name, ' ', 2) || '=' || array_to_string(amounts, ',')
  from risk_usual where cardinality(amounts) > 0
) as part group by name;
drop table risk_trail;
drop table risk_usual;

alter table risk_link add column facts text not null default '';
comment on column risk_link.facts is 'What its events told of the order, a line each between line ends: product, country, shipping country, visitor country, address (a digest), then = and what it is.';
comment on column risk_link.kind is 'What belongs to the owner.';
update risk_link set facts = told.facts
from (
  select owner, vendor, E'\n' || string_agg(kind || '=' || subject, E'\n' order by kind, subject) || E'\n' as facts
  from risk_link where kind in ('product', 'country', 'shipping country', 'visitor country', 'address')
  group by owner, vendor
) as told
where risk_link.owner = told.owner and risk_link.vendor = told.vendor
  and kind in ('order', 'fulfillment', 'shipment', 'return');
delete from risk_link where kind in ('product', 'country', 'shipping country', 'visitor country', 'address');

alter table risk_payment
  alter column reasons type text using reasons::text,
  alter column cases type text using array_to_json(cases)::text;
comment on column risk_payment.cases is 'A JSON array of its refunds and disputes: refund <id>, dispute <id>; what is there was counted.';

-- They grow by time, so that little tells which part is old.
drop index risk_link_at;
drop index risk_payment_at;
create index risk_link_at on risk_link using brin (at);
create index risk_payment_at on risk_payment using brin (at);

-- ---- alerts: what came lately is a row for each batch -------------------------------------------------------------------

alter table signal_delta rename to signal_delta_apart;
alter table signal_delta_apart rename constraint signal_delta_pkey to signal_delta_apart_pkey;
create table signal_delta (
  seq      bigint generated always as identity primary key,
  sources  bigint[] not null,
  groups   text[] not null,
  buckets  bigint[] not null,
  items    bigint[] not null,
  vals     bigint[] not null,
  shown    text[] not null
);
-- A batch is read once or twice, soon, and then deleted: to press it together costs more than it saves.
alter table signal_delta alter sources set storage external, alter groups set storage external,
  alter buckets set storage external, alter items set storage external, alter vals set storage external,
  alter shown set storage external;
comment on table signal_delta is 'What came lately, as it came: only ever added to, and folded into signal by the one hub that judges. Each has a place in all arrays.';
comment on column signal_delta.sources is 'The first 64 bits of the SHA-256 of what is counted: takes, measure and groups; 0 for what was forgotten.';
comment on column signal_delta.groups is 'The values of the fields that make the group, with U+001F between them.';
comment on column signal_delta.buckets is 'When its ten seconds began, in seconds since 1970.';
comment on column signal_delta.items is 'What is told apart, as 64 bits of its SHA-256; 0 where nothing is.';
comment on column signal_delta.vals is 'How much is added: a count, minor units, or millionths of a number.';
comment on column signal_delta.shown is 'Ids of some of the events, a line each.';
insert into signal_delta (sources, groups, buckets, items, vals, shown)
select array_agg(source), array_agg(grp), array_agg(bucket), array_agg(item), array_agg(value), array_agg(events)
from signal_delta_apart having count(*) > 0;
drop table signal_delta_apart;
