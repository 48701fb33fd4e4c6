import { allDepartments, findDepartment, findRegion } from '#kernel/territories.ts';

/** By the SIREN of their grouping (DGCL, 2025): the State contracts with them as with departments. */
const metropolises: readonly { code: string; name: string }[] = [
  { code: '243300316', name: 'Bordeaux Métropole' },
  { code: '242900314', name: 'Brest Métropole' },
  { code: '246300701', name: 'Clermont Auvergne Métropole' },
  { code: '242100410', name: 'Dijon Métropole' },
  { code: '246700488', name: 'Eurométropole de Strasbourg' },
  { code: '200040715', name: 'Grenoble-Alpes-Métropole' },
  { code: '200039865', name: 'Metz Métropole' },
  { code: '243400017', name: 'Montpellier Méditerranée Métropole' },
  { code: '200093201', name: 'Métropole Européenne de Lille' },
  { code: '200030195', name: 'Métropole Nice Côte d’Azur' },
  { code: '200023414', name: 'Métropole Rouen Normandie' },
  { code: '248300543', name: 'Métropole Toulon-Provence-Méditerranée' },
  { code: '200054807', name: 'Métropole d’Aix-Marseille-Provence' },
  { code: '200046977', name: 'Métropole de Lyon' },
  { code: '245400676', name: 'Métropole du Grand Nancy' },
  { code: '200054781', name: 'Métropole du Grand Paris' },
  { code: '244400404', name: 'Nantes Métropole' },
  { code: '244500468', name: 'Orléans Métropole' },
  { code: '243500139', name: 'Rennes Métropole' },
  { code: '244200770', name: 'Saint-Étienne Métropole' },
  { code: '243100518', name: 'Toulouse Métropole' },
  { code: '243700754', name: 'Tours Métropole Val de Loire' },
];

/** As the code of an envelope's territory names it: "R76", "31", "243100518". Null: no such place. */
export function findTerritoryName(code: string): string | null {
  if (code.startsWith('R')) return findRegion(code.slice(1))?.name ?? null;
  if (code.length === 9) return metropolises.find((each) => each.code === code)?.name ?? null;
  const department = findDepartment(code);
  return department ? `${department.name} (${department.code})` : null;
}

/** What can be chosen, from the widest to the narrowest. */
export const territoryCodes = {
  regions: [...new Set(allDepartments.map(({ regionCode }) => `R${regionCode}`))],
  departments: allDepartments.map(({ code }) => code as string),
  metropolises: metropolises.map(({ code }) => code),
};
