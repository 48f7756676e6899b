-- ---- poll: where each poll of a vendor stands ---------------------------------------------------------------------

create table poll (
  vendor       text not null,
  poll         text not null,
  begun        timestamptz not null default now(),
  watermark    timestamptz not null,
  since        timestamptz,
  until        timestamptz,
  newest       timestamptz,
  cursor       text,
  fetched      int not null default 0,
  asked        text,
  etag         text,
  modified     text,
  answered     text,
  not_before   timestamptz,
  last_run     timestamptz,
  last_success timestamptz,
  last_error   text,
  problem      text,
  failures     int not null default 0,
  pages        bigint not null default 0,
  items        bigint not null default 0,
  primary key (vendor, poll)
);
comment on column poll.begun is 'What happened before could not have been told to this hub, so no webhook was missed.';
comment on column poll.watermark is 'All before it was asked for and is durable; the next sweep begins here, less its overlap.';
comment on column poll.since is 'With until, newest, cursor and fetched: where the sweep under way stands. Null: none is.';
comment on column poll.not_before is 'So long the vendor wants to be left alone.';
comment on column poll.problem is 'The kind of failure that was told as a finding and is not over.';

-- Webhooks are nearly all; what was polled is counted by it.
create index event_polled on event (vendor, recorded) where via = 'poll';
