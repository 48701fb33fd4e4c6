/** When those with a draft are written to, the nearest to the closing first. */
export const reminderMoments = [
  { moment: 'last-day', hours: 24 },
  { moment: 'two-days', hours: 48 },
  { moment: 'week', hours: 7 * 24 },
] as const;

export type ReminderMoment = (typeof reminderMoments)[number]['moment'];

/**
 * The one reminder that is due before this closing: the nearest of those whose time has come. Who
 * begins two days before is not told of a week.
 */
export function dueReminder(closesAt: Date, now: Date): ReminderMoment | null {
  const left = closesAt.getTime() - now.getTime();
  if (left <= 0) return null;
  return reminderMoments.find(({ hours }) => left <= hours * 3_600_000)?.moment ?? null;
}
