const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** From ten in the morning: each day of filing ends before eleven at night. */
const hoursOfFiling = 12;
const daysOfFiling = 13;

/**
 * When the dossier of that turn was filed: over the days since the opening, a little more of them
 * each day, the last one yesterday. Later turns are always later.
 */
export function filedAt(opensAt: Date, turn: number, turns: number): Date {
  const through = (turn / turns) ** 0.8 * daysOfFiling;
  const on = Math.floor(through);
  // It opens at nine.
  const since = hour + Math.floor((through - on) * hoursOfFiling * 60) * minute;
  return new Date(opensAt.getTime() + on * day + since + (turn % 7) * 1_000);
}

/** What was done before or after: never before the opening, never after `latest`. */
export const hoursFrom = (from: Date, hours: number, { opensAt, latest }: Period): Date =>
  new Date(
    Math.min(
      Math.max(from.getTime() + hours * hour, opensAt.getTime() + 5 * minute),
      latest.getTime(),
    ),
  );
export type Period = { opensAt: Date; latest: Date };
