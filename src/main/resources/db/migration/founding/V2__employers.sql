-- The register of employers, from the market authority, the tax office, social insurance: who is there at all.
create table founding.employer (
    credit_code text primary key,
    name        text not null,
    ownership   text,
    industry    text,
    workers     int not null default 0 check (workers >= 0),
    women       int not null default 0 check (women >= 0 and women <= workers),
    address     text,
    division    text,
    unit_id     bigint not null,
    place       bigint not null,
    covered     boolean not null default false,
    source      text not null,
    imported_on date not null
);
comment on column founding.employer.unit_id is 'the union on whose ground it lies';
comment on column founding.employer.covered is 'a union covers it today; kept true by every act on the tree';
create index employer_without_union on founding.employer (place, workers desc, credit_code) where not covered;
create index employer_by_unit on founding.employer (unit_id);

-- A sheet of employers that was handed in: how much of it was taken, and the rows that were not.
create table founding.employer_import (
    id         bigint generated always as identity primary key,
    unit_id    bigint not null,
    account_id bigint not null,
    at         timestamptz not null,
    file_name  text not null,
    taken      int not null,
    fresh      int not null,
    wrong      jsonb not null
);
comment on column founding.employer_import.wrong is 'rows left out: number, what is wrong, the cells';

-- 集中行动: unions are to be founded at these employers by that day.
create table founding.drive (
    id         bigint generated always as identity primary key,
    unit_id    bigint not null,
    name       text not null,
    from_on    date not null,
    to_on      date not null,
    least      int not null,
    ownership  text,
    account_id bigint,
    at         timestamptz not null,
    constraint drive_span check (from_on <= to_on)
);
create index drive_by_unit on founding.drive (unit_id);
create table founding.target (
    drive_id    bigint not null constraint target_drive references founding.drive,
    credit_code text not null constraint target_employer references founding.employer,
    unit_id     bigint not null,
    place       bigint not null,
    owner_id    bigint,
    state       text not null default 'OPEN' check (state in
        ('OPEN', 'VISITED', 'AGREED', 'PREPARING', 'FOUNDED', 'REFUSED', 'URGED', 'LABOUR', 'GOVERNMENT')),
    since       date not null,
    visits      int not null default 0,
    primary key (drive_id, credit_code)
);
create index target_by_code on founding.target (credit_code);
create index target_by_unit on founding.target (unit_id);
create index target_by_place on founding.target (place);
comment on column founding.target.state is 'REFUSED and what follows it by law: 督促, 提请人社责令, 提请政府 (工会法第五十一条)';

-- What was done at a target, with evidence; never changed.
create table founding.visit (
    drive_id    bigint not null,
    credit_code text not null,
    n           int not null,
    at          timestamptz not null,
    account_id  bigint,
    who         text not null,
    state       text not null,
    words       text not null,
    paper_key   text,
    paper_name  text,
    paper_type  text,
    primary key (drive_id, credit_code, n),
    constraint visit_target foreign key (drive_id, credit_code) references founding.target
);

-- One open lead per employer.
create table founding.lead (
    credit_code text primary key,
    matter_id   bigint not null,
    waiting     int not null default 0
);
comment on column founding.lead.waiting is 'workers who have asked to join there and wait';

-- How many members of a group a union means to win in a year.
create table founding.quota (
    unit_id bigint not null,
    year    smallint not null,
    tag     text not null,
    target  int not null check (target > 0),
    primary key (unit_id, year, tag)
);
comment on column founding.quota.tag is 'G1 to G8: 八大群体, N1…: 新就业形态, as in the groups of a member';
