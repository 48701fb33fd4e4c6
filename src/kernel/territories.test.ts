import { expect, test } from 'vitest';
import { slug } from './slug.ts';
import {
  departmentsOfRegion,
  findDepartment,
  findDepartmentByName,
  findRegion,
} from './territories.ts';

test('a department is found by its code or its name, however it is typed', () => {
  const codes = ['PYRÉNÉES ORIENTALES', 'pyrenees-orientales', 'Côte d’Or', 'Gers'].map(
    (name) => findDepartmentByName(name)?.code ?? null,
  );
  expect(codes).toEqual(['66', '66', '21', '32']);
  expect([
    findDepartment('2a')?.name,
    findDepartment('99'),
    findDepartmentByName('Arriège'),
  ]).toEqual(['Corse-du-Sud', null, null]);
});

test('Occitanie has its thirteen departments', () => {
  expect(findRegion('76')?.name).toBe('Occitanie');
  expect(departmentsOfRegion('76').map(({ code }) => code)).toEqual(
    '09 11 12 30 31 32 34 46 48 65 66 81 82'.split(' '),
  );
});

test('a name becomes an address', () => {
  expect([slug('MÉDIANCE 66'), slug('3PA – MACONDO'), slug('…')]).toEqual([
    'mediance-66',
    '3pa-macondo',
    '',
  ]);
});
