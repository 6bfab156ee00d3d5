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
-- Figures against their rows, by a job every night or by somebody's wish.
create table figure.recount (
    id          bigint generated always as identity primary key,
    unit_id     bigint not null,
    mending     boolean not null default false,
    account_id  bigint,
    started_at  timestamptz not null,
    ended_at    timestamptz,
    cells       int,
    wrong       int,
    differences jsonb
);
comment on column figure.recount.unit_id is 'this unit and what is below it were compared';
comment on column figure.recount.mending is 'whether the figures were brought to the count of their rows';
comment on column figure.recount.cells is 'how many figures were compared, of which wrong; differences names the first of them';
