-- What may be read by everybody, newest first.
create index matter_open_for on matter.matter (id) where open_for and ended = 'DONE';
