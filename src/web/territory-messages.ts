import { bilingual } from './messages.ts';

export const territoryMessages = bilingual(
  {
    levels: {
      commune: 'commune',
      epci: 'intercommunalité',
      department: 'département',
      region: 'région',
    },
    former: {
      delegated: (name: string) => `${name}, commune déléguée`,
      associated: (name: string) => `${name}, commune associée`,
      borough: (name: string) => name,
      'former-code': (code: string) => `ancien code ${code}`,
    },
  },
  {
    levels: {
      commune: 'commune',
      epci: 'group of communes',
      department: 'department',
      region: 'region',
    },
    former: {
      delegated: (name) => `${name}, delegated commune`,
      associated: (name) => `${name}, associated commune`,
      borough: (name) => name,
      'former-code': (code) => `former code ${code}`,
    },
  },
);
