import { bilingual } from './messages.ts';

export const aboutMessages = bilingual(
  {
    title: 'À propos',
    lead: 'Lauréat conduit un appel à projets, du crédit au résultat publié, et publie des chiffres que chacun peut recalculer.',
    proofTitle: 'Des chiffres qui se vérifient',
    proof:
      'Chaque chiffre d’une page de résultats ouvre les lignes qui le composent. Chaque publication se télécharge, signée, et se recalcule hors ligne. Quand une feuille ancienne ne tombe pas juste, l’écart est montré à côté de ce qui fut publié.',
    sourceTitle: 'Code source et licence',
    source:
      'Lauréat est un logiciel libre, sous licence publique de l’Union européenne (EUPL) version 1.2. Le service qui exploite ce site vous remet, sur demande, le code source de la version qu’il utilise.',
    partsTitle: 'Ce sur quoi il s’appuie',
    parts:
      'Designsystemet (licence MIT) pour les éléments de page ; Source Serif 4 (SIL Open Font License) pour les titres et les chiffres ; le code officiel géographique de l’Insee (Licence Ouverte) pour les territoires.',
    privacyTitle: 'Vos données',
    privacy:
      'La lecture des pages publiques ne dépose aucun traceur et n’exécute aucun script. Les journaux du service ne gardent ni votre adresse réseau ni vos recherches.',
    versionTitle: 'Version',
  },
  {
    title: 'About',
    lead: 'Lauréat runs a call for projects from the credit to the published result, and publishes figures anyone can recompute.',
    proofTitle: 'Figures you can check',
    proof:
      'Each figure on a results page opens the rows it is made of. Each publication can be downloaded, signed, and recomputed offline. Where an old sheet does not add up, the difference is shown beside what was published.',
    sourceTitle: 'Source code and licence',
    source:
      'Lauréat is free software under the European Union Public Licence (EUPL) version 1.2. The service that runs this site will hand you, on request, the source code of the version in use.',
    partsTitle: 'What it is built on',
    parts:
      'Designsystemet (MIT licence) for page elements; Source Serif 4 (SIL Open Font License) for headings and figures; the official geographic code of Insee (Licence Ouverte) for territories.',
    privacyTitle: 'Your data',
    privacy:
      'Reading public pages sets no tracker and runs no script. The service’s logs keep neither your network address nor what you search for.',
    versionTitle: 'Version',
  },
);
