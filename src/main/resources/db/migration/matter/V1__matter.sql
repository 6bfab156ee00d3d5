-- What was asked, in whose hands it is, by when.
create sequence matter.matter_id;

-- A route as resolved for a union on a day: declaration plus what upper unions added. Running matters point to theirs.
create table matter.route (
    id   bigint generated always as identity primary key,
    kind text not null,
    hash bytea not null,
    body jsonb not null,
    constraint route_once unique (hash)
);

-- What an upper union has added for its subtree: a review, another limit, a paper.
create table matter.addition (
    id         bigint generated always as identity primary key,
    kind       text not null,
    unit_id    bigint not null,
    what       text not null check (what in ('REVIEW', 'LIMIT', 'PAPER')),
    state      text,
    name       text,
    days       int check (days > 0),
    working    boolean,
    valid_from date not null,
    valid_to   date,
    basis      text not null,
    account_id bigint,
    at         timestamptz not null,
    constraint addition_span check (valid_to is null or valid_to >= valid_from)
);
create index addition_by_kind on matter.addition (kind, unit_id);

create table matter.matter (
    id         bigint primary key,
    kind       text not null,
    route_id   bigint not null constraint matter_route references matter.route,
    unit_id    bigint not null,
    place      bigint not null,
    account_id bigint,
    person_key bytea,
    officer_id bigint,
    channel    text not null check (channel in ('ONLINE', 'COUNTER', 'PROGRAM')),
    asker      text not null,
    title      text not null,
    answers    jsonb not null default '{}',
    sealed     bytea,
    state      text not null,
    ended      text check (ended in ('DONE', 'REFUSED', 'WITHDRAWN', 'LAPSED')),
    reason     text,
    result     jsonb,
    filed_at   timestamptz not null,
    filed_on   date not null,
    due_on     date not null,
    due_told   boolean not null default false,
    ended_at   timestamptz,
    ended_on   date,
    late       boolean not null default false,
    open_for   boolean not null default false,
    rating     smallint check (rating between 1 and 5),
    rated      text,
    step       int not null,
    acts       int not null default 0
);
comment on column matter.matter.unit_id is 'the union it is for; in whose hands it is stands in step';
comment on column matter.matter.officer_id is 'who filed it at the counter for a worker present';
comment on column matter.matter.asker is 'name of who asks, as given';
comment on column matter.matter.answers is 'what the form asked, class A masked; sealed holds those in full';
comment on column matter.matter.late is 'somewhere on its way a limit passed';
comment on column matter.matter.open_for is 'the asker lets the answer be read by everybody, without name';
create index matter_by_place on matter.matter (place, id);
create index matter_by_account on matter.matter (account_id, id);
create index matter_by_person on matter.matter (person_key, id) where person_key is not null;
create index matter_due on matter.matter (due_on) where ended is null and not due_told;

-- Each stay in somebody's hands. The open one is the last.
create table matter.step (
    matter_id   bigint not null constraint step_matter references matter.matter,
    n           int not null,
    state       text not null,
    unit_id     bigint not null,
    place       bigint not null,
    level       smallint not null default 0,
    by_asker    boolean not null default false,
    holder_id   bigint,
    since       timestamptz not null,
    due_on      date not null,
    remind_on   date not null,
    reminded_at timestamptz,
    days_left   int,
    paused_on   date,
    left_at     timestamptz,
    left_by     bigint,
    outcome     text,
    late        boolean not null default false,
    primary key (matter_id, n)
);
comment on column matter.step.level is 'how often it was handed up because a limit had passed';
comment on column matter.step.by_asker is 'it waits for who asked: returned, or papers were asked for';
comment on column matter.step.days_left is 'while papers are asked for the clock stands: what was left of the limit';
create index step_desk on matter.step (place, due_on, matter_id) where left_at is null;
create index step_holder on matter.step (holder_id, due_on, matter_id) where left_at is null and holder_id is not null;
create index step_clock on matter.step (remind_on) where left_at is null and reminded_at is null;
create index step_due on matter.step (due_on) where left_at is null;

-- Every act: who, when, why, from where to where. Never changed.
create table matter.act (
    matter_id  bigint not null constraint act_matter references matter.matter,
    n          int not null,
    at         timestamptz not null,
    account_id bigint,
    who        text not null,
    unit_id    bigint,
    act        text not null,
    name       text not null,
    from_state text,
    to_state   text,
    reason     text,
    facts      jsonb,
    primary key (matter_id, n)
);

-- One person, one open matter of a kind: the key is a keyed hash of both.
create table matter.once (
    key       bytea primary key,
    matter_id bigint not null
);

-- The same request twice has one effect.
create table matter.request (
    account_id bigint not null,
    key        text not null,
    matter_id  bigint not null,
    at         timestamptz not null,
    primary key (account_id, key)
);

-- Papers, sealed in the store; the row knows the key only.
create table matter.paper (
    matter_id bigint not null constraint paper_matter references matter.matter,
    n         int not null,
    code      text not null,
    name      text not null,
    type      text not null,
    size      bigint not null,
    thumbnail boolean not null,
    store_key text not null,
    at        timestamptz not null,
    account_id bigint,
    primary key (matter_id, n)
);

alter table matter.step enable row level security;
create policy step_in_area on matter.step
    using (place <@ (select current_setting('unionhall.area')::int8multirange));
alter table matter.matter enable row level security;
create policy matter_in_area on matter.matter
    using (place <@ (select current_setting('unionhall.area')::int8multirange)
        or exists (select 1 from matter.step s where s.matter_id = id));
alter table matter.act enable row level security;
create policy act_in_area on matter.act
    using (exists (select 1 from matter.matter m where m.id = matter_id));
alter table matter.paper enable row level security;
create policy paper_in_area on matter.paper
    using (exists (select 1 from matter.matter m where m.id = matter_id));
