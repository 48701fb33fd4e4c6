import { bilingual } from '#web/messages.ts';

/** What is missing before opening, or may be regretted: one sentence each. */
export const faultMessages = bilingual(
  {
    contact: 'Dites à qui écrire : un nom de service et une adresse électronique.',
    applicants: 'Dites qui peut déposer.',
    summary: 'Dites en quelques phrases ce que l’appel finance.',
    regulation: 'Le règlement n’est pas écrit.',
    scales: 'Aucune échelle n’est choisie : régionale, départementale, ou les deux.',
    questions: 'On pourrait encore poser des questions après la clôture.',
    wave: 'L’appel n’a pas de vague.',
    envelopeMissing: 'Dites sur quelle enveloppe la vague prend.',
    envelopeExceeded: (name: string, ceiling: string, left: string) =>
      `L’enveloppe « ${name} » n’a plus que ${left} à réserver ; l’appel y prendrait ${ceiling}.`,
    request: (request: string, ceiling: string) =>
      `Une seule demande peut atteindre ${request}, plus que les ${ceiling} de la vague.`,
    formMissing: 'Le formulaire n’est pas commencé.',
    form: (count: number) =>
      count > 1
        ? `Le formulaire a ${count} points à reprendre.`
        : 'Le formulaire a un point à reprendre.',
    gridMissing: 'La grille n’est pas commencée.',
    grid: (count: number) =>
      count > 1 ? `La grille a ${count} points à reprendre.` : 'La grille a un point à reprendre.',
    opening: 'L’ouverture n’a pas de date.',
    closing: 'La clôture n’a pas de date.',
    past: 'La clôture est déjà passée.',
    midnight:
      'Clôturer à minuit prête à confusion : préférez midi, quand quelqu’un peut encore répondre.',
    weekEnd: 'La clôture tombe en fin de semaine : personne ne répondra aux derniers déposants.',
    holiday: 'La clôture tombe un jour férié : personne ne répondra aux derniers déposants.',
    instruction: 'L’instruction, le comité ou l’annonce précède la clôture.',
    committee: 'Le comité précède la fin de l’instruction.',
    announcement: 'L’annonce précède le comité.',
    announcementMissing: 'L’annonce des résultats n’a pas de date.',
    late: (day: string) =>
      `L’annonce vient plus de deux mois après la clôture : le silence de l’administration vaut refus dès le ${day}.`,
    overlap: (other: number) => `Elle ouvre avant la clôture de la vague ${other}.`,
    ofWave: (number: number, sentence: string) => `Vague ${number} : ${sentence}`,
    errors: 'À régler avant de publier',
    warnings: 'À regarder',
    clear: 'Rien ne manque',
    clearLong: 'L’appel peut être publié.',
  },
  {
    contact: 'Say whom to write to: the name of a service and a mail address.',
    applicants: 'Say who may apply.',
    summary: 'Say in a few sentences what the call funds.',
    regulation: 'The regulation is not written.',
    scales: 'No scale is chosen: regional, departmental, or both.',
    questions: 'Questions could still be asked after closing.',
    wave: 'The call has no wave.',
    envelopeMissing: 'Say which envelope the wave draws on.',
    envelopeExceeded: (name, ceiling, left) =>
      `The envelope “${name}” has only ${left} left to reserve; the call would take ${ceiling}.`,
    request: (request, ceiling) =>
      `One request alone may reach ${request}, more than the ${ceiling} of the wave.`,
    formMissing: 'The form is not begun.',
    form: (count) =>
      count > 1 ? `The form has ${count} points to mend.` : 'The form has one point to mend.',
    gridMissing: 'The grid is not begun.',
    grid: (count) =>
      count > 1 ? `The grid has ${count} points to mend.` : 'The grid has one point to mend.',
    opening: 'The opening has no date.',
    closing: 'The closing has no date.',
    past: 'The closing is past already.',
    midnight: 'Closing at midnight confuses: prefer noon, when somebody can still answer.',
    weekEnd: 'The closing falls on a week-end: nobody will answer the last applicants.',
    holiday: 'The closing falls on a public holiday: nobody will answer the last applicants.',
    instruction: 'The review, the committee or the announcement comes before the closing.',
    committee: 'The committee comes before the end of the review.',
    announcement: 'The announcement comes before the committee.',
    announcementMissing: 'The announcement of results has no date.',
    late: (day) =>
      `The announcement comes more than two months after closing: the silence of the administration is a refusal from ${day} on.`,
    overlap: (other) => `It opens before wave ${other} closes.`,
    ofWave: (number, sentence) => `Wave ${number}: ${sentence}`,
    errors: 'To settle before publishing',
    warnings: 'Worth a look',
    clear: 'Nothing is missing',
    clearLong: 'The call can be published.',
  },
);
