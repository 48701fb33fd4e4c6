/** "2026-09-30T12:00" in Paris as an instant; undefined when it is not one. */
export function parseParisTime(text: string): Date | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})$/.exec(text);
  const naive = match ? new Date(`${text}:00Z`) : null;
  if (!naive || Number.isNaN(naive.getTime())) return undefined;
  // Paris is one or two hours ahead: the guess that reads back as what was typed is the one.
  return [1, 2]
    .map((hours) => new Date(naive.getTime() - hours * 3_600_000))
    .find((instant) => parisText(instant) === text);
}

const parisText = (instant: Date): string => {
  const parts = new Intl.DateTimeFormat('sv-SE', {
    timeZone: 'Europe/Paris',
    dateStyle: 'short',
    timeStyle: 'short',
  });
  return parts.format(instant).replace(' ', 'T');
};
