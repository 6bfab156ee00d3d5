-- Papers in the store to which nothing points yet, or no more: what is still here after a day is removed.
create table platform.loose_paper (
    key text primary key,
    at  timestamptz not null
);
create index loose_paper_by_time on platform.loose_paper (at);
