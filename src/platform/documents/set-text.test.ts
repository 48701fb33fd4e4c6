import { expect, test } from 'vitest';
import { setText, setTexts } from './set-text.ts';

test.each([
  ['Bravo !', 'Bravo\u202f!'],
  ['Objet : un « potager » ; suite', 'Objet\u00a0: un «\u00a0potager\u00a0»\u202f; suite'],
  ["l'arrêté n° 12", 'l’arrêté n°\u00a012'],
  ['12 500\u00a0€', '12 500\u00a0€'],
  ['Le Lien 🌱\u200b\u0007', 'Le Lien '],
])('%s is set for a French page', (text, printed) => {
  expect(setText(text, 'fr')).toEqual(printed);
});

test('what is quoted stays as it was written, whatever its depth', () => {
  const quoted = [{ name: "L'Atelier : ici !", rows: [['a ; b']] }];
  expect(setTexts(quoted, 'as-written')).toEqual(quoted);
  expect(setTexts(quoted, 'fr')).toEqual([
    { name: 'L’Atelier\u00a0: ici\u202f!', rows: [['a\u202f; b']] },
  ]);
});
