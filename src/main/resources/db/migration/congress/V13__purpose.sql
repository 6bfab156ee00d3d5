-- What an election is for: a new term, open seats of a running one, an end of office, or names agreed by consultation.
alter table congress.election
    add column purpose text not null default 'TERM' constraint election_purpose check (purpose in ('TERM', 'BY_ELECTION', 'RECALL', 'CONSULTATION')),
    add column term_id bigint,
    add column holder_id bigint,
    add column grounds text,
    add constraint election_recall check ((purpose = 'RECALL') = (holder_id is not null)),
    add constraint election_running check ((purpose in ('BY_ELECTION', 'RECALL')) = (term_id is not null));
comment on column congress.election.term_id is 'of a by-election or recall: the running term it is about';
comment on column congress.election.holder_id is 'of a recall: whose office is voted on; grounds: why';
create index election_by_term on congress.election (term_id) where term_id is not null;
create index election_by_matter on congress.election (matter_id) where matter_id is not null;

alter table congress.round drop constraint round_kind_check;
alter table congress.round add constraint round_kind check (kind in ('FIRST', 'TIE', 'FURTHER', 'RECALL'));

-- 协商产生: whom a union consulted about the names, and what came of it.
create table congress.consulting (
    election_id bigint primary key constraint consulting_election references congress.election,
    on_day      date not null,
    people      text not null,
    words       text not null,
    account_id  bigint not null,
    at          timestamptz not null
);

-- Whoever rises from the body to lead it leaves a seat open.
alter table congress.holder drop constraint holder_why_check;
alter table congress.holder add constraint holder_reason check (why in ('EXPIRED', 'RESIGNED', 'MOVED', 'RECALLED', 'DIED', 'LEFT', 'ROSE'));
