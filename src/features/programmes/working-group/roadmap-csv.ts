import { csvText } from '#platform/csv.ts';
import type { Locale } from '#web/locale.ts';
import { roadmapMessages } from './roadmap-messages.ts';
import type { ProgrammeLine } from './roadmap-queries.ts';

/** All the roadmaps of a programme in one table, what is archived said so. */
export function roadmapCsv(lines: readonly ProgrammeLine[], locale: Locale): string {
  const words = roadmapMessages[locale];
  return csvText(
    [words.group, words.objective, words.action, words.indicator, words.year, words.state],
    lines.map(({ groupName, objective, action, indicator, year, archivedAt }) => [
      groupName,
      objective,
      action,
      indicator,
      year === null ? '' : String(year),
      words.states[archivedAt === null ? 'standing' : 'archived'],
    ]),
  );
}
