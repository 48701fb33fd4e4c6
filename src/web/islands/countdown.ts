/**
 * A page left open goes on counting the days, in the calendar of Paris. It says what the server said
 * when it was sent, and only the words that the server gave.
 */
const zone = 'Europe/Paris';
const aDay = 86_400_000;
const day = new Intl.DateTimeFormat('en-CA', { timeZone: zone, dateStyle: 'short' });
const midnight = (instant: Date): number => Date.parse(`${day.format(instant)}T00:00:00Z`);

function refresh(part: HTMLElement): void {
  const at = new Date(part.getAttribute('datetime') ?? '');
  const now = new Date(Date.now() + Number(part.dataset['ahead'] ?? 0) * 60_000);
  const days = (midnight(at) - midnight(now)) / aDay;
  const which = at <= now ? 'past' : (['today', 'tomorrow'][days] ?? 'later');
  const template = part.dataset[which] ?? '';
  const words = template
    .replace('{days}', String(days))
    .replace('{at}', part.dataset['said'] ?? '');
  // Only what has changed: a reader of the screen is not told the same thing every minute.
  if (words !== '' && part.textContent !== words) part.textContent = words;
}

for (const part of document.querySelectorAll<HTMLElement>('[data-countdown]')) {
  setInterval(() => refresh(part), 60_000);
  document.addEventListener('visibilitychange', () => refresh(part));
}
