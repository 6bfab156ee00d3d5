-- Which days are worked: weekends rest, others work, unless a row says otherwise (调休).
create table organization.day (
    day        date primary key,
    working    boolean not null,
    name       text not null,
    basis      text not null,
    awaited    boolean not null default false,
    set_by     bigint,
    changed_at timestamptz not null default clock_timestamp()
);
comment on column organization.day.awaited is 'the law itself names the day; the notice for its year is still awaited (待国务院通知)';

insert into organization.day (day, working, name, basis)
select day, false, name, '国务院办公厅关于2025年部分节假日安排的通知（国办发明电〔2024〕12号）'
from (values ('元旦', date '2025-01-01', date '2025-01-01'), ('春节', '2025-01-28', '2025-02-04'),
             ('清明节', '2025-04-04', '2025-04-06'), ('劳动节', '2025-05-01', '2025-05-05'),
             ('端午节', '2025-05-31', '2025-06-02'), ('国庆节、中秋节', '2025-10-01', '2025-10-08'))
     as holiday (name, first, last), generate_series(first, last, interval '1 day') as day
union all
select day, true, name || '调休', '国务院办公厅关于2025年部分节假日安排的通知（国办发明电〔2024〕12号）'
from (values ('春节', date '2025-01-26'), ('春节', '2025-02-08'), ('劳动节', '2025-04-27'),
             ('国庆节、中秋节', '2025-09-28'), ('国庆节、中秋节', '2025-10-11')) as made_up (name, day)
union all
select day, false, name, '国务院办公厅关于2026年部分节假日安排的通知（国办发明电〔2025〕7号）'
from (values ('元旦', date '2026-01-01', date '2026-01-03'), ('春节', '2026-02-15', '2026-02-23'),
             ('清明节', '2026-04-04', '2026-04-06'), ('劳动节', '2026-05-01', '2026-05-05'),
             ('端午节', '2026-06-19', '2026-06-21'), ('中秋节', '2026-09-25', '2026-09-27'),
             ('国庆节', '2026-10-01', '2026-10-07'))
     as holiday (name, first, last), generate_series(first, last, interval '1 day') as day
union all
select day, true, name || '调休', '国务院办公厅关于2026年部分节假日安排的通知（国办发明电〔2025〕7号）'
from (values ('元旦', date '2026-01-04'), ('春节', '2026-02-14'), ('春节', '2026-02-28'), ('劳动节', '2026-05-09'),
             ('国庆节', '2026-09-20'), ('国庆节', '2026-10-10')) as made_up (name, day);

-- Of the holidays of the law only those stand already that do not follow the moon.
insert into organization.day (day, working, name, basis, awaited)
select day, false, name, '全国年节及纪念日放假办法（待国务院通知）', true
from (values ('元旦', date '2027-01-01'), ('劳动节', '2027-05-01'), ('劳动节', '2027-05-02'),
             ('国庆节', '2027-10-01'), ('国庆节', '2027-10-02'), ('国庆节', '2027-10-03')) as holiday (name, day);
