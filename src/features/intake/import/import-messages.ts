import type { ApplicantKind } from '#kernel/applicant-kind.ts';
import { formatCount } from '#kernel/money.ts';
import { bilingual, plural } from '#web/messages.ts';
import type { LineOutcome } from './line-problem.ts';

export const importMessages = bilingual(
  {
    title: 'Reprendre des dossiers',
    lead: 'Des dossiers déposés ailleurs entrent dans cet appel : tous, ou aucun. Rien n’est écrit avant que vous ayez lu ce que devient chaque ligne.',
    open: 'Lire un fichier',
    file: 'Fichier',
    fileHelp:
      'La réponse JSON de Démarches Simplifiées, ou un tableau CSV, XLSX ou ODS avec une ligne par dossier. 50 Mo et 20 000 lignes au plus.',
    read: 'Lire le fichier',
    fileMissing: 'Choisissez un fichier.',
    callTakesNone:
      'Cet appel ne reçoit pas de dossier : il doit être publié, et ses dossiers pas encore décidés.',
    imports: 'Fichiers lus',
    none: 'Aucun fichier n’a été lu pour cet appel',
    noneLong: 'Le premier que vous lirez apparaîtra ici, avec ce que devient chaque ligne.',
    kind: 'Nature',
    opened: 'Lu le',
    state: 'État',
    states: {
      examining: 'Vérification en cours',
      open: 'À vérifier',
      committing: 'En cours',
      committed: 'Repris',
    },
    families: { demarche: 'Démarches Simplifiées', table: 'Tableau' },
    writeBack: 'Fichier des décisions pour Démarches Simplifiées',
    writeBackLong:
      'Un JSON d’une ligne par dossier repris, avec la mutation à faire là-bas quand une décision est prise ici.',
    counted: (count: number) =>
      `${formatCount(count, 'fr')} ${plural('fr', count, { one: 'fichier', other: 'fichiers' })}`,
    lines: 'Ce que devient chaque ligne',
    countedLines: (count: number) =>
      `${formatCount(count, 'fr')} ${plural('fr', count, { one: 'ligne', other: 'lignes' })}`,
    line: 'Ligne',
    number: 'Numéro',
    organisation: 'Porteur',
    project: 'Projet',
    requested: 'Demandé',
    outcome: 'Devient',
    outcomes: {
      create: 'Nouveau dossier',
      change: 'Nouvelle version',
      unchanged: 'Déjà là',
      repeated: 'Répétée',
      refused: 'Refusée',
    } satisfies Record<LineOutcome, string>,
    sums: {
      create: (count: number) =>
        `${formatCount(count, 'fr')} ${plural('fr', count, { one: 'nouveau dossier', other: 'nouveaux dossiers' })}`,
      change: (count: number) =>
        `${formatCount(count, 'fr')} ${plural('fr', count, { one: 'nouvelle version', other: 'nouvelles versions' })}`,
      unchanged: (count: number) =>
        `${formatCount(count, 'fr')} ${plural('fr', count, { one: 'dossier déjà là', other: 'dossiers déjà là' })}`,
      repeated: (count: number) =>
        `${formatCount(count, 'fr')} ${plural('fr', count, { one: 'ligne répétée', other: 'lignes répétées' })}`,
      refused: (count: number) =>
        `${formatCount(count, 'fr')} ${plural('fr', count, { one: 'ligne refusée', other: 'lignes refusées' })}`,
    },
    all: 'Toutes les lignes',
    refusedTitle: 'Rien ne peut encore être repris',
    refusedLong:
      'Corrigez la correspondance, ou les lignes dans leur fichier puis lisez-le de nouveau.',
    readyTitle: 'Tout peut être repris',
    nothingTitle: 'Rien de nouveau',
    nothingLong: 'Tous les dossiers de ce fichier sont déjà là, tels quels.',
    commit: 'Reprendre ces dossiers',
    examiningTitle: 'Vérification en cours',
    unseenTitle: 'Les lignes n’ont pas été vérifiées',
    unseenLong: 'Enregistrez la correspondance pour recommencer, ou abandonnez ce fichier.',
    committingTitle: 'Reprise en cours',
    committing: (done: string, total: string) => `${done} lignes sur ${total}.`,
    waiting: 'Elle attend son tour.',
    refresh: 'Actualiser',
    committedTitle: 'Repris',
    committed: (created: string, changed: string, unchanged: string) =>
      `Nouveaux dossiers : ${created} ; nouvelles versions : ${changed} ; déjà là : ${unchanged}.`,
    attached: (here: string, missing: string) =>
      `Pièces jointes : ${here} arrivées, ${missing} manquantes`,
    drop: 'Abandonner ce fichier',
    mapping: 'Correspondance',
    mappingLead:
      'D’où vient chaque réponse. Elle est retenue pour le prochain fichier de cet appel.',
    changeMapping: 'Changer la correspondance',
    dossierPart: 'Le dossier',
    organisationPart: 'Le porteur',
    fieldPart: 'Le formulaire',
    column: 'Colonne du fichier',
    noColumn: '(rien)',
    constant: 'ou la même réponse pour tous',
    save: 'Enregistrer et vérifier les lignes',
    targets: {
      'dossier.number': 'Numéro du dossier, ailleurs',
      'dossier.received': 'Reçu le',
      'organisation.siret': 'SIRET',
      'organisation.name': 'Nom',
      'organisation.kind': 'Nature (association, commune…)',
      'organisation.rna': 'RNA ou registre du tribunal',
      'organisation.object': 'Objet',
      'organisation.address': 'Adresse',
      'organisation.postalCode': 'Code postal',
      'organisation.city': 'Ville',
      'organisation.communeCode': 'Code INSEE de la commune',
      'organisation.mail': 'Courriel',
      'organisation.phone': 'Téléphone',
      'organisation.representative': 'Représentant légal',
    },
    refusals: {
      'import-unknown': 'Ce fichier n’est plus là.',
      'not-open': 'Ce fichier est déjà en cours de reprise, ou repris.',
      'nothing-to-take': 'Il n’y a rien de nouveau à reprendre.',
      'lines-refused': (count: number) =>
        `${formatCount(count, 'fr')} ${plural('fr', count, { one: 'ligne est refusée', other: 'lignes sont refusées' })} : rien n’a été repris.`,
    },
    sources: {
      'not-json': 'Ce fichier commence comme du JSON et n’en est pas : il a sans doute été coupé.',
      'no-dossier':
        'Ce JSON ne contient aucun dossier. Il faut la réponse entière, avec « dossiers » et ses « nodes ».',
      'api-errors': (first: string) =>
        `Démarches Simplifiées a répondu par une erreur, pas par des dossiers : ${first}`,
      'table-not-read':
        'Ce fichier n’est ni un JSON de Démarches Simplifiées, ni un tableau CSV, XLSX ou ODS lisible.',
      'table-empty': 'Ce tableau n’a pas de ligne sous ses titres.',
      'file-empty': 'Ce fichier est vide.',
      'file-too-large': (limit: string) => `Ce fichier est trop lourd : ${limit} au plus.`,
      'too-many-lines': (limit: string) => `Ce fichier a plus de ${limit} lignes : coupez-le.`,
      'call-unknown': 'Cet appel n’existe pas.',
    },
    problems: {
      'not-a-dossier': 'Cette ligne n’est pas un dossier, ou n’a pas de numéro.',
      'applicant-is-a-person':
        'Le demandeur est une personne, pas un organisme : cet appel ne peut pas le prendre.',
      'number-missing': 'Le numéro du dossier manque : sans lui, il serait repris deux fois.',
      'twice-in-file': (other: number) =>
        `Le même numéro est aussi à la ligne ${other}, avec un autre contenu.`,
      'siret-missing': 'Le SIRET manque.',
      'organisation-without-name': 'Le nom du porteur manque.',
      'kind-unknown': (typed: string) =>
        typed === ''
          ? 'La nature du porteur manque (association, commune…).'
          : `La nature du porteur n’est pas comprise : « ${typed} ».`,
      'kind-not-taken': (kind: string) => `L’appel n’est pas ouvert à ce porteur : ${kind}.`,
      'received-not-a-day': (typed: string) =>
        `La date de dépôt n’est pas comprise : « ${typed} ».`,
      'received-late': (on: string, closed: string) =>
        `Déposé le ${on}, après la clôture du ${closed}.`,
      'form-missing': 'L’appel n’a pas de formulaire publié.',
      'changed-here': (state: string) =>
        `Il a changé là-bas depuis sa reprise, mais ici il n’est plus modifiable : ${state}.`,
      answer: (label: string, typed: string, why: string) =>
        typed === '' ? `${label} : ${why}` : `${label}, « ${typed} » : ${why}`,
      typed: (typed: string, why: string) => `« ${typed} » : ${why}`,
      essentials: {
        title: 'Le titre du projet manque.',
        requested: 'Le montant demandé manque.',
        scale: 'L’échelle du projet manque, ou les territoires dont elle suit.',
      },
    },
    warnings: {
      'received-unknown': 'Sans date de dépôt : le jour de la lecture du fichier est retenu.',
      unanswered: (count: number, labels: string) =>
        `${formatCount(count, 'fr')} ${plural('fr', count, { one: 'question reste', other: 'questions restent' })} sans réponse : ${labels}`,
      'files-apart': (count: number) =>
        `${formatCount(count, 'fr')} ${plural('fr', count, { one: 'pièce jointe : demandée', other: 'pièces jointes : demandées' })} par leur adresse après la reprise, ou à donner dans un ZIP.`,
    },
    kinds: {
      association: 'association',
      foundation: 'fondation',
      commune: 'commune',
      epci: 'intercommunalité',
      department: 'département',
      region: 'région',
      ccas: 'centre communal d’action sociale',
      'public-school': 'établissement scolaire public',
      'other-public-body': 'autre organisme public',
      company: 'entreprise',
    } satisfies Record<ApplicantKind, string>,
  },
  {
    title: 'Take dossiers in',
    lead: 'Dossiers filed elsewhere enter this call: all of them, or none. Nothing is written before you have read what becomes of each line.',
    open: 'Read a file',
    file: 'File',
    fileHelp:
      'The JSON answer of Démarches Simplifiées, or a CSV, XLSX or ODS table with one line per dossier. 50 MB and 20,000 lines at most.',
    read: 'Read the file',
    fileMissing: 'Choose a file.',
    callTakesNone:
      'This call takes no dossier: it must be published, and its dossiers not decided yet.',
    imports: 'Files read',
    none: 'No file has been read for this call',
    noneLong: 'The first you read will appear here, with what becomes of each line.',
    kind: 'Kind',
    opened: 'Read on',
    state: 'State',
    states: {
      examining: 'Being looked at',
      open: 'To check',
      committing: 'Under way',
      committed: 'Taken in',
    },
    families: { demarche: 'Démarches Simplifiées', table: 'Table' },
    writeBack: 'File of decisions for Démarches Simplifiées',
    writeBackLong:
      'A JSON with one entry per dossier taken in, and the mutation to make there once a decision is taken here.',
    counted: (count) =>
      `${formatCount(count, 'en')} ${plural('en', count, { one: 'file', other: 'files' })}`,
    lines: 'What becomes of each line',
    countedLines: (count) =>
      `${formatCount(count, 'en')} ${plural('en', count, { one: 'line', other: 'lines' })}`,
    line: 'Line',
    number: 'Number',
    organisation: 'Applicant',
    project: 'Project',
    requested: 'Requested',
    outcome: 'Becomes',
    outcomes: {
      create: 'New dossier',
      change: 'New version',
      unchanged: 'Here already',
      repeated: 'Repeated',
      refused: 'Refused',
    },
    sums: {
      create: (count) =>
        `${formatCount(count, 'en')} ${plural('en', count, { one: 'new dossier', other: 'new dossiers' })}`,
      change: (count) =>
        `${formatCount(count, 'en')} ${plural('en', count, { one: 'new version', other: 'new versions' })}`,
      unchanged: (count) =>
        `${formatCount(count, 'en')} ${plural('en', count, { one: 'dossier here already', other: 'dossiers here already' })}`,
      repeated: (count) =>
        `${formatCount(count, 'en')} ${plural('en', count, { one: 'repeated line', other: 'repeated lines' })}`,
      refused: (count) =>
        `${formatCount(count, 'en')} ${plural('en', count, { one: 'line refused', other: 'lines refused' })}`,
    },
    all: 'All lines',
    refusedTitle: 'Nothing can be taken in yet',
    refusedLong: 'Correct the mapping, or the lines in their file, then read it again.',
    readyTitle: 'All can be taken in',
    nothingTitle: 'Nothing new',
    nothingLong: 'All the dossiers of this file are here already, as they are.',
    commit: 'Take these dossiers in',
    examiningTitle: 'Being looked at',
    unseenTitle: 'The lines were not looked at',
    unseenLong: 'Save the mapping to begin again, or give this file up.',
    committingTitle: 'Under way',
    committing: (done, total) => `${done} lines of ${total}.`,
    waiting: 'It waits for its turn.',
    refresh: 'Refresh',
    committedTitle: 'Taken in',
    committed: (created, changed, unchanged) =>
      `New dossiers: ${created}; new versions: ${changed}; here already: ${unchanged}.`,
    attached: (here, missing) => `Attached files: ${here} here, ${missing} missing`,
    drop: 'Give this file up',
    mapping: 'Mapping',
    mappingLead: 'Where each answer comes from. It is remembered for the next file of this call.',
    changeMapping: 'Change the mapping',
    dossierPart: 'The dossier',
    organisationPart: 'The applicant',
    fieldPart: 'The form',
    column: 'Column of the file',
    noColumn: '(nothing)',
    constant: 'or the same answer for all',
    save: 'Save and check the lines',
    targets: {
      'dossier.number': 'Number of the dossier, elsewhere',
      'dossier.received': 'Received on',
      'organisation.siret': 'SIRET',
      'organisation.name': 'Name',
      'organisation.kind': 'Kind (association, commune…)',
      'organisation.rna': 'RNA or court register',
      'organisation.object': 'Object',
      'organisation.address': 'Address',
      'organisation.postalCode': 'Postal code',
      'organisation.city': 'City',
      'organisation.communeCode': 'INSEE code of the commune',
      'organisation.mail': 'E-mail',
      'organisation.phone': 'Telephone',
      'organisation.representative': 'Legal representative',
    },
    refusals: {
      'import-unknown': 'This file is no longer here.',
      'not-open': 'This file is being taken in already, or has been.',
      'nothing-to-take': 'There is nothing new to take in.',
      'lines-refused': (count) =>
        `${formatCount(count, 'en')} ${plural('en', count, { one: 'line is refused', other: 'lines are refused' })}: nothing was taken in.`,
    },
    sources: {
      'not-json': 'This file begins like JSON and is not: it was probably cut.',
      'no-dossier':
        'This JSON holds no dossier. The whole answer is needed, with “dossiers” and its “nodes”.',
      'api-errors': (first) =>
        `Démarches Simplifiées answered with an error, not with dossiers: ${first}`,
      'table-not-read':
        'This file is neither a JSON of Démarches Simplifiées nor a readable CSV, XLSX or ODS table.',
      'table-empty': 'This table has no line under its titles.',
      'file-empty': 'This file is empty.',
      'file-too-large': (limit) => `This file is too heavy: ${limit} at most.`,
      'too-many-lines': (limit) => `This file has more than ${limit} lines: cut it.`,
      'call-unknown': 'This call does not exist.',
    },
    problems: {
      'not-a-dossier': 'This line is no dossier, or has no number.',
      'applicant-is-a-person':
        'The applicant is a person, not an organisation: this call cannot take it.',
      'number-missing':
        'The number of the dossier is missing: without it, it would be taken in twice.',
      'twice-in-file': (other) => `The same number is on line ${other} too, with other contents.`,
      'siret-missing': 'The SIRET is missing.',
      'organisation-without-name': 'The name of the applicant is missing.',
      'kind-unknown': (typed) =>
        typed === ''
          ? 'The kind of applicant is missing (association, commune…).'
          : `The kind of applicant is not understood: “${typed}”.`,
      'kind-not-taken': (kind) => `The call is not open to this applicant: ${kind}.`,
      'received-not-a-day': (typed) => `The filing date is not understood: “${typed}”.`,
      'received-late': (on, closed) => `Filed on ${on}, after the closing of ${closed}.`,
      'form-missing': 'The call has no published form.',
      'changed-here': (state) =>
        `It changed there since it was taken in, but here it can no longer be changed: ${state}.`,
      answer: (label, typed, why) =>
        typed === '' ? `${label}: ${why}` : `${label}, “${typed}”: ${why}`,
      typed: (typed, why) => `“${typed}”: ${why}`,
      essentials: {
        title: 'The title of the project is missing.',
        requested: 'The amount requested is missing.',
        scale: 'The scale of the project is missing, or the territories it follows.',
      },
    },
    warnings: {
      'received-unknown': 'Without a filing date: the day the file was read is taken.',
      unanswered: (count, labels) =>
        `${formatCount(count, 'en')} ${plural('en', count, { one: 'question stays', other: 'questions stay' })} unanswered: ${labels}`,
      'files-apart': (count) =>
        `${formatCount(count, 'en')} ${plural('en', count, { one: 'attached file', other: 'attached files' })}: fetched by address once taken in, or to be given in a ZIP.`,
    },
    kinds: {
      association: 'association',
      foundation: 'foundation',
      commune: 'commune',
      epci: 'group of communes',
      department: 'department',
      region: 'region',
      ccas: 'municipal social centre',
      'public-school': 'public school',
      'other-public-body': 'other public body',
      company: 'company',
    },
  },
);
