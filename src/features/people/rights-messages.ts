import { bilingual, plural } from '#web/messages.ts';

export const rightsMessages = bilingual(
  {
    title: 'Droits appliqués',
    lead: 'Ce que chaque rôle ouvre, lu dans le programme lui-même : cette page ne peut pas dire autre chose que ce qui est appliqué.',
    rest: 'Un rôle ne vaut que pour son service : les lignes d’un autre service n’existent pas pour lui. Une adresse qui n’est pas dans cette page est fermée à tous.',
    public: 'Tout le monde',
    publicLong: 'Sans compte.',
    own: 'Toute personne connectée',
    ownLong: 'Pour son propre compte.',
    none: 'Rien pour l’instant : ses pages viendront avec les étapes suivantes.',
    count: (count: number) =>
      plural('fr', count, { one: `${count} adresse`, other: `${count} adresses` }),
    verb: { read: 'lire', change: 'agir' },
  },
  {
    title: 'Rights as enforced',
    lead: 'What each role opens, read from the program itself: this page cannot say anything but what is enforced.',
    rest: 'A role counts for its service only: rows of another service do not exist for it. An address that is not on this page is closed to everybody.',
    public: 'Everybody',
    publicLong: 'Without an account.',
    own: 'Whoever is signed in',
    ownLong: 'For their own account.',
    none: 'Nothing yet: its pages come with the next steps.',
    count: (count) => plural('en', count, { one: `${count} address`, other: `${count} addresses` }),
    verb: { read: 'read', change: 'act on' },
  },
);
