-- What was handed up because a limit had passed, and what lies with askers, found without reading the rest of a desk.
create index step_handed_up on matter.step (place, due_on, matter_id) where left_at is null and level > 0;
-- Filed at the counter for a worker present.
create index matter_by_officer on matter.matter (officer_id, id) where officer_id is not null;
-- Lists behind the figures: what runs, what was late.
create index matter_open on matter.matter (place, id) where ended is null;
create index matter_late on matter.matter (place, id) where late;
-- What was received or ended in a span of days, below a union.
create index matter_filed on matter.matter (filed_on, place);
create index matter_ended on matter.matter (ended_on, place) where ended is not null;
-- How long stays took, of those that ended in a span of days.
create index step_left on matter.step (left_at, place) where left_at is not null;
