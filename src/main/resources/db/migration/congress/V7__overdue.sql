create index term_overdue on congress.term (place) where state = 'RUNNING' and stage = 'OVERDUE';
