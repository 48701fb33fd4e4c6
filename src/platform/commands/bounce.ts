import { readFileSync } from 'node:fs';
import { realNow } from '#platform/clock.ts';
import type { RunCommand } from '#platform/command-io.ts';
import { settingsOrExplain } from '#platform/ending.ts';
import { takeInReport } from '#platform/mail/take-in-report.ts';
import { openInstance } from '#platform/open-instance.ts';

/** `laureat bounce FILE`: a delivery report kept as a file, or "-" for what a mail server pipes in. */
export const bounceCommand: RunCommand = async ([file, ...rest], io) => {
  if (file === undefined || rest.length > 0) {
    io.err('bin/laureat bounce FICHIER · FILE (- : entrée standard · standard input)');
    return 2;
  }
  const text = readFileSync(file === '-' ? 0 : file, 'utf8');
  const instance = await openInstance(settingsOrExplain(io.env));
  try {
    const changed = await takeInReport({ db: instance.db, now: realNow(), actorId: null }, text);
    io.out(
      changed
        ? 'Rapport lu : le courrier concerné le dit. · Report read: its mail says so.'
        : 'Rien n’a changé : pas un rapport de rejet, ou aucun courrier d’ici. · Nothing changed: not a bounce report, or no mail of ours.',
    );
    return changed ? 0 : 1;
  } finally {
    await instance.close();
  }
};
