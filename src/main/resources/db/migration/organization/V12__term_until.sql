alter table organization.unit add column term_until date;
comment on column organization.unit.term_until is 'last day of the term where the union above has agreed to a later one';
