-- A document sent below: to be passed on (传达学习), or to be commented on (征求意见).
create table congress.circular (
    id          bigint generated always as identity primary key,
    unit_id     bigint not null,
    place       bigint not null,
    kind        text not null check (kind in ('STUDY', 'OPINION')),
    title       text not null,
    number      text,
    words       text not null,
    store_key   text,
    file_name   text,
    file_type   text,
    size        bigint,
    due         date not null,
    stage       text not null default 'RUNNING' check (stage in ('RUNNING', 'NEAR', 'OVERDUE')),
    next_on     date,
    reminded_on date,
    account_id  bigint,
    at          timestamptz not null,
    closed_at   timestamptz,
    constraint circular_file check ((store_key is null) = (file_name is null))
);
comment on column congress.circular.number is '文号';
comment on column congress.circular.stage is 'what the clock has told: that the day is near, that it has passed';
comment on column congress.circular.next_on is 'when the clock looks next; null when it has told all';
comment on column congress.circular.reminded_on is 'day on which the sender last reminded (催一下)';
create index circular_by_place on congress.circular (place, id desc);
create index circular_by_clock on congress.circular (next_on, id) where closed_at is null and next_on is not null;

-- To whom: unions in the order of the tree, then bodies outside, for which the sender answers.
create table congress.recipient (
    circular_id bigint not null constraint recipient_circular references congress.circular,
    n           int not null,
    place       bigint not null,
    unit_id     bigint,
    name        text,
    read_at     timestamptz,
    read_by     text,
    account_id  bigint,
    answer      text check (answer in ('RELAYED', 'NONE', 'OPINIONS')),
    answered_at timestamptz,
    answered_by text,
    relayed_on  date,
    how         text,
    took_part   int check (took_part > 0),
    primary key (circular_id, n),
    constraint recipient_is check ((unit_id is null) <> (name is null)),
    constraint recipient_answered check ((answer is null) = (answered_at is null))
);
comment on column congress.recipient.place is 'of the union; of the sender for a body outside';
comment on column congress.recipient.name is 'of a body outside';
comment on column congress.recipient.account_id is 'who read it first';
create unique index recipient_once on congress.recipient (circular_id, unit_id) where unit_id is not null;
create index recipient_by_place on congress.recipient (place, circular_id desc) where unit_id is not null;
create index recipient_waiting on congress.recipient (circular_id, n) where answer is null;

-- What a recipient thinks of the draft, and what became of it.
create table congress.opinion (
    circular_id bigint not null constraint opinion_circular references congress.circular,
    recipient   int not null,
    n           int not null,
    clause      text not null,
    words       text not null,
    why         text,
    verdict     text check (verdict in ('ADOPTED', 'PARTLY', 'NOT')),
    reason      text,
    at          timestamptz not null,
    judged_at   timestamptz,
    primary key (circular_id, recipient, n),
    constraint opinion_judged check ((verdict is null) = (judged_at is null)),
    constraint opinion_reason check (verdict is null or verdict = 'ADOPTED' or reason is not null)
);
comment on column congress.opinion.clause is 'which clause of the draft';
create index opinion_open on congress.opinion (circular_id, recipient, n) where verdict is null;
