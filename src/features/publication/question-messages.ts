import { bilingual } from '#web/messages.ts';

/** What reading a sheet asks of an officer, in words, by kind of question. */
export const questionMessages = bilingual(
  {
    'beneficiary-missing': 'Qui est le bénéficiaire ?',
    'joint-amount': 'Ce montant est commun à plusieurs bénéficiaires : comment se partage-t-il ?',
    'amount-range': 'Une fourchette est annoncée : quel montant a été accordé ?',
    'amount-approximate': 'Le montant est approché : quel est le montant exact ?',
    'amount-ambiguous': 'Le montant peut se lire de plusieurs façons : laquelle est la bonne ?',
    'amount-unreadable': 'Le montant est illisible : quel est-il ?',
    'departments-in-title': 'L’intitulé cite des départements : sont-ils ceux du projet ?',
    'department-uncertain': 'Quel est le département de cette partie ?',
    'partial-list': 'La liste est partielle : où est la liste complète ?',
  },
  {
    'beneficiary-missing': 'Who is the beneficiary?',
    'joint-amount': 'Several beneficiaries share this amount: how is it divided?',
    'amount-range': 'A range is stated: what amount was awarded?',
    'amount-approximate': 'The amount is approximate: what is the exact one?',
    'amount-ambiguous': 'The amount can be read in several ways: which is right?',
    'amount-unreadable': 'The amount cannot be read: what is it?',
    'departments-in-title': 'The title names departments: are they those of the award?',
    'department-uncertain': 'Which department is this part about?',
    'partial-list': 'The list is partial: where is the whole one?',
  },
);
