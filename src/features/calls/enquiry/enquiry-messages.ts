import { bilingual, plural } from '#web/messages.ts';

/** What the public reads; the officer's words are in enquiry-office-messages. */
export const enquiryMessages = bilingual(
  {
    title: 'Questions et réponses',
    of: (call: string) => `Questions et réponses : ${call}`,
    lead: 'Chaque réponse est publiée ici, pour tout le monde en même temps. Qui a posé la question n’est jamais publié.',
    count: (count: number) =>
      plural('fr', count, { one: `${count} réponse publiée`, other: `${count} réponses publiées` }),
    none: 'Aucune réponse publiée pour l’instant',
    noneLong: 'Posez la première question : la réponse servira à tous.',
    noneOver: 'Aucune question n’a reçu de réponse publique pendant cet appel.',
    answered: (instant: string) => `Répondu le ${instant}`,
    changed: (instant: string) => `réponse modifiée le ${instant}`,
    ask: 'Poser une question',
    askUntil: (instant: string) => `Les questions sont reçues jusqu’au ${instant}.`,
    question: 'Votre question',
    questionHelp: (most: number) =>
      `${most} caractères au plus. N’y mettez ni nom, ni adresse : le service publie la question avec sa réponse.`,
    name: 'Votre nom (facultatif)',
    nameHelp: 'Lu par le service seulement, et effacé trente jours après la réponse.',
    email: 'Votre adresse électronique (facultatif)',
    emailHelp: 'Pour recevoir la réponse. Jamais publiée, effacée trente jours après la réponse.',
    send: 'Envoyer la question',
    sent: 'Votre question est transmise',
    sentLong:
      'Le service y répondra ici même, pour tout le monde en même temps. Si vous avez laissé une adresse, vous recevrez la réponse.',
    refused: 'La question n’est pas partie.',
    ended: (instant: string) =>
      `Les questions étaient reçues jusqu’au ${instant}. Les réponses déjà publiées restent ci-dessus ; pour une difficulté technique, écrivez au contact de l’appel.`,
    over: 'Cet appel ne reçoit plus de questions. Les réponses publiées restent ici.',
    tooMany: (instant: string) =>
      `Trop de questions viennent d’arriver. Réessayez après le ${instant} ; ce que vous avez écrit est conservé ci-dessous.`,
    faults: {
      'question-missing': 'Écrivez votre question.',
      'question-too-long': 'La question est trop longue : 2 000 caractères au plus.',
      'name-too-long': 'Le nom est trop long : 200 caractères au plus.',
      'email-wrong': 'Cette adresse n’est pas complète. Exemple : nom@exemple.fr.',
    },
    feed: 'Suivre les réponses (Atom)',
    back: 'Lire la page de l’appel',
    calls: 'Appels à projets',
  },
  {
    title: 'Questions and answers',
    of: (call) => `Questions and answers: ${call}`,
    lead: 'Each answer is published here, for everybody at the same time. Who asked is never published.',
    count: (count) =>
      plural('en', count, {
        one: `${count} answer published`,
        other: `${count} answers published`,
      }),
    none: 'No answer published yet',
    noneLong: 'Ask the first question: the answer will help everybody.',
    noneOver: 'No question received a public answer during this call.',
    answered: (instant) => `Answered on ${instant}`,
    changed: (instant) => `answer changed on ${instant}`,
    ask: 'Ask a question',
    askUntil: (instant) => `Questions are taken until ${instant}.`,
    question: 'Your question',
    questionHelp: (most) =>
      `${most} characters at most. Give no name or address in it: the service publishes the question with its answer.`,
    name: 'Your name (optional)',
    nameHelp: 'Read by the service only, and erased thirty days after the answer.',
    email: 'Your e-mail address (optional)',
    emailHelp: 'To receive the answer. Never published, erased thirty days after the answer.',
    send: 'Send the question',
    sent: 'Your question was passed on',
    sentLong:
      'The service will answer it here, for everybody at the same time. If you left an address, you will receive the answer.',
    refused: 'The question was not sent.',
    ended: (instant) =>
      `Questions were taken until ${instant}. The answers already published stay above; for a technical difficulty, write to the contact of the call.`,
    over: 'This call takes no more questions. The published answers stay here.',
    tooMany: (instant) =>
      `Too many questions have just arrived. Try again after ${instant}; what you wrote is kept below.`,
    faults: {
      'question-missing': 'Write your question.',
      'question-too-long': 'The question is too long: 2,000 characters at most.',
      'name-too-long': 'The name is too long: 200 characters at most.',
      'email-wrong': 'This address is not complete. Example: name@example.org.',
    },
    feed: 'Follow the answers (Atom)',
    back: 'Read the page of the call',
    calls: 'Calls for projects',
  },
);
