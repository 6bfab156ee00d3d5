-- 党委研究工会重大问题: what a union put before its Party committee and what came of it.
create table congress.party_issue (
    id         bigint generated always as identity primary key,
    unit_id    bigint not null,
    place      bigint not null,
    title      text not null,
    why        text not null,
    proposal   text not null,
    state      text not null default 'PREPARING' check (state in ('PREPARING', 'PUT', 'STUDIED', 'DONE', 'DROPPED')),
    year       smallint not null,
    put_on     date,
    studied_on date,
    decision   text,
    doer       text,
    due        date,
    done_on    date,
    result     text,
    account_id bigint,
    at         timestamptz not null,
    constraint party_issue_put check (state in ('PREPARING', 'DROPPED') or put_on is not null),
    constraint party_issue_studied check (state not in ('STUDIED', 'DONE') or (studied_on is not null and decision is not null)),
    constraint party_issue_done check (state <> 'DONE' or (done_on is not null and result is not null))
);
comment on column congress.party_issue.year is 'in whose list it stands: of the day it was put, before that of the day it was written';
comment on column congress.party_issue.doer is '落实单位; due: 期限';
create index party_issue_by_place on congress.party_issue (place, year, id desc);
