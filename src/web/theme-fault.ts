export const themeFiles = ['tokens.css', 'logo.svg', 'header.html', 'footer.html'] as const;
export type ThemeFile = (typeof themeFiles)[number];

type Fault = { fr: string; en: string };
const largest = 256 * 1024;

/** What the browser would refuse or could not find is said at the start, not seen by visitors. */
export function faultOf(name: ThemeFile, text: string): Fault | null {
  if (text.length > largest) {
    return {
      fr: 'dépasse 256 ko. Réduisez-le.',
      en: 'is over 256 kB. Make it smaller.',
    };
  }
  return name === 'tokens.css' ? faultOfStyles(text) : faultOfMarkup(name, text);
}

function faultOfStyles(text: string): Fault | null {
  const bare = text.replace(/\/\*[\s\S]*?\*\//g, '');
  if (/@import\b|url\(\s*(?!["']?(?:data:|[\w.-]+\.woff2["']?\s*\)))/i.test(bare)) {
    return {
      fr: 'appelle un autre fichier (@import ou url). Seules les polices .woff2 du même dossier sont servies.',
      en: 'calls another file (@import or url). Only the .woff2 fonts of the same folder are served.',
    };
  }
  return /--[\w-]+\s*:/.test(bare)
    ? null
    : {
        fr: 'ne définit aucune variable CSS (--ds-…). Voir docs/theme.md.',
        en: 'defines no CSS variable (--ds-…). See docs/theme.md.',
      };
}

function faultOfMarkup(name: ThemeFile, text: string): Fault | null {
  if (name === 'logo.svg' && !/<svg[\s>]/i.test(text)) {
    return { fr: 'n’est pas une image SVG.', en: 'is not an SVG image.' };
  }
  if (/<script\b|\son\w+\s*=|javascript:/i.test(text)) {
    return {
      fr: 'contient du script, que la politique de sécurité interdit. Retirez-le.',
      en: 'holds a script, which the security policy forbids. Remove it.',
    };
  }
  if (
    name !== 'logo.svg' &&
    /\sstyle\s*=|<style\b|(?:src|srcset)\s*=\s*["']?(?!data:)/i.test(text)
  ) {
    return {
      fr: 'contient un style ou une image que la page n’affichera pas. Mettez les styles dans tokens.css et l’image dans logo.svg.',
      en: 'holds a style or an image the page will not show. Put styles in tokens.css and the image in logo.svg.',
    };
  }
  return null;
}
