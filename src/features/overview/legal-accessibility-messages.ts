import { bilingual } from '#web/messages.ts';

/** The wording of the model declaration (décret n° 2019-768), and nothing that was not checked. */
export const accessibilityMessages = bilingual(
  {
    title: 'Accessibilité : non conforme',
    commitment:
      'Le service qui publie ce site s’engage à le rendre accessible, conformément à l’article 47 de la loi n° 2005-102 du 11 février 2005. Cette déclaration s’applique à toutes les pages de ce site.',
    service: 'Service',
    stateTitle: 'État de conformité',
    state:
      'Ce site est non conforme au référentiel général d’amélioration de l’accessibilité (RGAA), version 4.1, car aucun audit n’a encore été réalisé : la conformité n’est ni mesurée ni déclarée.',
    resultsTitle: 'Résultats des tests',
    results:
      'Aucun audit de conformité au RGAA n’a été mené : il n’existe pas de taux de conformité. Un site sans audit valide se déclare non conforme.',
    notAccessibleTitle: 'Contenus non accessibles',
    notAccessible:
      'Sans audit, la liste des non-conformités n’est pas connue. Ce qui n’a pas été examiné :',
    unknown: [
      'la restitution des pages par les lecteurs d’écran ;',
      'les documents à télécharger (PDF, DOCX, CSV), dont le balisage n’a pas été validé par un outil indépendant ;',
      'les cartes et graphiques : les mêmes chiffres sont donnés en tableau ;',
      'les documents publiés par d’autres et repris ici tels quels.',
    ],
    exempt:
      'Aucune dérogation pour charge disproportionnée n’est invoquée, et aucun contenu n’est déclaré exempté.',
    doneTitle: 'Ce qui est vérifié à chaque version',
    done: [
      'les règles automatiques d’axe, sur les pages du cadre, en thème clair et en thème sombre ;',
      'la lecture à 320 pixels de large sans défilement horizontal ;',
      'les contrastes des couleurs du thème d’origine ;',
      'l’usage sans JavaScript.',
    ],
    limit:
      'Une vérification automatique ne voit qu’une partie des obstacles. Aucun essai avec des lecteurs d’écran, ni par des personnes handicapées, n’est déclaré ici.',
    establishedTitle: 'Établissement de cette déclaration',
    established:
      'Elle suit le modèle du RGAA et vaut pour la version du logiciel indiquée en pied de page. Elle est à refaire après un audit, et au plus tard trois ans après. Le schéma pluriannuel et le plan d’action de l’année sont à publier par le service.',
    contactTitle: 'Signaler un obstacle',
    contact:
      'Si un contenu vous est inaccessible, écrivez au service : il vous le remet sous une autre forme, ou vous oriente. Contact :',
    remedyTitle: 'Voies de recours',
    remedy:
      'Si vous avez signalé un obstacle et n’avez pas reçu de réponse satisfaisante, vous pouvez saisir le Défenseur des droits : par son formulaire, auprès de son délégué dans votre région, ou par courrier gratuit, sans timbre, à : Défenseur des droits, Libre réponse 71120, 75342 Paris CEDEX 07.',
    remedyLink: 'Formulaire du Défenseur des droits',
  },
  {
    title: 'Accessibility: not compliant',
    commitment:
      'The service that publishes this site undertakes to make it accessible, under article 47 of French law no. 2005-102 of 11 February 2005. This statement applies to every page of this site.',
    service: 'Service',
    stateTitle: 'Compliance status',
    state:
      'This site is not compliant with the French accessibility standard (RGAA), version 4.1, because no audit has been carried out yet: compliance is neither measured nor claimed.',
    resultsTitle: 'Test results',
    results:
      'No audit against the RGAA has been carried out: there is no compliance rate. A site without a valid audit declares itself not compliant.',
    notAccessibleTitle: 'Content that is not accessible',
    notAccessible:
      'Without an audit, the list of failures is not known. What has not been examined:',
    unknown: [
      'how screen readers render the pages;',
      'documents to download (PDF, DOCX, CSV), whose tags no independent tool has validated;',
      'maps and charts: the same figures are given as a table;',
      'documents published by others and taken in as they are.',
    ],
    exempt:
      'No exemption for a disproportionate burden is claimed, and no content is declared exempt.',
    doneTitle: 'What is checked for every version',
    done: [
      'the automatic rules of axe, on the pages of the frame, in the light and the dark theme;',
      'reading at 320 pixels wide without horizontal scrolling;',
      'the colour contrasts of the original theme;',
      'use without JavaScript.',
    ],
    limit:
      'An automatic check sees only some of the obstacles. No trial with screen readers, or by people with disabilities, is claimed here.',
    establishedTitle: 'How this statement was made',
    established:
      'It follows the model of the RGAA and holds for the version of the software shown in the footer. It is to be made again after an audit, and after three years at the latest. The multi-year scheme and the action plan of the year are for the service to publish.',
    contactTitle: 'Report an obstacle',
    contact:
      'If you cannot reach some content, write to the service: it will give it to you in another form, or guide you. Contact:',
    remedyTitle: 'Remedies',
    remedy:
      'If you reported an obstacle and received no satisfactory answer, you may turn to the Défenseur des droits: by its form, through its delegate in your region, or by post, free of charge, without a stamp, to: Défenseur des droits, Libre réponse 71120, 75342 Paris CEDEX 07.',
    remedyLink: 'Form of the Défenseur des droits',
  },
);
