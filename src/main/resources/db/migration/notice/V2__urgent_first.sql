-- A code does not stand behind ten thousand reminders.
drop index notice.outbox_due;
create index outbox_due on notice.outbox (urgent desc, due_at, id) where state = 'WAITING';
