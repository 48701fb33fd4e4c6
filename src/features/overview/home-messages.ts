import { bilingual, plural } from '#web/messages.ts';

export const homeMessages = bilingual(
  {
    title: 'Appels à projets : ce qui est ouvert, ce qui est décidé',
    heading: 'L’argent public, à l’euro près',
    lead: 'Les appels à projets de ce service, du dépôt des dossiers aux résultats publiés. Chaque chiffre ouvre les lignes qui le composent ; chacun peut tout recalculer.',
    open: 'Ouvert en ce moment',
    noneOpen: 'Aucun appel n’est ouvert',
    noneOpenLong:
      'Le prochain appel paraîtra ici, avec l’heure exacte de sa clôture. Les résultats des appels passés restent consultables.',
    allOpen: (count: number) => `Les ${count} appels ouverts`,
    upcoming: 'À venir',
    allUpcoming: (count: number) => `Les ${count} appels à venir`,
    published: 'Résultats publiés',
    all: (count: number) =>
      `${plural('fr', count, { one: 'L’appel publié', other: `Les ${count} appels publiés` })}`,
    nonePublished: 'Aucun résultat publié pour l’instant',
    nonePublishedLong: 'Les résultats paraîtront ici dès que le service les aura publiés.',
    edition: (edition: string) => `Édition ${edition}`,
    announced: (day: string) => `Annoncé le ${day}`,
    announcedUnknown: 'Date d’annonce non publiée',
    awarded: 'accordés',
    awardedUnknown: 'Montant accordé non publié',
    kept: (count: string, many: boolean) =>
      `${count} ${many ? 'projets retenus' : 'projet retenu'}`,
    keptUnknown: 'Nombre de projets non publié',
    search: 'Chercher un lauréat',
    searchHelp: 'Par exemple : un nom d’association, un thème, une commune.',
  },
  {
    title: 'Calls for projects: what is open, what was decided',
    heading: 'Public money, to the euro',
    lead: 'This service’s calls for projects, from filing to published results. Every figure opens the rows that make it; anyone can recompute all of it.',
    open: 'Open now',
    noneOpen: 'No call is open',
    noneOpenLong:
      'The next call will appear here with the exact hour it closes. Results of past calls stay available.',
    allOpen: (count) => `All ${count} open calls`,
    upcoming: 'Upcoming',
    allUpcoming: (count) => `All ${count} upcoming calls`,
    published: 'Published results',
    all: (count) =>
      `${plural('en', count, { one: 'The published call', other: `All ${count} published calls` })}`,
    nonePublished: 'No results published yet',
    nonePublishedLong: 'Results will appear here as soon as the service has published them.',
    edition: (edition) => `Edition ${edition}`,
    announced: (day) => `Announced on ${day}`,
    announcedUnknown: 'Date of announcement not published',
    awarded: 'awarded',
    awardedUnknown: 'Amount awarded not published',
    kept: (count, many) => `${count} ${many ? 'projects kept' : 'project kept'}`,
    keptUnknown: 'Number of projects not published',
    search: 'Find a laureate',
    searchHelp: 'For example: the name of an association, a theme, a town.',
  },
);
