-- Corrections carry no place: whoever reads within an area sees none of them. They are for the owner, who writes them.
alter table people.correction enable row level security;
