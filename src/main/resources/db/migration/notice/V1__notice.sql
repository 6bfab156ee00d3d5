-- What people are told inside the site. Spread by the account, whose page reads it.
create table notice.notice (
    account_id bigint not null,
    id         bigint generated always as identity,
    at         timestamptz not null,
    kind       text not null,
    title      text not null,
    body       text not null,
    href       text,
    urgent     boolean not null,
    read_at    timestamptz,
    primary key (account_id, id)
);
create index notice_unread_first on notice.notice (account_id, (read_at is null), id);
comment on column notice.notice.kind is 'stable code of what happened; no class A data in title and body';

-- What leaves the site, written in the transaction of the act that tells it; senders on every node take from it.
create table notice.outbox (
    id         bigint generated always as identity primary key,
    way        text not null constraint outbox_way check (way in ('SMS', 'MAIL')),
    state      text not null constraint outbox_state check (state in ('WAITING', 'SENT', 'FAILED', 'HELD')),
    account_id bigint,
    address    bytea,
    shown      text not null,
    kind       text not null,
    title      text not null,
    body       text not null,
    href       text,
    secret     bytea,
    urgent     boolean not null,
    made_at    timestamptz not null,
    due_at     timestamptz not null,
    expires_at timestamptz,
    tries      int not null default 0,
    done_at    timestamptz,
    answer     text
);
create index outbox_due on notice.outbox (due_at, id) where state = 'WAITING';
create index outbox_by_state on notice.outbox (state, id);
comment on column notice.outbox.account_id is 'null for a number without an account';
comment on column notice.outbox.address is 'sealed phone number or e-mail address; taken away once it was sent';
comment on column notice.outbox.shown is 'the same, masked';
comment on column notice.outbox.secret is 'a one-time code, sealed; body shows stars in its place';
comment on column notice.outbox.state is 'HELD: no way out is set up, or this is the demo; nothing was sent';
