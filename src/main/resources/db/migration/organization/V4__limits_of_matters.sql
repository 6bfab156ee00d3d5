insert into organization.rule (code, valid_from, value, measure, title, basis) values
    ('MATTER_RETURN_DAYS', '2026-01-01', '15', '个工作日', '退回修改、补充材料时等申请人的时间', '本系统管理规定'),
    ('MATTER_REMIND_DAYS', '2026-01-01', '1', '天', '事项到期前多少天提醒经办人', '本系统管理规定'),
    ('MATTER_BATCH_MOST', '2026-01-01', '200', '件', '一次最多批量办理的事项', '本系统管理规定');
