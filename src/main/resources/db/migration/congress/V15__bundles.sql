-- A bundle is kept with the weight of its ballots, and either line by line or summed up.
update congress.bundle set ballots = jsonb_build_object('weight', 1, 'lines', ballots) where jsonb_typeof(ballots) = 'array';
comment on column congress.bundle.ballots is 'weight of each, and lines of like ballots or a tally: ballots, invalid by reason, votes, names written in';
-- Paper ballots of different weight are counted apart.
alter table congress.round add column issued_by int[], add column returned_by int[];
comment on column congress.round.issued_by is 'issued, by weight in the order of weights; null where all weigh the same';
comment on column congress.round.returned_by is 'returned, by weight in the order of weights; null where all weigh the same';
