import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { AxeBuilder } from '@axe-core/playwright';
import { PDFDocument } from '@cantoo/pdf-lib';
import { Transformer } from '@napi-rs/image';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aPdf } from '#test/builders/file.ts';
import { aPhoto } from '#test/builders/photo.ts';
import { useBrowser } from '../browser.ts';
import { startUploadServer, type UploadServer } from './upload-server.ts';

const visitors = useBrowser();
const run = promisify(execFile);
let server: UploadServer;
let folder: string;
let photos: string[];
beforeAll(async () => {
  server = await startUploadServer();
  folder = await mkdtemp(join(tmpdir(), 'laureat-photos-'));
  photos = [1, 2, 3, 4].map((number) => join(folder, `IMG_${number}.jpg`));
  for (const [index, path] of photos.entries()) {
    // Held upright: the sensor lies on its side, and says so.
    await writeFile(path, await aPhoto({ width: 640 + index, height: 480, orientation: 6 }));
  }
});
afterAll(async () => {
  await server.stop();
  await rm(folder, { recursive: true });
});

const open = (width = 360) =>
  visitors.open(`${server.url}/office/files`, {
    storageState: server.signedIn,
    viewport: { width, height: 800 },
  });
const openQuestion = (javaScriptEnabled: boolean) =>
  visitors.open(server.url + server.question.path, {
    storageState: server.question.signedIn,
    viewport: { width: 360, height: 800 },
    javaScriptEnabled,
  });

async function axe(page: Page) {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.map(({ id, nodes }) => [id, nodes[0]?.target]);
}
const sideways = async (page: Page) =>
  page.evaluate('document.documentElement.scrollWidth > document.documentElement.clientWidth');
const words = async (page: Page) =>
  (await page.locator('main').innerText()).replace(/[\s\u00a0\u202f]+/g, ' ');

/** The PDF as the dossier holds it: four upright pages that say nothing of the place. */
async function checkJoinedPhotos(page: Page): Promise<void> {
  const link = page.locator('.answer-files a.file-name').last();
  expect(await link.innerText()).toMatch(/^Photos du .*\.pdf$/);
  const answer = await page.request.get(server.url + (await link.getAttribute('href')));
  const bytes = await answer.body();
  const path = join(folder, 'joined.pdf');
  await writeFile(path, bytes);
  const pdf = await PDFDocument.load(bytes);
  const upright = pdf.getPages().map((each) => each.getHeight() > each.getWidth());
  expect([upright, bytes.includes('Exif')]).toEqual([[true, true, true, true], false]);
  const drawn = join(folder, 'drawn');
  await run('pdftoppm', ['-singlefile', '-f', '1', '-r', '10', '-png', path, drawn]);
  const image = new Transformer(await readFile(`${drawn}.png`));
  const { width, height } = await image.metadata();
  const pixels = await image.rawPixels();
  const channels = pixels.length / (width * height);
  const colour = (row: number) => {
    const at = (Math.floor(row * height) * width + Math.floor(width / 2)) * channels;
    return (pixels[at] ?? 0) > (pixels[at + 2] ?? 0) ? 'red' : 'blue';
  };
  // Red was on the left of the sensor: the photo was taken with that side up.
  expect([colour(0.25), colour(0.75)]).toEqual(['red', 'blue']);
}

test('a volunteer answers with four photos from a phone: one upright PDF without a place', async () => {
  await using visit = await openQuestion(true);
  const { page } = visit;
  expect([await axe(page), await sideways(page)]).toEqual([[], false]);
  await page.getByLabel('les réunir en un PDF').check();
  await page.getByLabel('Fichiers', { exact: true }).setInputFiles(photos);
  await page.getByText('Tous les fichiers sont prêts').waitFor();
  expect(await page.locator('.upload__list li').count()).toBe(4);
  expect([await axe(page), await sideways(page)]).toEqual([[], false]);

  await page.getByRole('button', { name: 'Ajouter' }).click();
  await page.getByText('Ajouté au dossier.').waitFor();
  expect(await page.locator('.answer-files li').count()).toBe(1);
  expect(await words(page)).toContain('non analysé');
  expect([await axe(page), await sideways(page)]).toEqual([[], false]);
  await checkJoinedPhotos(page);
  expect(visit.complaints).toEqual([]);
});

test('the same without JavaScript; what is refused says how to mend it', async () => {
  await using visit = await openQuestion(false);
  const { page } = visit;
  await page.getByLabel('les réunir en un PDF').check();
  await page.getByLabel('Fichiers', { exact: true }).setInputFiles(photos);
  await page.getByRole('button', { name: 'Ajouter' }).click();
  expect(await words(page)).toContain('Ajouté au dossier.');
  expect(await page.locator('.answer-files li').count()).toBe(2);
  await checkJoinedPhotos(page);

  await page.getByLabel('les réunir en un PDF').uncheck();
  await page.getByLabel('Fichiers', { exact: true }).setInputFiles(photos);
  await page.getByRole('button', { name: 'Ajouter' }).click();
  expect(await words(page)).toContain('Cette question prend 3 fichiers au plus.');
  await page.getByRole('button', { name: 'Ajouter' }).click();
  expect(await words(page)).toContain('Choisissez au moins un fichier.');
  const name = join(folder, 'dessin.png');
  await writeFile(name, '<svg xmlns="http://www.w3.org/2000/svg"></svg>');
  await page.getByLabel('Fichiers', { exact: true }).setInputFiles(name);
  await page.getByRole('button', { name: 'Ajouter' }).click();
  expect(await words(page)).toContain('C’est un dessin SVG, qui n’est pas accepté ici.');
  expect(await sideways(page)).toBe(false);
});

test('a cut line, then a reload: the file chosen again goes on from where it was', async () => {
  const path = join(folder, 'plan.pdf');
  const pdf = await aPdf('Plan');
  await writeFile(path, Buffer.concat([pdf, Buffer.alloc(1_200_000, '%%EOF\n')]));
  await using visit = await open(1280);
  const { page } = visit;
  let sent = 0;
  await page.route('**/uploads/*', (route) => {
    if (route.request().method() !== 'PATCH') return route.continue();
    sent += 1;
    return sent > 2 ? route.abort() : route.continue();
  });
  const field = page.getByLabel('Fichiers', { exact: true });
  await field.setInputFiles(path);
  await page.getByText('connexion perdue').waitFor();

  await page.reload();
  await page.getByText('plan.pdf : 43 % déjà envoyés').waitFor();
  await page.unrouteAll();
  const parts: string[] = [];
  page.on('request', (request) => {
    if (request.method() === 'PATCH') parts.push(request.headers()['upload-offset'] ?? '');
  });
  await field.setInputFiles(path);
  await page.getByText('Tous les fichiers sont prêts').waitFor();
  expect(parts).toEqual(['524288', '786432', '1048576']);
  await page.getByRole('button', { name: 'Envoyer' }).click();
  await page.getByText('1 fichier enregistré').waitFor();
  const link = page.getByRole('link', { name: 'plan.pdf', exact: true });
  const answer = await page.request.get(server.url + (await link.getAttribute('href')));
  expect(await answer.body()).toEqual(await readFile(path));
});

test('an administrator finds the file by its name and removes it with a reason', async () => {
  await using visit = await open();
  const { page } = visit;
  await page.goto(`${server.url}/admin/files?q=plan`);
  expect(await words(page)).toContain('Antivirus absent');
  expect([await axe(page), await sideways(page)]).toEqual([[], false]);
  await page.getByRole('link', { name: 'Retirer plan.pdf' }).click();
  expect([await axe(page), await sideways(page)]).toEqual([[], false]);
  await page.getByLabel('Raison').fill('Reçu par erreur');
  await page.getByRole('button', { name: 'Retirer ce fichier' }).click();
  expect(await words(page)).toContain('Reçu par erreur');
  expect([await axe(page), await sideways(page)]).toEqual([[], false]);
});
