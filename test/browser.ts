import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';

export type Visit = { page: Page; complaints: string[]; [Symbol.asyncDispose](): Promise<void> };

/**
 * Debian's Chromium, one for the file. Each visit is a new visitor: no cookie, no cache.
 * `await using visit = await visitors.open(url)`; `visit.complaints` holds what the console said.
 */
export function useBrowser(): {
  open(url: string, options?: BrowserContextOptions): Promise<Visit>;
} {
  let browser: Browser | null = null;
  beforeAll(async () => {
    browser = await chromium.launch({
      executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
      args: quietly,
    });
  });
  afterAll(() => browser?.close());

  return {
    open: async (url, options = {}) => {
      if (!browser) throw new Error('The browser is open inside tests only');
      const context = await browser.newContext(options);
      const page = await context.newPage();
      const complaints: string[] = [];
      page.on('console', (message) => complaints.push(message.text()));
      page.on('pageerror', (error) => complaints.push(error.message));
      await page.goto(url);
      return { page, complaints, [Symbol.asyncDispose]: () => context.close() };
    },
  };
}

/** As root there is no sandbox to enter, and nothing may call out of this machine. */
const quietly = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
