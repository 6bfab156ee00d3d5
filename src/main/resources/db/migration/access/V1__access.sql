-- Who may do what, where; who looked.
create table access.account (
    id           bigint generated always as identity primary key,
    login        text not null constraint account_login unique check (login = lower(login)),
    name         text not null,
    person_key   bytea,
    phone_key    bytea constraint account_phone unique,
    password     text not null,
    must_change  boolean not null default true,
    totp_sealed  bytea,
    totp_step    bigint not null default 0,
    failures     int not null default 0,
    locked_until timestamptz,
    created_at   timestamptz not null default now(),
    closed_at    timestamptz
);
comment on column access.account.person_key is 'the person who signs in; null for technical accounts';
comment on column access.account.totp_step is 'last one-time step used: a code counts once';

-- An account holds a role at a unit for a time. Power comes from posts only.
create table access.post (
    id         bigint generated always as identity primary key,
    account_id bigint not null constraint post_account references access.account,
    unit_id    bigint not null,
    role       text not null,
    valid_from date not null,
    valid_to   date,
    granted_by bigint,
    constraint post_span check (valid_to is null or valid_to >= valid_from)
);
create index post_by_account on access.post (account_id);
create index post_by_unit on access.post (unit_id);

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
create sequence access.trail_id cache 50;
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
    before   jsonb,
    after    jsonb,
    mac      bytea not null,
    primary key (day, id)
);
create index trail_by_place on access.trail (place, day, id);
create index trail_by_account on access.trail (account, day, id);
create index trail_by_subject on access.trail (subject, day, id);
create table access.link (
    day     date not null,
    n       bigint not null,
    trail_id bigint not null,
    hash    bytea not null,
    primary key (day, n)
);
