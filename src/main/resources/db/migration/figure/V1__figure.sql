-- How many, where, when. A cell is the folded figure of a unit's whole area; deltas are what has changed since.
create table figure.cell (
    unit_id   bigint not null,
    indicator text not null,
    slice     text not null default '',
    value     numeric(20, 2) not null,
    primary key (unit_id, indicator, slice)
);
comment on column figure.cell.slice is 'value of the dimension, empty where the indicator has none';
create sequence figure.delta_id cache 100;
create table figure.delta (
    unit_id   bigint not null,
    id        bigint not null default nextval('figure.delta_id'),
    indicator text not null,
    slice     text not null default '',
    change    numeric(20, 2) not null,
    primary key (unit_id, id)
);
create table figure.daily (
    unit_id   bigint not null,
    indicator text not null,
    slice     text not null default '',
    day       date not null,
    value     numeric(20, 2) not null,
    primary key (unit_id, indicator, slice, day)
);
create table figure.recount (
    id         bigint generated always as identity primary key,
    unit_id    bigint,
    started_at timestamptz not null,
    ended_at   timestamptz,
    account_id bigint,
    cells      int,
    differences jsonb
);
