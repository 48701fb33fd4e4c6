import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { CannotStart } from '#platform/cannot-start.ts';
import { addAsset } from './assets.ts';
import type { Encoding } from './encoding.ts';
import { faultOf, type ThemeFile, themeFiles } from './theme-fault.ts';

/** What a service's own folder adds to the frame; docs/theme.md says how to make one. */
export type Theme = {
  tokensUrl: string | null;
  logoUrl: string | null;
  header: string | null;
  footer: string | null;
};

const noTheme: Theme = { tokensUrl: null, logoUrl: null, header: null, footer: null };
const loaded = new Map<string, Theme>();

/** Read once, when the application is made: a broken folder stops the start with a sentence. */
export function themeOf(folder: string | null): Theme {
  if (folder === null) return noTheme;
  const known = loaded.get(folder);
  if (known) return known;
  const theme = loadTheme(folder);
  loaded.set(folder, theme);
  return theme;
}

function loadTheme(folder: string): Theme {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) throw missing(folder);
  const texts = new Map<ThemeFile, string>();
  for (const name of themeFiles) {
    const path = join(folder, name);
    if (existsSync(path)) texts.set(name, readChecked(name, path));
  }
  if (texts.size === 0) throw missing(folder);
  const tokens = texts.get('tokens.css');
  if (tokens !== undefined) texts.set('tokens.css', withFonts(folder, tokens));
  return {
    tokensUrl: publish('tokens.css', texts),
    logoUrl: publish('logo.svg', texts),
    header: texts.get('header.html') ?? null,
    footer: texts.get('footer.html') ?? null,
  };
}

function readChecked(name: ThemeFile, path: string): string {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch {
    throw new CannotStart(
      `THEME_DIR : ${path} ne peut pas être lu. Donnez au compte du service le droit de le lire.`,
      `THEME_DIR: ${path} cannot be read. Let the service's account read it.`,
    );
  }
  const fault = faultOf(name, text);
  if (!fault) return text;
  throw new CannotStart(`THEME_DIR : ${path} ${fault.fr}`, `THEME_DIR: ${path} ${fault.en}`);
}

/** Each font called by its name is served, under a name that changes with its content. */
const withFonts = (folder: string, tokens: string): string =>
  tokens.replace(/url\(\s*["']?([\w.-]+\.woff2)["']?\s*\)/gi, (_, name: string) => {
    const path = join(folder, name);
    if (!existsSync(path)) {
      throw new CannotStart(
        `THEME_DIR : tokens.css appelle ${name}, qui n’est pas dans ${folder}.`,
        `THEME_DIR: tokens.css calls ${name}, which is not in ${folder}.`,
      );
    }
    return `url("${serve('.woff2', new Map([['identity', readFileSync(path)]]))}")`;
  });

function publish(name: ThemeFile, texts: ReadonlyMap<ThemeFile, string>): string | null {
  const text = texts.get(name);
  if (text === undefined) return null;
  const identity = Buffer.from(text);
  return serve(
    extname(name),
    new Map([
      ['identity', identity],
      ['br', brotliCompressSync(identity)],
      ['gzip', gzipSync(identity)],
    ]),
  );
}

function serve(extension: string, bodies: Map<Encoding, Buffer>): string {
  const content = bodies.get('identity') ?? '';
  const hash = createHash('sha256').update(content).digest('hex').slice(0, 8).toUpperCase();
  addAsset(`theme-${hash}${extension}`, bodies);
  return `/assets/theme-${hash}${extension}`;
}

const missing = (folder: string) =>
  new CannotStart(
    `THEME_DIR vaut ${folder}, mais ce n’est pas un dossier qui contient ${themeFiles.join(', ')} (l’un d’eux suffit). Corrigez THEME_DIR, ou retirez-le pour le thème d’origine.`,
    `THEME_DIR is ${folder}, but that is not a folder holding ${themeFiles.join(', ')} (any one will do). Correct THEME_DIR, or unset it for the original theme.`,
  );
