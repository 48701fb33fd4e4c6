/** When those with a draft are written to, the nearest to the closing first. */
export const reminderMoments = [
  { moment: 'last-day', hours: 24 },
  { moment: 'two-days', hours: 48 },
  { moment: 'week', hours: 7 * 24 },
] as const;

/** `extension`: the closing was moved to one that those who began before have not read. */
export type ReminderMoment = (typeof reminderMoments)[number]['moment'] | 'extension';

/** One moment of one closing: those who hold a draft since before it are written to once. */
export type DueReminder = { moment: ReminderMoment; at: Date };

/** The nearest to the closing of those whose time has come: nobody is told twice in an hour. */
export function dueReminder(closesAt: Date, now: Date): DueReminder | null {
  if (closesAt <= now) return null;
  const moments = reminderMoments.map(({ moment, hours }) => ({
    moment,
    at: new Date(closesAt.getTime() - hours * 3_600_000),
  }));
  return moments.find(({ at }) => at <= now) ?? null;
}
