-- What a founding has come to besides its matter: the reply, the election, the registration, the union at last.
create table founding.founding (
    matter_id     bigint primary key,
    unit_id       bigint not null,
    number        text not null,
    replied_on    date not null,
    elect_by      date not null,
    elected_on    date,
    entitled      int check (entitled > 0),
    present       int check (present between 0 and entitled),
    committee     smallint check (committee > 0),
    chair         text,
    women_chair   text,
    term_years    smallint,
    seal_on       date,
    account_on    date,
    legal_on      date,
    legal_no      text,
    credit_code   text,
    founded_unit  bigint
);
comment on column founding.founding.unit_id is 'the union that decided';
comment on column founding.founding.number is '文号 of the reply, running per union and year without gaps';
comment on column founding.founding.elect_by is 'last day for the election';
comment on column founding.founding.entitled is 'members who should attend the election (应到会)';

-- Running numbers without gaps: taken in the transaction of what they number.
create table founding.number (
    unit_id bigint not null,
    series  text not null check (series in ('REPLY', 'CODE')),
    year    smallint not null,
    last    int not null,
    primary key (unit_id, series, year)
);
comment on column founding.number.series is 'REPLY: 文号 of replies; CODE: codes of unions founded under this one, year 0';
