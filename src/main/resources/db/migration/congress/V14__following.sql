-- A frozen roll stays as it was published; where somebody's key is corrected since, it stands beside.
alter table congress.voter add column now_key bytea;
comment on column congress.voter.now_key is 'key of the person since it was corrected; not part of the published hash';
create index voter_by_now on congress.voter (now_key, election_id) where now_key is not null;
create index candidate_by_person on congress.candidate (person_key) where person_key is not null;
create index holder_of_person on congress.holder (person_key) where person_key is not null;
drop index congress.holder_by_person;
