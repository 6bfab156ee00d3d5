-- What belongs together finds each other: the last lead of an employer stays when it ends, and a request names its employers.
alter table founding.lead add column open boolean not null default true;
comment on table founding.lead is 'the last lead of an employer; at most one is open';

create table founding.sought (
    credit_code text not null,
    matter_id   bigint not null,
    primary key (credit_code, matter_id)
);
comment on table founding.sought is 'employers for which a union was asked for, by the matter of the request';
