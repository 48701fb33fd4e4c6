import { expect, test } from 'vitest';
import { partsForTest } from '#test/frame-parts.ts';
import { createFrame } from './create-frame.ts';

test('an unknown page is a 404 in the language of its address', async () => {
  const app = createFrame(partsForTest(), []);
  const french = await app.request('/nulle-part');
  const english = await app.request('/en/nowhere');
  expect([french.status, english.status]).toEqual([404, 404]);
  expect(await french.text()).toContain('<h1>Page introuvable</h1>');
  expect(await english.text()).toContain('<h1>Page not found</h1>');
});
