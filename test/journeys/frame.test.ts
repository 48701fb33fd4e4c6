import { AxeBuilder } from '@axe-core/playwright';
import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { serveSpecimen } from './frame-server.ts';

let browser: Browser;
let site: Awaited<ReturnType<typeof serveSpecimen>>;

beforeAll(async () => {
  site = await serveSpecimen();
  browser = await chromium.launch({
    executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-background-networking'],
  });
});
afterAll(async () => {
  await browser.close();
  site.stop();
});

async function open(path: string, options: Parameters<Browser['newContext']>[0] = {}) {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => complaints.push(message.text()));
  await page.goto(site.url + path);
  return { page, complaints, [Symbol.asyncDispose]: () => context.close() };
}

const pages = ['/specimen/sheet', '/specimen/parts', '/specimen/search', '/about', '/en/about'];
// Wide in light and narrow in dark: colours and layouts are each seen once.
const states = pages.flatMap((path) => [
  { path, colorScheme: 'light' as const, width: 1280 },
  { path, colorScheme: 'dark' as const, width: 360 },
]);

test.each(states)('axe finds nothing: $path, $colorScheme, $width px', async (state) => {
  const viewport = { width: state.width, height: 900 };
  await using opened = await open(state.path, { colorScheme: state.colorScheme, viewport });
  const { violations } = await new AxeBuilder({ page: opened.page }).analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes[0]?.target])).toEqual([]);
  // The content security policy complains here when a page needs what it forbids.
  expect(opened.complaints).toEqual([]);
});

test.each(pages)('%s is read at 320 px without scrolling sideways', async (path) => {
  await using opened = await open(path, { viewport: { width: 320, height: 700 } });
  expect(await opened.page.evaluate('document.documentElement.scrollWidth')).toBe(320);
});

test('no note lies over another, however short its line', async () => {
  await using opened = await open('/specimen/sheet', { viewport: { width: 1280, height: 900 } });
  const boxes = await Promise.all(
    (await opened.page.locator('.margin-note').all()).map((note) => note.boundingBox()),
  );
  const overlaps = boxes.filter((box, index) => {
    const above = boxes[index - 1];
    return box && above && box.y < above.y + above.height;
  });
  expect([boxes.length > 8, overlaps]).toEqual([true, []]);
});

test('the first key press offers the content, and the language link keeps the page', async () => {
  await using opened = await open('/specimen/search?q=gers&page=2', { javaScriptEnabled: false });
  await opened.page.keyboard.press('Tab');
  expect(await opened.page.locator(':focus').textContent()).toBe('Aller au contenu');
  await opened.page.getByRole('link', { name: 'English' }).click();
  expect(opened.page.url()).toBe(`${site.url}/en/specimen/search?q=gers&page=2`);
  expect(await opened.page.locator('html').getAttribute('lang')).toBe('en');
});

test('a first visit weighs less than 150 kB, in four requests', async () => {
  const context = await browser.newContext();
  const page = await context.newPage();
  const sizes: Promise<{ responseBodySize: number; responseHeadersSize: number }>[] = [];
  page.on('requestfinished', (request) => sizes.push(request.sizes()));
  await page.goto(`${site.url}/specimen/sheet`, { waitUntil: 'networkidle' });
  const all = await Promise.all(sizes);
  const bytes = all.reduce((sum, one) => sum + one.responseBodySize + one.responseHeadersSize, 0);
  await context.close();
  expect([all.length <= 5, bytes > 20_000, bytes < 150_000]).toEqual([true, true, true]);
});
