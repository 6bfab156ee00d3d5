insert into organization.rule (code, valid_from, value, measure, title, basis) values
    ('CIRCULAR_DAYS', '2020-01-01', '10', '个工作日', '传达文件、征求意见建议的期限', '本级惯例，可按需要调整'),
    ('CIRCULAR_NOTICE_DAYS', '2020-01-01', '2', '个工作日', '传达、征求意见到期前多久提醒一次', '本级惯例，可按需要调整');
