/** The legal public holidays of metropolitan France (Code du travail, L3133-1), by their day. */
export type PublicHoliday =
  | 'new-year'
  | 'easter-monday'
  | 'labour-day'
  | 'victory-1945'
  | 'ascension'
  | 'whit-monday'
  | 'national-day'
  | 'assumption'
  | 'all-saints'
  | 'armistice'
  | 'christmas';

const fixed: Readonly<Record<string, PublicHoliday>> = {
  '01-01': 'new-year',
  '05-01': 'labour-day',
  '05-08': 'victory-1945',
  '07-14': 'national-day',
  '08-15': 'assumption',
  '11-01': 'all-saints',
  '11-11': 'armistice',
  '12-25': 'christmas',
};
const afterEaster: Readonly<Record<number, PublicHoliday>> = {
  1: 'easter-monday',
  39: 'ascension',
  50: 'whit-monday',
};

/** Of a day as "2026-04-06"; null when it is none. */
export function publicHolidayOn(day: string): PublicHoliday | null {
  const distance = Math.round((instantOf(day) - easter(Number(day.slice(0, 4)))) / 86_400_000);
  return fixed[day.slice(5)] ?? afterEaster[distance] ?? null;
}

export function isWeekEnd(day: string): boolean {
  const weekday = new Date(instantOf(day)).getUTCDay();
  return weekday === 0 || weekday === 6;
}

const instantOf = (day: string): number => Date.parse(`${day}T00:00:00Z`);

/** The Gregorian computus (Meeus, Jones, Butcher). */
function easter(year: number): number {
  const century = Math.floor(year / 100);
  const golden = year % 19;
  const skipped = Math.floor(century / 4);
  const moon = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * golden + century - skipped - moon + 15) % 30;
  const weekday =
    (32 + 2 * (century % 4) + 2 * Math.floor((year % 100) / 4) - epact - (year % 4)) % 7;
  const late = Math.floor((golden + 11 * epact + 22 * weekday) / 451);
  const days = epact + weekday - 7 * late + 114;
  return Date.UTC(year, Math.floor(days / 31) - 1, (days % 31) + 1);
}
