-- A resolution may be voted on by secret ballot, held as an election with one question on the ballot.
alter table congress.election drop constraint election_purpose;
alter table congress.election
    add constraint election_purpose check (purpose in ('TERM', 'BY_ELECTION', 'RECALL', 'CONSULTATION', 'RESOLUTION')),
    add constraint election_resolution check (purpose <> 'RESOLUTION' or meeting_id is not null and grounds is not null);
comment on column congress.election.grounds is 'of a recall: why; of a resolution: its text';
alter table congress.round drop constraint round_kind;
alter table congress.round add constraint round_kind check (kind in ('FIRST', 'TIE', 'FURTHER', 'RECALL', 'RESOLUTION'));
alter table congress.resolution add column election_id bigint;
comment on column congress.resolution.election_id is 'the secret ballot by which it was decided; null for a show of hands';
