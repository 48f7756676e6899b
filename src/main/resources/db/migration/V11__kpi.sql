-- ---- figures ------------------------------------------------------------------------------------------------------

-- What is counted. Figures that count the same share it; whoever changes a definition counts something else.
create table kpi_series (
  number      int generated always as identity primary key,
  version     text not null unique,
  said        text not null,
  round       int not null,
  building    boolean not null,
  unsettled   boolean not null,
  whole_since timestamptz not null,
  wanted_at   timestamptz not null default now()
);
comment on column kpi_series.said is 'The definition itself, so that every hub counts it, whatever files it has.';
comment on column kpi_series.round is 'Series that are made from the event log together share what was told them.';
comment on column kpi_series.building is 'Its past is being told from the event log; live events count already.';
comment on column kpi_series.unsettled is 'Events that it was told from the log may still be told live.';
comment on column kpi_series.whole_since is 'Nothing is missing of what was received since.';
comment on column kpi_series.wanted_at is 'When a hub last had a figure that needs it.';

-- Events by quarter of an hour, and again by day (UTC), so that a year is soon added up.
create table kpi_cell (
  series    int not null,
  day       boolean not null,
  at        timestamptz not null,
  vendor    text not null,
  dims      text not null,
  currency  text not null,
  line      smallint not null,
  count     bigint not null,
  sum       numeric not null,
  slots     jsonb,
  primary key (series, day, at, vendor, dims, currency, line)
);
comment on column kpi_cell.dims is 'The values of the figure''s dimensions, U+001F between them; one that is empty is not known.';
comment on column kpi_cell.line is '0: what is counted, or what something is a part of; 1: the part, or those that left.';
comment on column kpi_cell.slots is 'Of durations: how many lie in each slot of the sketch.';

-- What is remembered of single entities, for what counts once and for durations.
create table kpi_entity (
  series    int not null,
  entity    uuid not null,
  touched   timestamptz not null,
  marks     text not null,
  primary key (series, entity)
) with (fillfactor = 80);

-- The values that dimensions had, few of each; the rest counts as 'other'.
create table kpi_value (
  series    int not null,
  dim       int not null,
  value     text not null,
  primary key (series, dim, value)
);

-- Events that were counted while series were made, so that none counts twice. As in monitor_seen.
create table kpi_told (
  round     int not null,
  day       date not null,
  id        bigint not null,
  noted     date not null default current_date,
  primary key (round, day, id)
);

create function kpi_slots(a jsonb, b jsonb) returns jsonb language sql immutable as $$
  select case when a is null then b when b is null then a else
    (select coalesce(jsonb_object_agg(key, total), '{}') from
      (select key, sum(value::bigint) as total from
        (select * from jsonb_each_text(a) union all select * from jsonb_each_text(b)) both_ group by key) added
      where total <> 0) end
$$;
