import { type Browser, chromium } from 'playwright-core';
import { formOfTemplate } from '#features/calls/form/templates.ts';
import { openInstance } from '#platform/open-instance.ts';
import { readSettings } from '#platform/settings.ts';
import { aDraft } from '#test/builders/application.ts';
import { settled } from '#test/builders/call.ts';
import { sessionOf } from '#test/builders/person.ts';
import { startInstance } from '#test/instance.ts';
import { withBenchDatabase } from './bench-database.ts';
import { compare, type Measure } from './measure.ts';

/** In thousands of bytes, headers of the answers included. */
const target = 150;
const always = { opensAt: new Date('2020-01-01'), closesAt: new Date('2100-01-01') };

/**
 * Each section of the form of an association, as a phone that never came here receives it: the page
 * and all it calls for, compressed as they travel, counted by Chromium. The heaviest is compared.
 */
export const weighFirstPages = (): Promise<readonly Measure[]> =>
  withBenchDatabase(async ({ env }) => {
    const asked = { ...env, WORKERS: '0' };
    const instance = await startInstance({ env: asked });
    const settings = settled(readSettings({ ...asked, PUBLIC_URL: instance.url }));
    const beside = await openInstance(settings);
    try {
      const form = formOfTemplate('association');
      const titre = { kind: 'text', text: 'Un café des voisins (fictif)' } as const;
      const draft = await aDraft(beside.db, 'bench-weight', {
        ...always,
        form,
        answers: { titre },
      });
      const { cookie } = await sessionOf({ ...beside, settings }, { id: draft.reader.personId });
      const browser = await chromium.launch({
        executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
        args: ['--no-sandbox', '--disable-gpu'],
      });
      try {
        const weights: Weight[] = [];
        for (const { key } of form.sections) {
          const url = `${instance.url}/applications/${draft.id}/sections/${key}`;
          weights.push({ key, ...(await weigh(browser, url, cookie)) });
        }
        return measuresOf(weights);
      } finally {
        await browser.close();
      }
    } finally {
      await beside.close();
      await instance.stop();
    }
  });

type Weight = { key: string; bytes: number; document: number; requests: number };

async function weigh(browser: Browser, url: string, cookie: string): Promise<Omit<Weight, 'key'>> {
  const context = await browser.newContext({ viewport: { width: 360, height: 800 } });
  try {
    const cookies = cookie.split('; ').map((pair) => {
      const at = pair.indexOf('=');
      return { name: pair.slice(0, at), value: pair.slice(at + 1), url };
    });
    await context.addCookies(cookies);
    const page = await context.newPage();
    const wire = await context.newCDPSession(page);
    const received = new Map<string, number>();
    let documentId = '';
    await wire.send('Network.enable');
    wire.on('Network.responseReceived', ({ type, requestId }) => {
      if (type === 'Document') documentId = requestId;
    });
    wire.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
      received.set(requestId, encodedDataLength);
    });
    const answer = await page.goto(url, { waitUntil: 'networkidle' });
    if (answer?.status() !== 200) throw new Error(`${url} answered ${answer?.status()}`);
    const bytes = [...received.values()].reduce((sum, each) => sum + each, 0);
    return { bytes, document: received.get(documentId) ?? 0, requests: received.size };
  } finally {
    await context.close();
  }
}

function measuresOf(weights: readonly Weight[]): Measure[] {
  const heaviest = weights.reduce((a, b) => (b.bytes > a.bytes ? b : a));
  const plain = (name: string, value: number, unit: string): Measure => ({
    ...{ name: `first page, ${name}`, value, unit },
    ...{ reference: null, ratio: null },
  });
  return [
    compare(`first page, section ${heaviest.key}`, heaviest.bytes / 1000, 'kB', target),
    plain('its document alone', heaviest.document / 1000, 'kB'),
    plain('its requests', heaviest.requests, ''),
    plain('lightest section', Math.min(...weights.map(({ bytes }) => bytes)) / 1000, 'kB'),
  ];
}
