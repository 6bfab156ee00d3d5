insert into organization.rule (code, valid_from, value, measure, title, basis) values
    ('SECONDMENT_MIN_MONTHS', '2016-12-12', '6', '个月', '借调多久以上可以随同转移会籍', '工会会员会籍管理办法第14条');
-- Applicants who name an employer but no union are led to the federation of its county.
create index unit_by_division on organization.unit (division) where division is not null;
