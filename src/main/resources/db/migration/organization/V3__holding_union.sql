-- The holding union (周转库): where couriers, drivers and other gig workers of a county belong who have no union of an
-- employer, a trade or a township yet.
insert into organization.kind (code, name, base, levels, ord) values
    ('HOLDING', '新就业形态群体工会周转库', true, '{BASE}', 12);
insert into organization.allowed_child (parent_kind, child_kind) values
    ('FEDERATION', 'HOLDING'), ('WORK_COMMITTEE', 'HOLDING'), ('HOLDING', 'BRANCH'), ('HOLDING', 'GROUP');
create index unit_holding on organization.unit (lo) where kind = 'HOLDING';
