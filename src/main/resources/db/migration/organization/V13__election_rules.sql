insert into organization.rule (code, valid_from, value, measure, title, basis) values
    ('ELECTION_MAJORITY', '2016-10-09', '1/2', '票数基数', '当选须超过的赞成比例', '工会基层组织选举工作条例（总工发〔2016〕27号）第29条'),
    ('ELECTION_MAJORITY_BASE', '2016-10-09', 'SHOULD_ATTEND', 'SHOULD_ATTEND 应到 / PRESENT 到会 / VALID 有效票', '当选过半数以什么人数计算',
        '工会基层组织选举工作条例（总工发〔2016〕27号）第29条'),
    ('ELECTION_TIE', '2016-10-09', 'BALLOT', 'BALLOT 再次投票 / FEWER_AGAINST 先看不赞成票', '得票相等不能确定当选人时怎么办',
        '工会基层组织选举工作条例（总工发〔2016〕27号）第29条'),
    ('ELECTION_SHORTFALL', '2016-10-09', 'FURTHER_BALLOT', 'FURTHER_BALLOT 另行选举 / LEAVE_OPEN 留待补选', '当选人数少于应选名额时怎么办',
        '工会基层组织选举工作条例（总工发〔2016〕27号）第29条'),
    ('ELECTION_WRITE_INS', '2016-10-09', '1', '1 可以 / 0 不可以', '选票上能否另选他人', '工会基层组织选举工作条例（总工发〔2016〕27号）第26条'),
    ('ELECTION_ABSTENTION', '2016-10-09', '1', '1 可以 / 0 不可以', '选票上能否对候选人弃权', '工会基层组织选举工作条例（总工发〔2016〕27号）第26条'),
    ('BALLOT_WEIGHT_SHARED', '2026-01-01', '5', '人', '同一票权至少有多少人共有，才能用于无记名电子投票', '本系统管理规定，防止从票权认出选举人');
