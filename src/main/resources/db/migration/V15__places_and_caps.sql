-- ---- monitor.risk: where goods go and buyers are ----------------------------------------------------------------------

alter table risk_payment
  add column shipping_country text,
  add column visitor_country  text,
  add column address          text;
comment on column risk_payment.address is 'A digest of the address that the goods go to.';
comment on column risk_link.kind is 'What belongs to the owner, or what is known of an order: product, country, shipping country, visitor country, address (a digest).';

-- ---- monitor.alert ----------------------------------------------------------------------------------------------------

create table alert_capped (rule text primary key);
comment on table alert_capped is 'Rules of which people were told that they have more groups than are counted.';
