-- Tablets at the hall on which voters without a phone vote. Who runs the election admits them for a day.
create table congress.tablet (
    unit_id bigint not null,
    number  smallint not null check (number > 0),
    pairing bytea,
    secret  bytea,
    until   timestamptz not null,
    primary key (unit_id, number),
    constraint tablet_known check ((pairing is null) <> (secret is null))
);
create index tablet_by_pairing on congress.tablet (pairing) where pairing is not null;
create index tablet_by_secret on congress.tablet (secret) where secret is not null;
comment on column congress.tablet.pairing is 'hash of what is typed into the tablet to admit it, once';
comment on column congress.tablet.secret is 'hash of what the admitted tablet shows';

-- A row of the roll that is written when its voter votes would tell the order; the codes of a round are one value.
alter table congress.voter drop column code_hash;
alter table congress.round add column codes bytea not null default '';
comment on column congress.round.codes is 'hashes of codes handed out for tablets and not used, by position; gone with the vote';
