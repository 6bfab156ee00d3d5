-- Papers handed in with a form that was not right yet; they lie loose in the store and go after a day.
create table matter.waiting_paper (
    account_id bigint not null,
    id         bigint generated always as identity,
    code       text not null,
    name       text not null,
    type       text not null,
    size       bigint not null,
    thumbnail  boolean not null,
    store_key  text not null,
    at         timestamptz not null,
    primary key (account_id, id)
);
create index waiting_paper_by_time on matter.waiting_paper (at);
