-- What a union tells the public of its office. Contacts of the register are persons and stay inside.
create table organization.front (
    unit_id bigint primary key constraint front_unit references organization.unit,
    phone   text,
    hours   text,
    set_by  bigint,
    set_at  timestamptz not null
);
comment on column organization.front.phone is 'office telephone, told to everybody';
comment on column organization.front.hours is 'when somebody is there, in words';

-- Unions near a place, the nearest first; degrees east and north.
create index unit_by_spot on organization.unit using gist (point(longitude::float8, latitude::float8))
    where longitude is not null and status = 'ACTIVE';
