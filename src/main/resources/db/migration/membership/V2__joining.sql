-- What somebody with an account has declared of who they are, until a union has taken them in: nobody is asked twice.
create table membership.declared (
    account_id    bigint primary key,
    person_key    bytea not null,
    document_type smallint not null,
    number_sealed bytea not null,
    name          text not null,
    at            timestamptz not null,
    refused_on    date
);
comment on column membership.declared.refused_on is 'day an application ended without effect; some time later the row is deleted (privacy.md 6.4)';
create index declared_refused on membership.declared (refused_on) where refused_on is not null;

-- How often an account tried today to say who it is, so that nobody learns by trying whom the union knows.
create table membership.declared_try (
    account_id bigint not null,
    on_date    date not null,
    tries      int not null,
    primary key (account_id, on_date)
);

-- Who waits for a union at an employer that has none: one row for each open application.
create table membership.waiting (
    credit_code text not null,
    matter_id   bigint not null,
    employer    text not null,
    unit_id     bigint not null,
    since       timestamptz not null,
    union_id    bigint,
    primary key (credit_code, matter_id)
);
comment on column membership.waiting.unit_id is 'the upper union at which the application waits';
comment on column membership.waiting.union_id is 'the union that was founded since';
create index waiting_by_matter on membership.waiting (matter_id);
create index waiting_by_unit on membership.waiting (unit_id);

-- Who has moved to another union for a time (借调) and goes back on a day.
create table membership.secondment (
    person_key bytea primary key,
    account_id bigint,
    matter_id  bigint not null,
    from_unit  bigint not null,
    to_unit    bigint not null,
    return_on  date not null,
    ended_on   date,
    back       bigint
);
comment on column membership.secondment.back is 'the matter that carries them back; null where they had moved on before';
create index secondment_due on membership.secondment (return_on) where ended_on is null;
