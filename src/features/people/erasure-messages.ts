import { bilingual } from '#web/messages.ts';

export const erasureMessages = bilingual(
  {
    link: 'Effacer son compte et ses données…',
    title: 'Effacer une personne',
    lead: (name: string) => `Ce qui suit arrive tout de suite à ${name}, et ne se défait pas.`,
    goesTitle: 'Ce qui part',
    goes: [
      'son nom et son adresse électronique ;',
      'son mot de passe, ses clés d’accès, son second facteur, ses sessions ;',
      'ses rôles, et ses délégations, qui finissent aujourd’hui ;',
      'les courriers gardés à son adresse, et les invitations qu’elle a reçues ;',
      'dans le journal, les valeurs personnelles gardées à part.',
    ],
    staysTitle: 'Ce qui reste',
    stays: [
      'ce qui a été fait, sous un identifiant qui ne nomme plus personne ;',
      'les références des actes signés, que la loi demande de garder ;',
      'ce qui a été publié ;',
      'les sauvegardes déjà faites, jusqu’à ce que vous les effaciez.',
    ],
    proof:
      'Les chaînes du journal se vérifient encore après : elles n’ont jamais contenu ces valeurs.',
    confirm: (email: string) => `Pour confirmer, écrivez son adresse : ${email}`,
    confirmation: 'Son adresse électronique',
    erase: 'Effacer cette personne',
    'address-differs': 'Ce n’est pas l’adresse de cette personne.',
    'not-a-member': 'Cette personne n’a plus de rôle dans ce service.',
    'last-administrator':
      'C’est le dernier administrateur de ce service : nommez-en d’abord un autre.',
    yourself: 'C’est vous : demandez-le à un autre administrateur.',
    'member-elsewhere':
      'Ce compte sert encore ailleurs dans cette installation : mettez fin à ses fonctions ici, le reste ne vous appartient pas.',
  },
  {
    link: 'Erase their account and data…',
    title: 'Erase a person',
    lead: (name) => `What follows happens to ${name} at once, and cannot be undone.`,
    goesTitle: 'What goes',
    goes: [
      'their name and e-mail address;',
      'their password, passkeys, second factor and sessions;',
      'their roles, and their delegations, which end today;',
      'the mail kept that was sent to their address, and the invitations they received;',
      'in the log of events, the personal values kept apart.',
    ],
    staysTitle: 'What stays',
    stays: [
      'what was done, under an identifier that names nobody any more;',
      'the references of the deeds they signed, which the law wants kept;',
      'what was published;',
      'the backups already made, until you erase them.',
    ],
    proof: 'The chains of events still verify afterwards: they never held these values.',
    confirm: (email) => `To confirm, write their address: ${email}`,
    confirmation: 'Their e-mail address',
    erase: 'Erase this person',
    'address-differs': 'This is not the address of that person.',
    'not-a-member': 'This person no longer has a role in this service.',
    'last-administrator': 'This is the last administrator of this service: name another one first.',
    yourself: 'This is you: ask another administrator.',
    'member-elsewhere':
      'This account is still used elsewhere on this installation: end their duties here, the rest is not yours.',
  },
);
