export const summary =
  'Cet appel fictif finance des actions de proximité contre la pauvreté : ouvrir un lieu, aller vers ceux que l’on ne voit pas, essayer autrement. Il sert à montrer Lauréat de bout en bout ; tout y est inventé.';

/** Markdown, as an officer writes it. */
export const regulation = `## Ce que l’appel finance

Des actions nouvelles, ou l’extension d’actions qui ont fait leurs preuves, au bénéfice des personnes en situation de pauvreté. Chaque dossier sert au moins une ligne de la feuille de route d’un groupe de travail.

Ne sont pas financés :

- les investissements immobiliers ;
- les actions achevées à la date du dépôt ;
- le fonctionnement courant d’une structure.

## Qui peut déposer

Associations, fondations, communes, intercommunalités, centres d’action sociale et établissements scolaires publics qui agissent en Occitanie. Un même porteur peut déposer plusieurs dossiers ; deux au plus peuvent être retenus.

## Combien

L’aide est comprise entre 3 000 € et 80 000 €. Elle ne dépasse pas 80 % du budget de l’action : le reste vient du porteur ou d’autres financeurs, et les contributions en nature ne comptent pas.

## Comment les dossiers sont choisis

1. Le service vérifie que chaque dossier est recevable, puis complet.
2. Le groupe de travail et le service départemental donnent un avis.
3. Deux lecteurs au moins notent le dossier selon la grille publiée avec cet appel.
4. Le comité de pilotage propose une liste sous l’enveloppe ; le signataire décide.

## Ce que les lauréats s’engagent à faire

Commencer l’action dans les six mois, dire son résultat, et rendre un compte rendu financier dans les six mois qui suivent la fin de l’exercice.

## Protection des données

Seuls le nom du porteur, le titre, le lieu et le montant sont publiés.
`;
