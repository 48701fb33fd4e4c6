import { bilingual } from './messages.ts';

/** The wording of the model declaration (décret n° 2019-768), and nothing that was not checked. */
export const accessibilityMessages = bilingual(
  {
    title: 'Accessibilité : non conforme',
    commitment:
      'Le service qui exploite ce site s’engage à le rendre accessible, conformément à l’article 47 de la loi n° 2005-102 du 11 février 2005.',
    stateTitle: 'État de conformité',
    state:
      'Ce site est non conforme au référentiel général d’amélioration de l’accessibilité (RGAA), version 4.1, car aucun audit n’a encore été réalisé : la conformité n’est ni mesurée ni déclarée.',
    doneTitle: 'Ce qui est vérifié à chaque version',
    done: [
      'les règles automatiques d’axe, sur les pages du cadre, en thème clair et en thème sombre ;',
      'la lecture à 320 pixels de large sans défilement horizontal ;',
      'les contrastes des couleurs du thème d’origine ;',
      'l’usage sans JavaScript.',
    ],
    limit:
      'Une vérification automatique ne voit qu’une partie des obstacles. Aucun essai avec des lecteurs d’écran, ni par des personnes handicapées, n’est déclaré ici.',
    contactTitle: 'Signaler un obstacle',
    contact:
      'Si un contenu vous est inaccessible, écrivez au service qui exploite ce site : il vous le remet sous une autre forme.',
    remedyTitle: 'Voies de recours',
    remedy:
      'Si vous avez signalé un obstacle et n’avez pas reçu de réponse satisfaisante, vous pouvez saisir le Défenseur des droits : par son formulaire, auprès de son délégué dans votre région, ou par courrier gratuit, sans timbre, à : Défenseur des droits, Libre réponse 71120, 75342 Paris CEDEX 07.',
    remedyLink: 'Formulaire du Défenseur des droits',
  },
  {
    title: 'Accessibility: not compliant',
    commitment:
      'The service that runs this site undertakes to make it accessible, under article 47 of French law no. 2005-102 of 11 February 2005.',
    stateTitle: 'Compliance status',
    state:
      'This site is not compliant with the French accessibility standard (RGAA), version 4.1, because no audit has been carried out yet: compliance is neither measured nor claimed.',
    doneTitle: 'What is checked for every version',
    done: [
      'the automatic rules of axe, on the pages of the frame, in the light and the dark theme;',
      'reading at 320 pixels wide without horizontal scrolling;',
      'the colour contrasts of the original theme;',
      'use without JavaScript.',
    ],
    limit:
      'An automatic check sees only some of the obstacles. No trial with screen readers, or by people with disabilities, is claimed here.',
    contactTitle: 'Report an obstacle',
    contact:
      'If you cannot reach some content, write to the service that runs this site: it will give it to you in another form.',
    remedyTitle: 'Remedies',
    remedy:
      'If you reported an obstacle and received no satisfactory answer, you may turn to the Défenseur des droits: by its form, through its delegate in your region, or by post, free of charge, without a stamp, to: Défenseur des droits, Libre réponse 71120, 75342 Paris CEDEX 07.',
    remedyLink: 'Form of the Défenseur des droits',
  },
);
