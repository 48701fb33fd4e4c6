import { bilingual } from '#web/messages.ts';

/** Each role in a word, and what it lets do in a line. */
export const roleMessages = bilingual(
  {
    administrator: {
      name: 'Administrateur',
      does: 'Invite, donne et retire les rôles, règle l’installation.',
    },
    officer: { name: 'Agent instructeur', does: 'Conduit les appels, instruit, publie.' },
    'group-lead': {
      name: 'Pilote de groupe de travail',
      does: 'Donne l’avis de son groupe de travail.',
    },
    'group-deputy': {
      name: 'Copilote de groupe de travail',
      does: 'Donne l’avis du groupe en l’absence du pilote.',
    },
    'department-service': {
      name: 'Service départemental',
      does: 'Donne l’avis de son département.',
    },
    'committee-member': {
      name: 'Membre du comité',
      does: 'Siège, lit les dossiers, vote.',
    },
    chair: { name: 'Président du comité', does: 'Ouvre et clôt la séance, arrête la proposition.' },
    signatory: {
      name: 'Signataire',
      does: 'Signe les actes, dans la limite de sa délégation.',
    },
    'payment-manager': {
      name: 'Gestionnaire des paiements',
      does: 'Engage et suit les versements.',
    },
    'press-officer': {
      name: 'Chargé de communication',
      does: 'Prépare le communiqué, lié aux chiffres publiés.',
    },
    auditor: { name: 'Auditeur', does: 'Lit le journal des événements, sans rien changer.' },
    applicant: { name: 'Porteur', does: 'Dépose et suit ses dossiers.' },
  },
  {
    administrator: {
      name: 'Administrator',
      does: 'Invites, gives and takes back roles, sets the installation up.',
    },
    officer: { name: 'Officer', does: 'Runs calls, reviews, publishes.' },
    'group-lead': { name: 'Working-group lead', does: 'Gives the opinion of their working group.' },
    'group-deputy': {
      name: 'Working-group deputy',
      does: 'Gives the group’s opinion when the lead is away.',
    },
    'department-service': {
      name: 'Departmental service',
      does: 'Gives the opinion of its department.',
    },
    'committee-member': { name: 'Committee member', does: 'Sits, reads applications, votes.' },
    chair: { name: 'Committee chair', does: 'Opens and closes the sitting, settles the proposal.' },
    signatory: { name: 'Signatory', does: 'Signs deeds, within their delegation.' },
    'payment-manager': { name: 'Payment manager', does: 'Commits and follows payments.' },
    'press-officer': {
      name: 'Press officer',
      does: 'Prepares the press text, bound to published figures.',
    },
    auditor: { name: 'Auditor', does: 'Reads the event log, changing nothing.' },
    applicant: { name: 'Applicant', does: 'Files and follows their applications.' },
  },
);
