import type { Hono } from 'hono';
import type { Db } from '#platform/database.ts';
import type { Log } from '#platform/log.ts';
import type { Settings } from '#platform/settings.ts';
import type { SigningKey } from '#platform/signing.ts';
import type { LiveState } from './live-state.ts';
import type { Locale } from './locale.ts';
import type { PageCache } from './page-cache.ts';
import type { Reader } from './reader.ts';
import type { ReadyAnswers } from './ready-answers.ts';
import type { RequestMetrics } from './request-metrics.ts';

/** What the running process is made of; built once in main.ts and in tests. */
export type AppParts = {
  db: Db;
  settings: Settings;
  log: Log;
  signingKey: SigningKey;
  /** Shared with the server that listens; without it, every request walks through the application. */
  ready?: ReadyAnswers;
  /** What this process counts; the frame makes it when nobody did. */
  requests?: RequestMetrics;
  /** What administrators change while it runs, shared with whoever hears of the changes. */
  live?: LiveState;
};

/** What every answer of one application shares; built once, never per request. */
export type Site = {
  settings: Settings;
  cache: PageCache;
  ready: ReadyAnswers;
  live: LiveState;
  requests: RequestMetrics;
  securityHeaders: Readonly<Record<string, string>>;
};

export type Env = {
  Variables: {
    locale: Locale;
    /** The address as asked, without its language prefix, with its query: "/search?q=gers". */
    here: string;
    site: Site;
    /** Who is signed in; null for a visitor. */
    reader: Reader | null;
    /** Set by `serveCached`: the answer already carries every header and its encoding. */
    sealed?: true;
    /** A page that shows another of ours in a frame, or is shown in one: by ourselves only. */
    framing?: true;
  };
};

/** Each feature exports one: it adds its routes and keeps what it needs of the parts. */
export type Mount = (app: Hono<Env>, parts: AppParts) => void;
