-- Somebody proves a phone number with a code sent to it, to register or to set a new password. Gone after two days.
create table access.phone_code (
    handle_hash  bytea primary key,
    purpose      text not null constraint phone_code_purpose check (purpose in ('REGISTER', 'FORGOTTEN')),
    phone_key    bytea not null,
    phone_sealed bytea not null,
    phone_tail   text not null,
    code_hash    bytea,
    next         text not null,
    made_at      timestamptz not null,
    expires_at   timestamptz not null,
    tries        int not null default 0,
    proven_at    timestamptz,
    used_at      timestamptz
);
create index phone_code_by_phone on access.phone_code (phone_key, made_at);
create index phone_code_by_day on access.phone_code (made_at);
comment on column access.phone_code.handle_hash is 'of the random word in the address of the page';
comment on column access.phone_code.code_hash is 'keyed; null when no code was sent, since the number has an account already or has none';
