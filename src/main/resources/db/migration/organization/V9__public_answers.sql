insert into organization.rule (code, valid_from, value, measure, title, basis) values
    ('PUBLIC_ANSWER_MEMBERS', '2026-01-01', '20', '人', '公开问答写明的工会至少有多少会员（不足的写上级工会，免得猜出是谁问的）', '《个人信息保护法》第七十三条：匿名化');
