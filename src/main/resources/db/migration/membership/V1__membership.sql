-- Who belongs where, how they came and went. One row per person: a person counts once.
create sequence membership.member_id;
create table membership.member (
    person_key      bytea primary key constraint member_person references people.person,
    id              bigint not null,
    card_no         text not null,
    unit_id         bigint not null,
    place           bigint not null,
    status          text not null check (status in
        ('ACTIVE', 'TRANSFERRING', 'RETAINED', 'WITHDRAWN', 'AUTO_WITHDRAWN', 'EXPELLED', 'DECEASED')),
    status_since    date not null,
    joined_on       date not null,
    name            text not null,
    grams           text[] not null,
    sex             smallint not null default 0,
    birth           date,
    ethnicity       text,
    employment      text,
    education       text,
    skill           text,
    politics        text,
    household       text,
    household_place text,
    native_place    text,
    migrant         boolean,
    employer        text,
    groups          text[] not null default '{}',
    has_phone       boolean not null default false,
    national_no     text,
    import_id       bigint,
    version         int not null default 1
);
comment on column membership.member.id is 'surrogate for addresses and key order; from member_id, never reused';
comment on column membership.member.name is 'copy of people.person for listing, changed by the same act';
comment on column membership.member.grams is 'two-character pieces of the name, for search';
comment on column membership.member.groups is '八大群体 and 新就业形态, codes of the list groups';
comment on column membership.member.national_no is 'number given by the national federation, if known';
create index member_by_place on membership.member (place, id);
create index member_by_id on membership.member (id);
create index member_by_name on membership.member using gin (grams) with (fastupdate = on);

-- Every change of a membership, never overwritten.
create sequence membership.change_id cache 100;
create table membership.change (
    person_key bytea not null,
    id         bigint not null,
    kind       text not null check (kind in
        ('JOIN', 'TRANSFER_IN', 'RETAIN', 'TRANSFER_OUT', 'EXPEL', 'WITHDRAW', 'LAPSE', 'RESUME', 'DECEASE', 'CORRECT', 'MERGE', 'UNDO')),
    reason     text,
    on_date    date not null,
    unit_id    bigint not null,
    place      bigint not null,
    from_unit  bigint,
    at         timestamptz not null,
    account_id bigint,
    import_id  bigint,
    before     jsonb,
    after      jsonb,
    primary key (person_key, id)
);
comment on column membership.change.kind is 'rules 2.9 会籍变化类型 1 JOIN 2 TRANSFER_IN 3 RETAIN 4 TRANSFER_OUT 5 EXPEL 6 WITHDRAW, and our own';
comment on column membership.change.before is 'values by field that were changed, class A masked; restore: what an undo needs, never shown';
create index change_by_place on membership.change (place, on_date, id);
create index change_by_import on membership.change (import_id) where import_id is not null;

-- The check digit behind sixteen digits (Luhn), as CardNumber has it. Kept to plain arithmetic so that it is inlined.
create function membership.luhn(n bigint) returns int language sql immutable parallel safe
return (10 - (
    n / 100000000000000 % 100 / 10 + 2 * (n / 100000000000000 % 10) - 9 * (n / 100000000000000 % 10 / 5)
    + n / 1000000000000 % 100 / 10 + 2 * (n / 1000000000000 % 10) - 9 * (n / 1000000000000 % 10 / 5)
    + n / 10000000000 % 100 / 10 + 2 * (n / 10000000000 % 10) - 9 * (n / 10000000000 % 10 / 5)
    + n / 100000000 % 100 / 10 + 2 * (n / 100000000 % 10) - 9 * (n / 100000000 % 10 / 5)
    + n / 1000000 % 100 / 10 + 2 * (n / 1000000 % 10) - 9 * (n / 1000000 % 10 / 5)
    + n / 10000 % 100 / 10 + 2 * (n / 10000 % 10) - 9 * (n / 10000 % 10 / 5)
    + n / 100 % 100 / 10 + 2 * (n / 100 % 10) - 9 * (n / 100 % 10 / 5)
    + n % 100 / 10 + 2 * (n % 10) - 9 * (n % 10 / 5)) % 10) % 10;

-- One uploaded roster, from reading to commit or undo.
create table membership.roster_import (
    id              bigint generated always as identity primary key,
    unit_id         bigint not null,
    place           bigint not null,
    area            int8multirange not null,
    account_id      bigint,
    committer_id    bigint,
    idempotency_key text,
    file_name       text not null,
    file_key        text,
    state           text not null check (state in
        ('READING', 'PREVIEWED', 'COMMITTING', 'COMMITTED', 'CANCELLED', 'UNDONE', 'FAILED')),
    progress        smallint not null default 0,
    header          jsonb,
    mapping         jsonb,
    problem         text,
    total           int not null default 0,
    fresh           int not null default 0,
    changed         int not null default 0,
    same            int not null default 0,
    warning         int not null default 0,
    error           int not null default 0,
    to_write        int not null default 0,
    written         int not null default 0,
    read_millis     int,
    created_at      timestamptz not null,
    previewed_at    timestamptz,
    committed_at    timestamptz,
    undone_at       timestamptz
);
comment on column membership.roster_import.area is 'where the importer may write, set anew by who commits';
comment on column membership.roster_import.file_key is 'the kept, sealed file; null once it is no longer needed';
comment on column membership.roster_import.header is 'header row, columns found, columns nobody knows, required columns missing';
comment on column membership.roster_import.mapping is 'what the clerk said of the columns';
comment on column membership.roster_import.total is 'rows, of which fresh, changed, same, warning and error; to_write have an effect, written had one';
create index roster_import_by_place on membership.roster_import (place, id);
create unique index roster_import_once on membership.roster_import (account_id, idempotency_key)
    where idempotency_key is not null;

-- The preview. Unlogged: after a crash of the database server it is read again from the kept file.
create unlogged table membership.import_row (
    import_id       bigint not null,
    row             int not null,
    state           text not null check (state in ('new', 'changed', 'same', 'warning', 'error')),
    effect          text not null check (effect in ('INSERT', 'UPDATE', 'NONE')),
    codes           text[] not null default '{}',
    details         jsonb,
    cells_sealed    bytea,
    person_key      bytea,
    person_version  int,
    version         int,
    unit_id         bigint,
    place           bigint,
    document_type   smallint,
    number_sealed   bytea,
    phone_key       bytea,
    phone_sealed    bytea,
    name            text,
    grams           text[],
    sex             smallint,
    birth           date,
    ethnicity       text,
    employment      text,
    education       text,
    skill           text,
    politics        text,
    household       text,
    household_place text,
    native_place    text,
    migrant         boolean,
    employer        text,
    national_no     text,
    groups          text[],
    status          text,
    change_kind     text,
    change_reason   text,
    change_on       date,
    joined_on       date,
    primary key (import_id, row)
);
comment on column membership.import_row.row is 'number of the row in the user''s own file';
comment on column membership.import_row.details is 'findings; before and after by field; restore: what an undo needs';
comment on column membership.import_row.cells_sealed is 'the row as it was typed, kept where something is wrong with it';
comment on column membership.import_row.version is 'version of the member compared with, person_version that of the person';
comment on column membership.import_row.status is 'state of the membership after the commit; null: as it is';
create index import_row_by_state on membership.import_row (import_id, state, row);

-- A card that was taken back: the codes of earlier versions lead nowhere. Who has no row has version 1.
create table membership.card (
    person_key bytea primary key,
    version    int not null,
    at         timestamptz not null,
    account_id bigint,
    reason     text not null
);

alter table membership.member enable row level security;
create policy member_in_area on membership.member
    using (place <@ (select current_setting('unionhall.area')::int8multirange));
alter table membership.change enable row level security;
create policy change_in_area on membership.change
    using (place <@ (select current_setting('unionhall.area')::int8multirange));
alter table membership.roster_import enable row level security;
create policy roster_import_in_area on membership.roster_import
    using (place <@ (select current_setting('unionhall.area')::int8multirange));
alter table membership.import_row enable row level security;
create policy import_row_in_area on membership.import_row
    using (exists (select 1 from membership.roster_import i where i.id = import_id));

-- Search by name runs as the owner inside the areas it is given: row-level security would keep the planner from
-- using the index on grams (its operator is not leakproof). It answers ids only; the caller reads the rows under RLS.
create function membership.named(grams text[], areas int8multirange, after_place bigint, after_id bigint, most int)
    returns table (place bigint, id bigint) language sql stable security definer
    set search_path = pg_catalog
as $$
    select m.place, m.id from membership.member m
    where m.grams operator(pg_catalog.@>) named.grams
      and m.place <@ areas and m.place between lower(areas) and upper(areas)
      and (m.place, m.id) > (after_place, after_id)
    order by m.place, m.id
    limit most
$$;
