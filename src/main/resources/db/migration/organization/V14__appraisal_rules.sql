insert into organization.rule (code, valid_from, value, measure, title, basis) values
    ('APPRAISAL_SCALES', '2019-01-15', '满意,基本满意,不满意:2;优秀,称职,基本称职,不称职:3', '档次:前几档算满意;…', '民主测评可用的档次',
        '基层工会会员代表大会条例（总工发〔2019〕6号）：评议工会委员会和主席、副主席');
