-- What a notice needs to arrive: the number and the address themselves, sealed; null for accounts from before.
alter table access.account
    add column phone_sealed bytea,
    add column email_sealed bytea,
    add column email_tail   text;
comment on column access.account.phone_tail is 'masked, for showing';
comment on column access.account.phone_sealed is 'opened only by who sends';
comment on column access.account.email_tail is 'masked, for showing';
