-- Delegates are elected below: for which congress, and who on its roll waits for the credentials check.
alter table congress.election add column congress_id bigint;
comment on column congress.election.congress_id is 'of delegates: the meeting they are elected for, of this union or of one above';
create index election_by_congress on congress.election (congress_id) where congress_id is not null;
alter table congress.attendee add column unchecked boolean not null default false;
comment on column congress.attendee.unchecked is 'elected below, 代表资格 not yet checked';
