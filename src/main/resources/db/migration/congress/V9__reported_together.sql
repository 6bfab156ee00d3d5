-- Elections of one congress are reported together.
alter table congress.election add column reported_with bigint;
create index election_by_report on congress.election (reported_with) where reported_with is not null;
