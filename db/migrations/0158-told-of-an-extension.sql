-- Who holds a draft is told that the closing was moved, once for each new closing.
alter table closing_reminders
  drop constraint a_reminder_has_a_known_moment,
  add constraint a_reminder_has_a_known_moment
    check (moment in ('extension', 'week', 'two-days', 'last-day'));
