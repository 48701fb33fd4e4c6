import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { findAuthorityBySlug, listAuthorities } from '#features/people/authority-queries.ts';
import type { PublicationContext } from '#features/publication/issue-publication.ts';
import type { Locale } from '#kernel/money.ts';
import { slug } from '#kernel/slug.ts';
import { findRegion } from '#kernel/territories.ts';
import { realNow } from '#platform/clock.ts';
import type { CommandIo } from '#platform/command-io.ts';
import { settingsOrExplain } from '#platform/ending.ts';
import { openInstance } from '#platform/open-instance.ts';
import { openProgramme } from './open-programme.ts';
import { explainTakeIn, takeInMessages } from './take-in-messages.ts';
import { takeInSheet } from './take-in-sheet.ts';

/** 0 published · 1 refused · 2 the command's words are off. */
const exits = { published: 0, refused: 1, usage: 2 } as const;

type Asked = {
  file: string;
  authority: string;
  programme: string;
  name: string;
  edition: string;
  year: number;
  region: string | null;
  locale: Locale;
};

/** `laureat take-in FILE --authority SLUG --programme NAME --name NAME --edition 2021 [--region 76]` */
export async function takeInCommand(args: readonly string[], io: CommandIo): Promise<number> {
  const asked = parseArguments(args);
  if (!asked) {
    io.err(takeInMessages.fr.usage);
    return exits.usage;
  }
  const bytes = await readFile(asked.file).catch(() => null);
  if (!bytes) {
    io.err(takeInMessages[asked.locale].notFound(asked.file));
    return exits.usage;
  }
  const instance = await openInstance(settingsOrExplain(io.env));
  try {
    const context = { ...instance, now: realNow(), actorId: null };
    return await takeIn(context, asked, bytes, io);
  } finally {
    await instance.close();
  }
}

async function takeIn(context: PublicationContext, asked: Asked, bytes: Uint8Array, io: CommandIo) {
  const words = takeInMessages[asked.locale];
  const authority = await findAuthorityBySlug(context.db, asked.authority);
  if (!authority) {
    const known = (await listAuthorities(context.db)).map((one) => one.slug);
    io.err(words.noAuthority(asked.authority, known.join(', ')));
    return exits.refused;
  }
  const programme = await openProgramme(context, authority.id, asked.programme);
  const sheet = { fileName: basename(asked.file), bytes };
  const outcome = await takeInSheet(context, sheet, {
    ...asked,
    authority,
    programme,
    slug: slug(`${asked.name} ${asked.edition}`),
    source: { title: sheet.fileName, publisher: authority.name, published_on: null, url: null },
  });
  if (!outcome.ok) {
    io.err(explainTakeIn(outcome.refusal, asked.locale));
    return exits.refused;
  }
  const { call, awards, findings } = outcome.value.snapshot;
  io.out(words.published(call.slug, awards?.length ?? 0, findings.length));
  return exits.published;
}

const text = { type: 'string' } as const;
const options = {
  authority: text,
  programme: text,
  name: text,
  edition: text,
  region: text,
  lang: text,
};

function parseArguments(args: readonly string[]): Asked | null {
  try {
    const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options });
    const [file, ...more] = positionals;
    const { authority, programme, name, edition, region = null } = values;
    const year = Number(/\b(?:19|20)\d{2}\b/.exec(edition ?? '')?.[0] ?? 0);
    if (!file || more.length > 0 || !authority || !programme || !name || !edition) return null;
    if (year === 0 || (region !== null && !findRegion(region))) return null;
    const locale = values.lang === 'en' ? 'en' : 'fr';
    return { file, authority, programme, name, edition, year, region, locale };
  } catch {
    return null;
  }
}
