alter table congress.election add column check_matter_id bigint;
comment on column congress.election.check_matter_id is 'the matter by which the union above examines the list of candidates as it stands; null for none';
