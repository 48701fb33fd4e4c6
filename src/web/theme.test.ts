import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { partsForTest } from '#test/frame-parts.ts';
import { createFrame } from './create-frame.ts';

function folderWith(files: Record<string, string>) {
  const folder = mkdtempSync(join(tmpdir(), 'theme-'));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return { folder, [Symbol.dispose]: () => rmSync(folder, { recursive: true }) };
}

test('tokens, logo, header and footer of a service take their places', async () => {
  using theme = folderWith({
    'tokens.css':
      '@font-face { src: url("a.woff2") } :root { --ds-color-accent-base-default: #123456; }',
    'a.woff2': 'a font',
    'logo.svg': '<svg xmlns="http://www.w3.org/2000/svg"></svg>',
    'header.html': '<p>Préfecture d’essai</p>',
    'footer.html': '<p>Pied d’essai</p>',
  });
  const app = createFrame(partsForTest({ themeDir: theme.folder }), []);
  const page = await (await app.request('/about')).text();
  expect(page).toContain(
    '<header class="site-header"><div lang="fr"><p>Préfecture d’essai</p></div>',
  );
  expect(page).toContain('<p>Pied d’essai</p>');
  const [tokens = ''] = /\/assets\/theme-\w+\.css/.exec(page) ?? [];
  const [logo = ''] = /\/assets\/theme-\w+\.svg/.exec(page) ?? [];
  const styles = await (await app.request(tokens)).text();
  expect(styles).toContain('#123456');
  const [font = ''] = /\/assets\/theme-\w+\.woff2/.exec(styles) ?? [];
  expect(await (await app.request(font)).text()).toBe('a font');
  expect((await app.request(logo)).headers.get('content-type')).toBe('image/svg+xml');
});

const broken: [string, Record<string, string>, RegExp][] = [
  ['no file it knows', { 'readme.txt': 'x' }, /not a folder holding tokens\.css/],
  ['a script', { 'header.html': '<script>1</script>' }, /holds a script/],
  ['an event handler', { 'logo.svg': '<svg onload="x()"></svg>' }, /holds a script/],
  ['a style attribute', { 'footer.html': '<p style="color:red">a</p>' }, /holds a style/],
  ['an image from elsewhere', { 'footer.html': '<img src="/logo.png">' }, /a style or an image/],
  ['another file', { 'tokens.css': '@import "x.css"; :root{--a:1}' }, /calls another file/],
  [
    'a font that is not there',
    { 'tokens.css': ':root{--a:1} @font-face{src:url(b.woff2)}' },
    /calls b\.woff2/,
  ],
  ['no variable', { 'tokens.css': 'p { color: red }' }, /defines no CSS variable/],
  ['a logo of another kind', { 'logo.svg': 'PNG' }, /is not an SVG image/],
];

test.each(broken)('a folder with %s stops the start with a sentence', (_, files, sentence) => {
  using theme = folderWith(files);
  expect(() => createFrame(partsForTest({ themeDir: theme.folder }), [])).toThrow(sentence);
});

test('a folder that is not there stops the start with a sentence', () => {
  expect(() => createFrame(partsForTest({ themeDir: '/nowhere/theme' }), [])).toThrow(
    'THEME_DIR is /nowhere/theme, but that is not a folder',
  );
});
