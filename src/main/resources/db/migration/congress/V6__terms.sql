-- Committees and delegations of unions, each elected for a term; who holds which office in it, from when to when.
create table congress.term (
    id          bigint generated always as identity primary key,
    unit_id     bigint not null,
    place       bigint not null,
    body        text not null check (body in ('COMMITTEE', 'STANDING', 'AUDIT', 'WOMEN', 'DELEGATES', 'UPPER_DELEGATES', 'OTHER')),
    title       text not null default '',
    number      smallint not null check (number between 1 and 999),
    elected_on  date not null,
    years       smallint not null check (years between 1 and 10),
    ends        date not null,
    extended_to date,
    last_day    date not null generated always as (coalesce(extended_to, ends)) stored,
    state       text not null check (state in ('PROPOSED', 'TAKEN', 'RUNNING', 'ENDED', 'DROPPED')),
    ended_on    date,
    why         text,
    stage       text not null default 'NORMAL' check (stage in ('NORMAL', 'SIX', 'THREE', 'ONE', 'OVERDUE')),
    next_on     date,
    joins       bigint constraint term_joins references congress.term,
    election_id bigint,
    matter_id   bigint,
    reply_no    text,
    replied_on  date,
    source      text not null check (source in ('ELECTION', 'TYPED', 'PROFILE')),
    note        text,
    account_id  bigint,
    at          timestamptz not null,
    constraint term_extended check (extended_to > ends),
    constraint term_ended check ((state = 'ENDED') = (ended_on is not null))
);
comment on column congress.term.title is 'of a body the list does not name, and of delegates to which congress; else empty';
comment on column congress.term.number is '届';
comment on column congress.term.ends is 'last day: elected_on and so many years';
comment on column congress.term.stage is 'how near the end is, as it was last told; figures count it';
comment on column congress.term.next_on is 'day on which the stage changes next';
comment on column congress.term.state is 'PROPOSED: a result that waits for the union above; TAKEN: approved, its term stands in joins';
comment on column congress.term.joins is 'of a by-election: the running term it adds to; of an approved result: the term that came of it';
comment on column congress.term.matter_id is 'by which the union above approved the result; reply_no is 文号 of its letter';
comment on column congress.term.note is 'what the outgoing chair leaves to this term';
create unique index term_running on congress.term (unit_id, body, title) where state = 'RUNNING';
create index term_by_unit on congress.term (unit_id, body, elected_on);
create index term_by_last_day on congress.term (body, last_day, id) where state = 'RUNNING';
create index term_by_place on congress.term (place);
create index term_by_next on congress.term (next_on) where state = 'RUNNING';
create index term_by_joins on congress.term (joins) where joins is not null;
create index term_by_matter on congress.term (matter_id) where matter_id is not null;

create table congress.holder (
    id         bigint generated always as identity primary key,
    term_id    bigint not null constraint holder_term references congress.term,
    place      bigint not null,
    person_key bytea,
    name       text not null,
    office     text not null,
    title      text not null default '',
    since      date not null,
    until      date,
    why        text check (why in ('EXPIRED', 'RESIGNED', 'MOVED', 'RECALLED', 'DIED', 'LEFT')),
    post_id    bigint,
    constraint holder_ended check ((until is null) = (why is null))
);
comment on column congress.holder.person_key is 'null where an earlier list told the name only';
comment on column congress.holder.title is 'of an office the list does not name';
comment on column congress.holder.until is 'last day; why: 任满, 辞职, 调离, 罢免, 去世, 离会';
comment on column congress.holder.post_id is 'the post in access that this office gave';
create index holder_by_term on congress.holder (term_id, id);
create index holder_by_person on congress.holder (person_key) where until is null;
create index holder_by_place on congress.holder (place);
alter table congress.holder enable row level security;
create policy holder_in_area on congress.holder
    using (place <@ (select current_setting('unionhall.area')::int8multirange));

-- 罢免: the vote by which a holder was recalled.
create table congress.recall (
    holder_id     bigint primary key constraint recall_holder references congress.holder,
    election_id   bigint,
    held_on       date not null,
    should_attend int not null check (should_attend > 0),
    in_favour     int not null check (in_favour between 0 and should_attend),
    reason        text not null
);
