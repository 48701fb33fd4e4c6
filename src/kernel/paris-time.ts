/**
 * Reads "2026-11-24T18:30" as people here mean it: at that hour in Paris. Null when it is none, or
 * when the clock skips it in spring.
 */
export function parseParisTime(text: string): Date | null {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(text)) return null;
  const utc = new Date(`${text}:00Z`);
  if (Number.isNaN(utc.getTime())) return null;
  for (const hours of [1, 2]) {
    const instant = new Date(utc.getTime() - hours * 3_600_000);
    if (formatParisTime(instant) === text) return instant;
  }
  return null;
}

/** As a field of date and time holds it. */
export function formatParisTime(instant: Date): string {
  const parts = new Intl.DateTimeFormat('sv-SE', {
    timeZone: 'Europe/Paris',
    dateStyle: 'short',
    timeStyle: 'short',
  });
  return parts.format(instant).replace(' ', 'T');
}
