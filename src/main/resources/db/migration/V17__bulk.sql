-- What many items of a match come to, so that one more is reckoned in without reading them. Of a match that has no row its items
-- are read; it is made when its match is next touched and large enough.
create table reconcile_bulk (
  match  bigint not null,
  rule   int not null,
  basis  text not null,
  bulk   text not null,
  primary key (match, rule)
) with (fillfactor = 70);
comment on column reconcile_bulk.basis is 'What the sums depend on beside the items: they are of no use when it is another.';
comment on column reconcile_bulk.bulk is 'JSON; never asked for but as a whole.';

-- One item of a match is found without reading the others.
create index reconcile_item_of on reconcile_item (match, identity);
drop index reconcile_item_match;
