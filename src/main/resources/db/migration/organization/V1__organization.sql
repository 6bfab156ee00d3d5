-- Which unions exist, where in the tree, since when, in which term.
create extension if not exists pg_trgm schema public;

create table organization.kind (
    code  text primary key,
    name  text not null,
    base  boolean not null,
    ord   smallint not null
);
comment on table organization.kind is 'union types, rules 2.8; base = keeps its own members and roster';
insert into organization.kind (code, name, base, ord) values
    ('FEDERATION',          '总工会',           false, 1),
    ('WORK_COMMITTEE',      '工会工作委员会',   false, 2),
    ('OFFICE',              '工会办事处',       false, 3),
    ('REGIONAL_FEDERATION', '区域性工会联合会', false, 4),
    ('INDUSTRY_FEDERATION', '行业性工会联合会', false, 5),
    ('INDUSTRY_UNION',      '产业工会',         false, 6),
    ('SYSTEM_UNION',        '系统工会',         false, 7),
    ('SINGLE_BASE',         '单独基层工会',     true,  8),
    ('JOINT_BASE',          '联合基层工会',     true,  9),
    ('BRANCH',              '分工会',           true, 10),
    ('GROUP',               '工会小组',         true, 11);

create table organization.level (
    code  text primary key,
    name  text not null,
    rank  smallint not null unique,
    width bigint not null
);
comment on column organization.level.width is 'how many places a unit of this level reserves for itself and what is below it';
insert into organization.level (code, name, rank, width) values
    ('PROVINCE', '省级',         1, 1152921504606846976),
    ('CITY',     '市级',         2, 4503599627370496),
    ('COUNTY',   '县级',         3, 17592186044416),
    ('TOWNSHIP', '乡镇街道',     4, 68719476736),
    ('VILLAGE',  '村社区',       5, 268435456),
    ('BASE',     '基层',         6, 1048576),
    ('BRANCH',   '分会',         7, 1024),
    ('GROUP',    '小组',         8, 1);

-- Which kind may stand under which: data, so that a province may widen it.
create table organization.allowed_child (
    parent_kind text not null constraint allowed_parent references organization.kind,
    child_kind  text not null constraint allowed_child_kind references organization.kind,
    primary key (parent_kind, child_kind)
);
insert into organization.allowed_child (parent_kind, child_kind)
select p, c from unnest(array['FEDERATION']) p, unnest(array['FEDERATION','WORK_COMMITTEE','OFFICE',
    'REGIONAL_FEDERATION','INDUSTRY_FEDERATION','INDUSTRY_UNION','SYSTEM_UNION','SINGLE_BASE','JOINT_BASE']) c
union all
select p, c from unnest(array['WORK_COMMITTEE','OFFICE','REGIONAL_FEDERATION','INDUSTRY_FEDERATION',
    'INDUSTRY_UNION','SYSTEM_UNION']) p,
    unnest(array['WORK_COMMITTEE','REGIONAL_FEDERATION','INDUSTRY_FEDERATION','SINGLE_BASE','JOINT_BASE']) c
union all
select p, c from unnest(array['SINGLE_BASE','JOINT_BASE']) p, unnest(array['SINGLE_BASE','BRANCH','GROUP']) c
union all
select 'BRANCH', c from unnest(array['BRANCH','GROUP']) c;

create table organization.unit (
    id            bigint generated always as identity primary key,
    code          text not null constraint unit_code unique,
    name          text not null,
    short_name    text,
    initials      text not null,
    kind          text not null constraint unit_kind references organization.kind,
    level         text not null constraint unit_level references organization.level,
    parent_id     bigint constraint unit_parent references organization.unit,
    line_id       bigint constraint unit_line references organization.unit,
    lo            bigint not null constraint unit_lo unique deferrable initially immediate,
    hi            bigint not null,
    path          bigint[] not null,
    form          text check (form in ('ALONE', 'REGIONAL', 'INDUSTRY')),
    status        text not null default 'ACTIVE' check (status in ('ACTIVE', 'DISSOLVED')),
    entrusted_to  bigint constraint unit_entrusted references organization.unit,
    division      text,
    credit_code   text,
    legal_no      text,
    legal_on      date,
    address       text,
    longitude     numeric(9, 6),
    latitude      numeric(8, 6),
    contact       text,
    contact_phone text,
    bank_name     text,
    bank_sealed   bytea,
    founded_on    date not null,
    closed_on     date,
    term_no       smallint,
    term_start    date,
    term_years    smallint check (term_years between 1 and 5),
    version       int not null default 1,
    constraint unit_interval check (lo <= hi)
);
comment on column organization.unit.lo is 'place of the unit itself; its subtree is lo..hi';
comment on column organization.unit.path is 'ids from the top down to this unit, itself included';
comment on column organization.unit.line_id is 'second line of leadership: industry or system union';
comment on column organization.unit.form is 'founding form: 单独组建, 区域联建, 行业统建';
comment on column organization.unit.entrusted_to is 'upper union that keeps this roster (托管)';
create index unit_by_parent on organization.unit (parent_id, code);
create index unit_by_name on organization.unit using gin (name public.gin_trgm_ops);
create index unit_by_initials on organization.unit (initials text_pattern_ops);
create index unit_by_line on organization.unit (line_id) where line_id is not null;
create index unit_by_entrusted on organization.unit (entrusted_to) where entrusted_to is not null;

-- How a unit stood, from when to when: the tree as of any date.
create table organization.unit_version (
    unit_id    bigint not null constraint version_unit references organization.unit,
    valid_from date not null,
    valid_to   date,
    name       text not null,
    short_name text,
    kind       text not null,
    level      text not null,
    parent_id  bigint,
    line_id    bigint,
    act_id     bigint,
    primary key (unit_id, valid_from)
);
create index unit_version_by_parent on organization.unit_version (parent_id, valid_from);

-- Found, change, rename, move, merge, split, dissolve: the only ways a unit changes.
create table organization.act (
    id         bigint generated always as identity primary key,
    kind       text not null check (kind in ('FOUND', 'CHANGE', 'RENAME', 'MOVE', 'MERGE', 'SPLIT', 'DISSOLVE', 'ENTRUST')),
    unit_id    bigint not null constraint act_unit references organization.unit,
    other_id   bigint constraint act_other references organization.unit,
    on_date    date not null,
    reason     text,
    account_id bigint,
    at         timestamptz not null,
    before     jsonb,
    after      jsonb
);
create index act_by_unit on organization.act (unit_id, id);

create table organization.employer (
    id          bigint generated always as identity primary key,
    unit_id     bigint not null constraint employer_unit references organization.unit,
    place       bigint not null,
    credit_code text not null,
    name        text not null,
    ownership   text,
    industry    text,
    workers     int not null default 0 check (workers >= 0),
    women       int not null default 0 check (women >= 0 and women <= workers),
    payroll     numeric(16, 2),
    valid_from  date not null,
    valid_to    date
);
comment on column organization.employer.payroll is 'total wages of the last full year, yuan';
create index employer_by_unit on organization.employer (unit_id);
create index employer_by_place on organization.employer (place, id);
create index employer_by_code on organization.employer (credit_code);
create index employer_by_name on organization.employer using gin (name public.gin_trgm_ops);

-- Every figure of the rules: dated, for a unit and what is below it, with its legal basis.
create table organization.rule (
    id         bigint generated always as identity primary key,
    code       text not null,
    unit_id    bigint constraint rule_unit references organization.unit,
    valid_from date not null,
    valid_to   date,
    value      text not null,
    measure    text not null,
    title      text not null,
    basis      text not null,
    set_by     bigint,
    set_at     timestamptz not null default now(),
    constraint rule_once unique nulls not distinct (code, unit_id, valid_from)
);
comment on column organization.rule.unit_id is 'null: the national value';
insert into organization.rule (code, valid_from, value, measure, title, basis) values
    ('MEMBER_MIN_AGE',        '1995-01-01', '16', '周岁', '入会最低年龄', '劳动法第15条'),
    ('RETIREMENT_AGE_MEN',    '1978-06-02', '60', '周岁', '男职工退休年龄', '国发〔1978〕104号'),
    ('RETIREMENT_AGE_MEN',    '2025-01-01', '63', '周岁', '男职工退休年龄（渐进延迟后的上限）', '国务院关于渐进式延迟法定退休年龄的办法'),
    ('RETIREMENT_AGE_WOMEN',  '1978-06-02', '55', '周岁', '女职工退休年龄', '国发〔1978〕104号'),
    ('RETIREMENT_AGE_WOMEN',  '2025-01-01', '58', '周岁', '女职工退休年龄（渐进延迟后的上限）', '国务院关于渐进式延迟法定退休年龄的办法'),
    ('FOUND_FROM_MEMBERS',    '2021-12-24', '25', '人', '应当建立基层工会委员会的会员人数', '工会法第11条'),
    ('WOMEN_COMMITTEE_FROM',  '2023-10-12', '10', '人', '建立女职工委员会的女会员人数', '中国工会章程'),
    ('FULL_TIME_CHAIR_FROM',  '2021-12-24', '200', '人', '可以设专职工会主席的职工人数', '工会法第14条'),
    ('TERM_YEARS_BASE',       '2021-12-24', '3,5', '年', '基层工会每届任期', '工会法第16条'),
    ('TERM_YEARS_UPPER',      '2021-12-24', '5', '年', '地方、产业工会每届任期', '工会法第16条'),
    ('TERM_ALERT_MONTHS',     '2016-10-01', '6', '个月', '届满前提醒', '工会基层组织选举工作条例第32条'),
    ('IMPORT_UNDO_DAYS',      '2026-01-01', '30', '天', '花名册导入可整批撤销的期限', '本系统管理规定'),
    ('CASE_GRANT_HOURS',      '2026-01-01', '24', '小时', '说明个案理由后可查看下级名册的时间', '个人信息保护法第6条'),
    ('EXPORT_ROW_CAP',        '2026-01-01', '1000000', '行', '一次导出名册的最大行数', '个人信息保护法第51条');
