-- An election, from the notice of candidates to the confirmed result.
create table congress.election (
    id            bigint generated always as identity primary key,
    unit_id       bigint not null,
    meeting_id    bigint,
    title         text not null,
    body          text not null,
    office        text not null,
    seats         smallint not null check (seats between 1 and 999),
    congress_no   smallint not null check (congress_no > 0),
    term_years    smallint not null check (term_years between 1 and 10),
    mode          text not null check (mode in ('PAPER', 'ELECTRONIC', 'BOTH')),
    rules         jsonb not null,
    name_order    text not null check (name_order in ('STROKES', 'PINYIN')),
    state         text not null check (state in ('DRAFT', 'NOTICE', 'READY', 'VOTING', 'CONFIRMED', 'REPORTED', 'APPROVED', 'STOPPED')),
    notice_from   date,
    notice_to     date,
    should_attend int,
    should_weigh  numeric(12, 3),
    roll_salt     bytea,
    roll_hash     bytea,
    frozen_at     timestamptz,
    matter_id     bigint,
    created_at    timestamptz not null,
    created_by    bigint not null,
    constraint election_notice check (notice_to >= notice_from),
    constraint election_roll check ((roll_hash is null) = (should_attend is null))
);
create index election_by_unit on congress.election (unit_id, id);
create index election_by_meeting on congress.election (meeting_id);
comment on column congress.election.rules is 'by which it is counted, as the parameters stood when it was drawn up';
comment on column congress.election.roll_hash is 'SHA-256 over salt and frozen roll, published before the first ballot';

create table congress.candidate (
    id          bigint generated always as identity primary key,
    election_id bigint not null constraint candidate_election references congress.election,
    name        text not null,
    person_key  bytea,
    unit_name   text,
    sex         text check (sex in ('MALE', 'FEMALE')),
    born        date,
    politics    text,
    post        text,
    proposals   int not null default 0 check (proposals >= 0),
    proposed_by text,
    state       text not null check (state in ('PROPOSED', 'LISTED', 'EXCLUDED', 'WITHDRAWN')),
    reason      text,
    sort        smallint,
    constraint candidate_once unique (election_id, name)
);
comment on column congress.candidate.reason is 'why excluded or withdrawn';
comment on column congress.candidate.sort is 'place on the ballot paper, once the list is closed';

create table congress.objection (
    id           bigint generated always as identity primary key,
    election_id  bigint not null constraint objection_election references congress.election,
    candidate_id bigint constraint objection_candidate references congress.candidate,
    words        text not null,
    account_id   bigint,
    at           timestamptz not null,
    answer       text,
    answered_at  timestamptz
);
create index objection_by_election on congress.objection (election_id);
create index objection_by_candidate on congress.objection (candidate_id);

-- 监票人 and 计票人: never candidates of the election.
create table congress.teller (
    election_id bigint not null constraint teller_election references congress.election,
    account_id  bigint not null,
    name        text not null,
    task        text not null check (task in ('SCRUTINEER', 'TELLER_ONE', 'TELLER_TWO', 'CHAIR_KEY', 'AUDIT_KEY')),
    primary key (election_id, account_id, task)
);
comment on column congress.teller.task is 'two tellers enter paper ballots independently; two people hold the keys of the electronic box';

-- The frozen roll: who may vote, in a fixed order. Who voted stands in the round as one bit per position.
create table congress.voter (
    election_id bigint not null constraint voter_election references congress.election,
    position    int not null check (position >= 0),
    person_key  bytea,
    account_id  bigint,
    name        text not null,
    unit_name   text,
    weight      numeric(9, 3) not null check (weight > 0),
    code_hash   bytea,
    primary key (election_id, position)
);
create index voter_by_account on congress.voter (account_id);
comment on column congress.voter.code_hash is 'of the code handed out at the door, for a shared tablet; the last one counts';

-- One ballot of an election: the first, among the tied, for the rest.
create table congress.round (
    id            bigint generated always as identity primary key,
    election_id   bigint not null constraint round_election references congress.election,
    number        smallint not null check (number > 0),
    kind          text not null check (kind in ('FIRST', 'TIE', 'FURTHER')),
    seats         smallint not null check (seats > 0),
    candidates    text[] not null check (cardinality(candidates) > 0),
    state         text not null check (state in ('PREPARED', 'OPEN', 'CLOSED', 'COUNTED', 'CONFIRMED', 'VOID')),
    weights       numeric(9, 3)[] not null,
    ballot_size   int not null check (ballot_size > 0),
    shards        smallint not null check (shards > 0),
    chair_public  bytea,
    audit_public  bytea,
    chair_secret  bytea,
    audit_secret  bytea,
    present       int check (present >= 0),
    present_weigh numeric(12, 3),
    issued        int check (issued >= 0),
    returned      int check (returned >= 0),
    paper         bytea not null,
    taken         bytea not null,
    result        jsonb,
    opened_at     timestamptz,
    closed_at     timestamptz,
    constraint round_once unique (election_id, number),
    constraint round_secret check ((chair_secret is null and audit_secret is null) or state not in ('PREPARED', 'OPEN'))
);
comment on column congress.round.paper is 'one bit per position of the roll: was given a paper ballot';
comment on column congress.round.taken is 'one bit per position of the roll: has cast an electronic ballot';
comment on column congress.round.chair_secret is 'handed over after the close; published with the box';
comment on column congress.round.issued is 'paper ballots given out';
comment on column congress.round.returned is 'paper ballots that came back';

-- The electronic box: sealed ballots of one length, joined and sorted by their hash, so that neither row nor order says who or when.
create table congress.urn (
    round_id bigint not null constraint urn_round references congress.round,
    shard    smallint not null,
    ballots  bytea not null,
    primary key (round_id, shard)
);
alter table congress.urn alter column ballots set storage external;

-- Paper ballots as each of two tellers read them, bundle by bundle.
create table congress.bundle (
    round_id   bigint not null constraint bundle_round references congress.round,
    teller     smallint not null check (teller in (1, 2)),
    bundle     smallint not null check (bundle > 0),
    account_id bigint not null,
    ballots    jsonb not null,
    entered_at timestamptz not null,
    primary key (round_id, teller, bundle)
);

-- Scrutineers confirm each step; what is confirmed is not changed.
create table congress.confirmation (
    round_id   bigint not null constraint confirmation_round references congress.round,
    step       text not null check (step in ('ISSUED', 'RETURNED', 'RESULT')),
    account_id bigint not null,
    name       text not null,
    at         timestamptz not null,
    primary key (round_id, step, account_id)
);
