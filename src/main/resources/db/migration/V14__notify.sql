-- ---- notify: messages ---------------------------------------------------------------------------------------------

-- The outbox: what is told to whom. A message stays when it was sent, so that the same is never told twice.
create table notify_message (
  id        bigint generated always as identity primary key,
  notice    text not null,
  channel   text not null,
  recipient text not null default '',
  thread    text,
  state     text not null check (state in ('pending', 'digest', 'failed', 'sent', 'given_up')),
  content   jsonb not null,
  planned   timestamptz not null default now(),
  due       timestamptz not null,
  taken     timestamptz,
  attempts  int not null default 0,
  done      timestamptz,
  error     text,
  remote    text,
  digest    bigint,
  unique (notice, channel, recipient)
);
create index notify_message_due on notify_message (channel, due) where state in ('pending', 'failed');
create index notify_message_digest on notify_message (channel, due) where state = 'digest' and digest is null;
create index notify_message_thread on notify_message (channel, thread, id) where thread is not null;
create index notify_message_recipient on notify_message (lower(recipient)) where recipient <> '';
create index notify_message_channel on notify_message (channel, id);
create index notify_message_done on notify_message (done) where done is not null;
comment on column notify_message.notice is 'What it tells of; told again it is the same message.';
comment on column notify_message.recipient is 'The address of a customer or seller; empty where the channel says who is told.';
comment on column notify_message.thread is 'The incident: its messages are sent in their order.';
comment on column notify_message.state is 'failed: tried in vain, and tried again when due. digest: told in a message with others.';
comment on column notify_message.taken is 'When a hub took it to send it. One that is still so long after was perhaps not sent: the hub died.';
comment on column notify_message.remote is 'What it became at the receiver, e.g. the key of the Jira issue.';
comment on column notify_message.digest is 'The message that told of it together with others.';

-- How the receivers do: all hubs leave alone together who does not answer.
create table notify_channel (
  name       text primary key,
  failures   int not null default 0,
  not_before timestamptz,
  disabled   text,
  told       text,
  last_sent  timestamptz
);
comment on column notify_channel.failures is 'In a row.';
comment on column notify_channel.not_before is 'So long nothing is sent: it failed too often, or wants to be left alone.';
comment on column notify_channel.disabled is 'Why nothing is sent until a person enables it; null: it is not disabled.';
comment on column notify_channel.told is 'The fingerprint of the finding that told of its trouble; null: none.';

-- ---- notify: customers and sellers --------------------------------------------------------------------------------

-- Where customers and sellers can be told, by what vendors said of them.
create table notify_contact (
  vendor   text not null,
  customer text not null,
  email    text,
  name     text,
  language text,
  told     timestamptz not null,
  primary key (vendor, customer)
);
create index notify_contact_customer on notify_contact (customer);
comment on column notify_contact.email is 'Null once the customer is deleted: what is told late of it must not bring it back.';
comment on column notify_contact.told is 'When the vendor said so, by its clock.';

-- Who does not want to hear of us. Digests: the list itself must not be one of addresses.
create table notify_opt_out (
  address text primary key,
  at      timestamptz not null,
  out     boolean not null,
  why     text not null
);
comment on column notify_opt_out.address is 'The first 128 bits of the SHA-256 of the address in lower case.';
comment on column notify_opt_out.out is 'False for who subscribed later.';

-- How payments and disputes stand that customers and sellers may have to be told of.
create table notify_case (
  vendor   text not null,
  kind     text not null check (kind in ('payment', 'dispute')),
  id       text not null,
  payment  text not null,
  state    text not null,
  changed  timestamptz not null,
  customer text,
  seller   text,
  reference text,
  minor    bigint not null,
  currency text not null,
  due_by   timestamptz,
  tell     timestamptz,
  primary key (vendor, kind, id)
);
create index notify_case_tell on notify_case (tell) where tell is not null;
create index notify_case_changed on notify_case (changed);
comment on column notify_case.tell is 'When to tell of its state, if it is still so; null: there is nothing to tell.';
