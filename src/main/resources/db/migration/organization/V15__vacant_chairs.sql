insert into organization.rule (code, valid_from, value, measure, title, basis) values
    ('CHAIR_VACANCY_MONTHS', '2016-10-09', '6', '个月，0 为不限', '主席、副主席空缺后多久内应当补选',
        '工会基层组织选举工作条例（总工发〔2016〕27号）：补选前由副主席或委员主持工作一般不超过半年；重庆、河南等地的工会条例规定 3 个月');
