import type { Locale } from '#kernel/money.ts';
import type { CommandIo } from '#platform/command-io.ts';
import { endWell, settingsOrExplain } from '#platform/ending.ts';
import { pendingMigrations } from '#platform/migrate.ts';
import { openStore } from '#platform/open-instance.ts';
import { doctorMessages } from './doctor-messages.ts';
import { type Examination, examine } from './examine-queries.ts';
import { invariants } from './invariants.ts';

/** 0 all is sound · 1 something does not hold · 2 the doctor could not look. */
const exits = { sound: 0, unsound: 1, unseen: 2 } as const;

const mostShown = 10;

/** `laureat doctor [--lang en]`: looks at a live database, changes nothing, migrates nothing. */
export async function doctorCommand(args: readonly string[], io: CommandIo): Promise<number> {
  const locale: Locale = args.join(' ') === '--lang en' ? 'en' : 'fr';
  const words = doctorMessages[locale];
  if (args.length > 0 && locale === 'fr' && args.join(' ') !== '--lang fr') {
    io.err(words.usage);
    return exits.unseen;
  }
  return endWell(io, () => look(io, locale), exits.unseen);
}

async function look(io: CommandIo, locale: Locale): Promise<number> {
  const words = doctorMessages[locale];
  const store = await openStore(settingsOrExplain(io.env));
  try {
    const pending = await pendingMigrations(store.db);
    if (pending.length > 0) {
      io.err(words.behind(pending.join(', ')));
      return exits.unseen;
    }
    const examination = await examine(store.db, invariants);
    io.out(describe(examination, locale));
    return examination.isSound ? exits.sound : exits.unsound;
  } finally {
    await store.close();
  }
}

function describe({ chains, findings, isSound }: Examination, locale: Locale): string {
  const words = doctorMessages[locale];
  const lines = [
    ...check(words.chains(chains.chains, chains.events), chains.faults.map(words.fault), locale),
    ...findings.flatMap(({ invariant, offending }) =>
      check(
        invariant[locale],
        offending.map((row) => JSON.stringify(row, writeExactly)),
        locale,
      ),
    ),
    '',
    isSound ? words.sound : words.unsound,
  ];
  return lines.join('\n');
}

function check(sentence: string, faults: readonly string[], locale: Locale): string[] {
  const words = doctorMessages[locale];
  const verdict = faults.length === 0 ? words.holds : words.broken;
  const shown = faults.slice(0, mostShown);
  const hidden = faults.length - shown.length;
  const rest = hidden > 0 ? [words.more(hidden)] : [];
  return [
    `${verdict.padEnd(6)} ${sentence}`,
    ...[...shown, ...rest].map((line) => `       ${line}`),
  ];
}

const writeExactly = (_key: string, value: unknown): unknown =>
  typeof value === 'bigint' ? value.toString() : value;
