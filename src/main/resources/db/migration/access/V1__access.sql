-- Who may do what, where; who looked.
create table access.account (
    id           bigint generated always as identity primary key,
    login        text not null constraint account_login unique check (login = lower(login)),
    name         text not null,
    unit_id      bigint not null,
    place        bigint not null,
    person_key   bytea,
    phone_key    bytea constraint account_phone unique,
    phone_tail   text,
    password     text not null,
    must_change  boolean not null default true,
    totp_sealed  bytea,
    totp_pending bytea,
    totp_step    bigint not null default 0,
    failures     int not null default 0,
    locked_until timestamptz,
    created_at   timestamptz not null default now(),
    signed_in_at timestamptz,
    closed_at    timestamptz
);
comment on column access.account.unit_id is 'the unit that keeps the account; power comes from posts, not from here';
comment on column access.account.phone_tail is 'masked, for showing; the number itself is not kept';
create index account_by_place on access.account (place, id);
comment on column access.account.person_key is 'the person who signs in; null for technical accounts';
comment on column access.account.totp_step is 'last one-time step used: a code counts once';

-- An account holds a role at a unit for a time. Power comes from posts only.
create table access.post (
    id         bigint generated always as identity primary key,
    account_id bigint not null constraint post_account references access.account,
    unit_id    bigint not null,
    place      bigint not null,
    role       text not null,
    valid_from date not null,
    valid_to   date,
    ended_at   timestamptz,
    granted_by bigint,
    constraint post_span check (valid_to is null or valid_to >= valid_from)
);
comment on column access.post.ended_at is 'ended by an act before its time: at once, not at the end of the day';
create index post_by_account on access.post (account_id);
create index post_by_unit on access.post (unit_id);
create index post_by_place on access.post (place);

-- A browser (PAGE) or a program (API) that has signed in. Only the hash of its token is kept.
create table access.session (
    token_hash bytea primary key,
    kind       text not null check (kind in ('PAGE', 'API')),
    account_id bigint not null constraint session_account references access.account,
    created_at timestamptz not null,
    seen_at    timestamptz not null,
    expires_at timestamptz not null,
    agent      text
);
create index session_by_account on access.session (account_id);

-- An upper officer looks into a roster that is not theirs, for a stated case, for a short time.
create table access.case_grant (
    id         bigint generated always as identity primary key,
    account_id bigint not null constraint case_account references access.account,
    unit_id    bigint not null,
    reason     text not null,
    granted_at timestamptz not null,
    expires_at timestamptz not null
);
create index case_grant_by_account on access.case_grant (account_id, expires_at);

-- What was done and who looked. Rows carry a keyed seal of their own; a job links each day's rows into a chain.
create sequence access.trail_id;
create table access.trail (
    day      date not null,
    id       bigint not null,
    at       timestamptz not null,
    account  bigint,
    actor    text not null,
    act      text not null,
    unit_id  bigint,
    place    bigint,
    subject  text,
    reason   text,
    address  text,
    before   jsonb,
    after    jsonb,
    mac      bytea not null,
    primary key (day, id)
);
create index trail_by_place on access.trail (place, day, id);
create index trail_by_account on access.trail (account, day, id);
create index trail_by_subject on access.trail (subject, day, id);
comment on column access.trail.mac is 'keyed seal over everything but place, which moves with its unit; the key is not in the database';
create table access.link (
    day      date not null,
    n        bigint not null,
    trail_id bigint not null,
    hash     bytea not null,
    primary key (day, n)
);
create unique index link_by_row on access.link (day, trail_id);
comment on column access.link.hash is 'SHA-256 of the hash before and the seal of the row';
-- One seal per day over its last link and the seal of the day before: a removed day, or the end of one, shows.
create table access.day_seal (
    day    date primary key,
    n      bigint not null,
    hash   bytea not null,
    before bytea not null,
    mac    bytea not null
);
