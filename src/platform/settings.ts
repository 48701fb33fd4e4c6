import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { accept, type Outcome, refuse } from '#kernel/outcome.ts';
import { parseS3Address } from './files/s3-address.ts';
import {
  missingSender,
  parseBounceAddress,
  parseSender,
  parseSmtpUrl,
  parseWorkers,
  type Sender,
  type SmtpServer,
} from './mail/smtp-settings.ts';
import { projectRoot } from './project-root.ts';
import { readSignInSettings, type SignInSettings } from './sign-in-settings.ts';
import { parseTrustProxy, type TrustProxy } from './trust-proxy.ts';

export type Settings = {
  port: number;
  host: string;
  dataDir: string;
  /** Null: the embedded PostgreSQL starts. */
  databaseUrl: string | null;
  /** Null: files rest in a folder of DATA_DIR. */
  filesUrl: string | null;
  /** Null: nothing looks for viruses, and every file says so. */
  clamdUrl: string | null;
  /** Null: mail stays in the outbox, where it can be read. */
  smtp: SmtpServer | null;
  mailFrom: Sender | null;
  /** Who hears that a mail could not be delivered; null: who writes. */
  mailBounces: string | null;
  /** How many jobs this process runs at once; 0: it leaves them to others. */
  workers: number;
  /** How many processes serve pages: 1 is this one, more share the port. */
  webProcesses: number;
  publicUrl: string;
  /** Whose X-Forwarded-For is believed; null: nobody's. */
  trustProxy: TrustProxy;
  themeDir: string | null;
  demo: boolean;
  signIn: SignInSettings;
  logLevel: string;
  /** Who shows it may read /metrics from elsewhere; null: nobody may. */
  metricsToken: string | null;
  /** Where the public register of companies answers; null: nobody is asked. */
  companyRegisterUrl: string | null;
  /** From where files of imported dossiers may be fetched, as "host" or "host:port"; usually nowhere. */
  importFileHosts: readonly string[];
  version: string;
};

/** A value that cannot be used, and the sentence a person reads. Never repeats a secret. */
export type WrongSetting = { name: string; fr: string; en: string };
export type SettingRefusal = { wrong: readonly WrongSetting[] };

type Env = Record<string, string | undefined>;

const levels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'];

/** Reads the settings from the environment. An empty value is an absent one. */
export function readSettings(env: Env): Outcome<Settings, SettingRefusal> {
  const wrong: WrongSetting[] = [];
  const read: Read = (name, absent, parse) => {
    const text = env[name]?.trim();
    if (!text) return absent;
    const value = parse(text);
    if (!isWrong(value)) return value;
    wrong.push(value);
    return absent;
  };

  const port = read('PORT', 3000, parsePort);
  const databaseUrl = read<string | null>('DATABASE_URL', null, parseDatabaseUrl);
  const host = read('HOST', '127.0.0.1', (text) => text);
  const publicUrl = read('PUBLIC_URL', `http://localhost:${port}`, parsePublicUrl);
  // A service that brings its own database wants its own data in it, not the demonstration.
  const demo = read('DEMO', databaseUrl === null, parseFlag);
  const signIn = readSignInSettings(env, { demo, host, publicUrl });
  wrong.push(...signIn.wrong);
  const settings: Settings = {
    port,
    host,
    dataDir: read('DATA_DIR', defaultDataDir(), (text) => resolve(text)),
    databaseUrl,
    filesUrl: read<string | null>('FILES_URL', null, parseFilesUrl),
    clamdUrl: read<string | null>('CLAMD_URL', null, parseClamdUrl),
    smtp: read<SmtpServer | null>('SMTP_URL', null, parseSmtpUrl),
    mailFrom: read<Sender | null>('MAIL_FROM', null, parseSender),
    mailBounces: read<string | null>('MAIL_BOUNCES', null, parseBounceAddress),
    workers: read('WORKERS', 2, parseWorkers),
    webProcesses: read('WEB_PROCESSES', 1, parseWebProcesses),
    publicUrl,
    trustProxy: read<TrustProxy>('TRUST_PROXY', null, parseTrustProxy),
    themeDir: read<string | null>('THEME_DIR', null, (text) => resolve(text)),
    demo,
    signIn: signIn.settings,
    logLevel: read('LOG_LEVEL', 'info', parseLevel),
    metricsToken: read<string | null>('METRICS_TOKEN', null, parseMetricsToken),
    ...readOutside(read),
    version: programVersion(),
  };
  if (settings.smtp && !env['MAIL_FROM']?.trim()) wrong.push(missingSender);
  return wrong.length === 0 ? accept(settings) : refuse({ wrong });
}

type Read = <T>(name: string, absent: T, parse: (text: string) => T | WrongSetting) => T;

/** Whom the server may ask, outside. */
const readOutside = (read: Read) => ({
  companyRegisterUrl: read<string | null>('COMPANY_REGISTER_URL', null, parseRegisterUrl),
  importFileHosts: read<readonly string[]>('IMPORT_FILE_HOSTS', [], parseHosts),
});

const isWrong = (value: unknown): value is WrongSetting =>
  typeof value === 'object' && value !== null && 'fr' in value;

/** Root's checkout often lies in a closed folder, where PostgreSQL's user cannot go. */
const defaultDataDir = (): string =>
  process.getuid?.() === 0 ? '/var/lib/laureat' : join(projectRoot, '.data');

function parsePort(text: string): number | WrongSetting {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN;
  if (port >= 0 && port <= 65535) return port;
  return {
    name: 'PORT',
    fr: `PORT vaut « ${text} » : donnez un nombre entre 0 et 65535 (0 laisse le système choisir).`,
    en: `PORT is "${text}": give a number between 0 and 65535 (0 lets the system choose).`,
  };
}

function parseWebProcesses(text: string): number | WrongSetting {
  const count = /^\d{1,2}$/.test(text) ? Number(text) : Number.NaN;
  if (count >= 1 && count <= 64) return count;
  return {
    name: 'WEB_PROCESSES',
    fr: `WEB_PROCESSES vaut « ${text} » : donnez un nombre entre 1 et 64, un par cœur au plus.`,
    en: `WEB_PROCESSES is "${text}": give a number between 1 and 64, one a core at most.`,
  };
}

function parseDatabaseUrl(text: string): string | WrongSetting {
  if (/^postgres(ql)?:$/.test(URL.parse(text)?.protocol ?? '')) return text;
  return {
    name: 'DATABASE_URL',
    fr: 'DATABASE_URL n’est pas une adresse PostgreSQL, de la forme postgresql://compte:mot-de-passe@machine:5432/base.',
    en: 'DATABASE_URL is not a PostgreSQL address, such as postgresql://user:password@host:5432/database.',
  };
}

function parseFilesUrl(text: string): string | WrongSetting {
  if (parseS3Address(text)) return text;
  return {
    name: 'FILES_URL',
    fr: 'FILES_URL n’est pas une adresse S3, de la forme s3://clé:secret@machine:443/seau?region=fr-par&path-style=1.',
    en: 'FILES_URL is not an S3 address, such as s3://key:secret@host:443/bucket?region=fr-par&path-style=1.',
  };
}

function parseClamdUrl(text: string): string | WrongSetting {
  if (/^unix:\/./.test(text) || /^tcp:\/\/(\[[^\]]+\]|[^:/]+)(:\d{1,5})?\/?$/.test(text))
    return text;
  return {
    name: 'CLAMD_URL',
    fr: 'CLAMD_URL n’est pas l’adresse d’un clamd, de la forme tcp://machine:3310 ou unix:/run/clamav/clamd.ctl.',
    en: 'CLAMD_URL is not the address of a clamd, such as tcp://host:3310 or unix:/run/clamav/clamd.ctl.',
  };
}

function parsePublicUrl(text: string): string | WrongSetting {
  const url = URL.parse(text);
  if (url && /^https?:$/.test(url.protocol)) return text.replace(/\/+$/, '');
  return {
    name: 'PUBLIC_URL',
    fr: `PUBLIC_URL vaut « ${text} » : donnez l’adresse publique entière, par exemple https://laureat.exemple.fr.`,
    en: `PUBLIC_URL is "${text}": give the whole public address, such as https://laureat.example.org.`,
  };
}

function parseRegisterUrl(text: string): string | WrongSetting {
  if (/^https?:$/.test(URL.parse(text)?.protocol ?? '')) return text.replace(/\/+$/, '');
  return {
    name: 'COMPANY_REGISTER_URL',
    fr: `COMPANY_REGISTER_URL vaut « ${text} » : donnez l’adresse entière du registre, par exemple https://recherche-entreprises.api.gouv.fr.`,
    en: `COMPANY_REGISTER_URL is "${text}": give the whole address of the register, such as https://recherche-entreprises.api.gouv.fr.`,
  };
}

function parseHosts(text: string): readonly string[] | WrongSetting {
  const hosts = text.toLowerCase().split(/[\s,]+/);
  // A name with a dot: neither a machine of the local network nor a bare address.
  const isName = (host: string) => /^([a-z0-9-]+\.)+[a-z][a-z0-9-]*(:\d{1,5})?$/.test(host);
  if (hosts.every(isName)) return hosts;
  return {
    name: 'IMPORT_FILE_HOSTS',
    fr: `IMPORT_FILE_HOSTS vaut « ${text} » : donnez des noms de machines, séparés par des virgules, sans « https:// », par exemple static.demarche.exemple.fr.`,
    en: `IMPORT_FILE_HOSTS is "${text}": give names of hosts, separated by commas, without "https://", such as static.demarche.example.org.`,
  };
}

function parseFlag(text: string): boolean | WrongSetting {
  if (/^(1|true|yes|oui|on)$/i.test(text)) return true;
  if (/^(0|false|no|non|off)$/i.test(text)) return false;
  return {
    name: 'DEMO',
    fr: `DEMO vaut « ${text} » : donnez oui ou non.`,
    en: `DEMO is "${text}": give yes or no.`,
  };
}

function parseLevel(text: string): string | WrongSetting {
  if (levels.includes(text)) return text;
  return {
    name: 'LOG_LEVEL',
    fr: `LOG_LEVEL vaut « ${text} » : donnez l’un de ${levels.join(', ')}.`,
    en: `LOG_LEVEL is "${text}": give one of ${levels.join(', ')}.`,
  };
}

function parseMetricsToken(text: string): string | WrongSetting {
  if (/^[\x21-\x7e]{16,}$/.test(text)) return text;
  return {
    name: 'METRICS_TOKEN',
    fr: 'METRICS_TOKEN est trop court ou contient une espace : donnez au moins 16 caractères, par exemple ceux de « openssl rand -hex 24 ».',
    en: 'METRICS_TOKEN is too short or holds a space: give at least 16 characters, such as those of "openssl rand -hex 24".',
  };
}

function programVersion(): string {
  const file: unknown = JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8'));
  const named = file as { version?: string };
  return named.version ?? '0.0.0';
}
