-- A voter is found by who they are; accounts come and go.
create index voter_by_person on congress.voter (person_key, election_id);
drop index congress.voter_by_account;
alter table congress.voter drop column account_id;
alter table congress.election add column office_title text;
comment on column congress.election.office_title is 'name of an office or body the list does not have';
alter table congress.candidate add column member_id bigint;
create index candidate_by_election on congress.candidate (election_id, sort, id);
