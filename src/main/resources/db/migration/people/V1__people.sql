-- Who is this, once in the country. The key is a keyed hash of document type and number, so the same person cannot
-- stand here twice. Numbers are sealed; the keys of sealing and hashing live outside the database.
create table people.person (
    key           bytea primary key,
    document_type smallint not null,
    number_sealed bytea not null,
    name          text not null,
    sex           smallint not null default 0,
    birth         date,
    phone_key     bytea,
    phone_sealed  bytea,
    bank_sealed   bytea,
    place         bigint not null,
    version       int not null default 1
);
comment on column people.person.place is 'place of the unit that keeps this record, for row-level security';
create index person_by_phone on people.person (phone_key);
create index person_by_place on people.person (place);

-- Corrections of who somebody is: before and after, numbers sealed.
create table people.correction (
    person_key bytea not null,
    id         bigint not null,
    at         timestamptz not null,
    account_id bigint,
    reason     text not null,
    before     jsonb not null,
    after      jsonb not null,
    primary key (person_key, id)
);
create sequence people.correction_id;

alter table people.person enable row level security;
create policy person_in_area on people.person
    using (place <@ (select current_setting('unionhall.area')::int8multirange));
