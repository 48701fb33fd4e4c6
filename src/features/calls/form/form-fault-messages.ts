import { formatCount } from '#kernel/money.ts';
import { bilingual } from '#web/messages.ts';

/** A sentence for each reason a condition is not understood, or a form not ready. */
export const formFaultMessages = bilingual(
  {
    condition: {
      'nothing-written': 'Écrivez une condition, par exemple : montant > 10 000 €.',
      'too-long': (limit: number) =>
        `Cette condition dépasse ${formatCount(limit)} signes : coupez-la en plusieurs questions.`,
      'condition-expected':
        'Ici doit commencer une condition : le nom d’une question, « non » ou une parenthèse.',
      'operator-expected': (field: string) =>
        `Dites ce que vous attendez de « ${field} » : rempli, =, ≠, <, ≤, >, ≥ ou contient.`,
      'end-expected': 'La condition devrait s’arrêter ici, ou continuer par « et » ou « ou ».',
      'and-or-mixed':
        '« et » et « ou » se mêlent : mettez des parenthèses pour dire ce qui va ensemble.',
      'parenthesis-open': 'Cette parenthèse n’est jamais fermée.',
      'unknown-field': (key: string) => `Aucune question ne porte le nom « ${key} ».`,
      'operator-not-for-field': (field: string) =>
        `Ce signe ne s’applique pas à « ${field} », vu le genre de réponse attendu.`,
      'unknown-option': (field: string, options: string) =>
        `Ce choix n’existe pas dans « ${field} ». Choix possibles : ${options}.`,
      'ambiguous-option': (value: string) =>
        `Plusieurs choix s’appellent « ${value} » : désignez celui que vous voulez par son nom court.`,
      'not-yes-or-no': 'Écrivez ici oui ou non.',
      'not-a-number': 'Écrivez ici un nombre, par exemple : 12,5.',
      'not-an-amount': 'Écrivez ici un montant, par exemple : 10 000 €.',
      'not-a-date': 'Écrivez ici une date, par exemple : 31/03/2026.',
      'not-a-territory': (field: string) =>
        `Écrivez ici un code officiel que « ${field} » accepte, par exemple : 31.`,
    },
    form: {
      'condition-misread': (label: string, fault: string) => `Condition de « ${label} » : ${fault}`,
      'leans-on-itself': (label: string) =>
        `« ${label} » dépend de sa propre réponse : elle ne paraîtrait jamais.`,
      'leans-in-circle': (label: string, on: string) =>
        `« ${label} » et « ${on} » dépendent l’une de l’autre : aucune ne paraîtrait.`,
      'leans-on-later': (label: string, on: string) =>
        `« ${label} » dépend de « ${on} », posée après elle : placez « ${on} » avant.`,
      'condition-never-holds': (label: string) =>
        `La condition de « ${label} » ne peut jamais être vraie.`,
      'condition-always-holds': (label: string) =>
        `La condition de « ${label} » n’est jamais fausse : vous pouvez la retirer.`,
      'no-section': 'Le formulaire n’a aucune rubrique.',
      'no-field': (title: string) => `La rubrique « ${title} » ne pose aucune question.`,
      'no-title': 'Cette rubrique n’a pas de titre.',
      'no-label': 'Cette question n’a pas d’intitulé.',
      'malformed-key': (key: string) =>
        `Le nom court « ${key} » doit commencer par une lettre et ne porter que des minuscules sans accent, des chiffres et _.`,
      'duplicate-key': (key: string) => `Le nom court « ${key} » sert deux fois.`,
      'too-few-options': (label: string) => `« ${label} » doit proposer au moins deux choix.`,
      'option-without-label': (label: string) => `Un choix de « ${label} » est vide.`,
      'duplicate-option': (label: string, option: string) =>
        `« ${label} » propose deux fois « ${option} ».`,
      'min-above-max': (label: string) => `Dans « ${label} », le minimum dépasse le maximum.`,
      'no-length': (label: string) => `« ${label} » n’accepte aucun signe : donnez une longueur.`,
      'more-choices-than-options': (label: string) =>
        `« ${label} » demande plus de choix qu’elle n’en propose.`,
      'no-territory-level': (label: string) =>
        `« ${label} » doit accepter au moins une échelle : commune, EPCI, département ou région.`,
      'no-file-kind': (label: string) => `« ${label} » doit accepter au moins un genre de fichier.`,
      'no-file-allowed': (label: string) => `« ${label} » n’accepte aucun fichier.`,
      'no-column': (label: string) => `Le tableau « ${label} » n’a aucune colonne.`,
      'statement-without-text': (label: string) => `« ${label} » n’a pas de texte à signer.`,
      'statement-without-version': (label: string) =>
        `« ${label} » doit dire quelle version du texte est signée.`,
      'total-without-term': (label: string) => `Le total « ${label} » n’additionne rien.`,
      'term-unknown': (label: string, key: string) =>
        `Le total « ${label} » compte « ${key} », qui n’existe pas.`,
      'term-not-addable': (label: string, term: string) =>
        `Le total « ${label} » compte « ${term} », qui n’est pas dans la même unité.`,
      'term-after-total': (label: string, term: string) =>
        `Le total « ${label} » compte « ${term} », posée après lui : placez le total plus bas.`,
      'total-required': (label: string) =>
        `Le total « ${label} » se calcule seul : il ne peut pas être obligatoire.`,
      'request-unknown': (label: string, key: string) =>
        `Le budget « ${label} » se réfère à « ${key} », qui n’est pas une question en euros.`,
    },
    revision: {
      'form-already-started': 'Ce formulaire est déjà commencé.',
      'no-form-draft': 'Il n’y a aucun brouillon de ce formulaire.',
      'form-malformed':
        'Un texte ou une liste de ce formulaire est trop long pour être gardé : raccourcissez-le.',
      'no-published-form': 'Ce formulaire n’a pas encore été publié.',
      'form-draft-changed':
        'Une autre personne a enregistré ce formulaire entre-temps. Votre version est gardée ci-dessous, rien n’est perdu.',
      'form-has-faults':
        'Le formulaire ne peut pas encore être publié : voici ce qui reste à régler.',
      'revision-reason-missing': 'Dites pourquoi le formulaire change : les porteurs le liront.',
    },
  },
  {
    condition: {
      'nothing-written': 'Write a condition, for example: amount > €10,000.',
      'too-long': (limit) =>
        `This condition is longer than ${formatCount(limit, 'en')} characters: split it over several questions.`,
      'condition-expected':
        'A condition should begin here: the name of a question, “not” or a parenthesis.',
      'operator-expected': (field) =>
        `Say what you expect of “${field}”: filled, =, ≠, <, ≤, >, ≥ or contains.`,
      'end-expected': 'The condition should end here, or go on with “and” or “or”.',
      'and-or-mixed': '“and” and “or” are mixed: use parentheses to say what belongs together.',
      'parenthesis-open': 'This parenthesis is never closed.',
      'unknown-field': (key) => `No question is named “${key}”.`,
      'operator-not-for-field': (field) =>
        `This sign does not apply to “${field}”, given the kind of answer it takes.`,
      'unknown-option': (field, options) =>
        `There is no such choice in “${field}”. Possible choices: ${options}.`,
      'ambiguous-option': (value) =>
        `Several choices are called “${value}”: point at yours by its short name.`,
      'not-yes-or-no': 'Write yes or no here.',
      'not-a-number': 'Write a number here, for example: 12.5.',
      'not-an-amount': 'Write an amount here, for example: €10,000.',
      'not-a-date': 'Write a date here, for example: 2026-03-31.',
      'not-a-territory': (field) =>
        `Write an official code that “${field}” accepts here, for example: 31.`,
    },
    form: {
      'condition-misread': (label, fault) => `Condition of “${label}”: ${fault}`,
      'leans-on-itself': (label) =>
        `“${label}” depends on its own answer: it would never be shown.`,
      'leans-in-circle': (label, on) =>
        `“${label}” and “${on}” depend on each other: neither would be shown.`,
      'leans-on-later': (label, on) =>
        `“${label}” depends on “${on}”, asked after it: move “${on}” before it.`,
      'condition-never-holds': (label) => `The condition of “${label}” can never be true.`,
      'condition-always-holds': (label) =>
        `The condition of “${label}” is never false: you may remove it.`,
      'no-section': 'The form has no section.',
      'no-field': (title) => `The section “${title}” asks nothing.`,
      'no-title': 'This section has no title.',
      'no-label': 'This question has no label.',
      'malformed-key': (key) =>
        `The short name “${key}” must begin with a letter and hold only lower-case letters without accents, digits and _.`,
      'duplicate-key': (key) => `The short name “${key}” is used twice.`,
      'too-few-options': (label) => `“${label}” must offer at least two choices.`,
      'option-without-label': (label) => `A choice of “${label}” is empty.`,
      'duplicate-option': (label, option) => `“${label}” offers “${option}” twice.`,
      'min-above-max': (label) => `In “${label}”, the minimum is above the maximum.`,
      'no-length': (label) => `“${label}” accepts no character: give it a length.`,
      'more-choices-than-options': (label) => `“${label}” asks for more choices than it offers.`,
      'no-territory-level': (label) =>
        `“${label}” must accept at least one level: commune, EPCI, department or region.`,
      'no-file-kind': (label) => `“${label}” must accept at least one kind of file.`,
      'no-file-allowed': (label) => `“${label}” accepts no file.`,
      'no-column': (label) => `The table “${label}” has no column.`,
      'statement-without-text': (label) => `“${label}” has no text to sign.`,
      'statement-without-version': (label) =>
        `“${label}” must say which version of the text is signed.`,
      'total-without-term': (label) => `The total “${label}” adds nothing.`,
      'term-unknown': (label, key) => `The total “${label}” counts “${key}”, which does not exist.`,
      'term-not-addable': (label, term) =>
        `The total “${label}” counts “${term}”, which is not in the same unit.`,
      'term-after-total': (label, term) =>
        `The total “${label}” counts “${term}”, asked after it: move the total down.`,
      'total-required': (label) => `The total “${label}” is computed: it cannot be required.`,
      'request-unknown': (label, key) =>
        `The budget “${label}” refers to “${key}”, which is no question in euros.`,
    },
    revision: {
      'form-already-started': 'This form is already started.',
      'no-form-draft': 'There is no draft of this form.',
      'form-malformed': 'A text or a list of this form is too long to be kept: shorten it.',
      'no-published-form': 'This form has not been published yet.',
      'form-draft-changed':
        'Somebody else saved this form in the meantime. Your version is kept below, nothing is lost.',
      'form-has-faults': 'The form cannot be published yet: this is what remains to be settled.',
      'revision-reason-missing': 'Say why the form changes: applicants will read it.',
    },
  },
);
