import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const read = (file: string) => readFileSync(new URL(file, import.meta.url), 'utf8');

/** The variables of the two designed themes, by name without their dashes. */
function variables(scheme: 'light' | 'dark'): Record<string, string> {
  const tokens = read('tokens.generated.css').split(`@layer ds.theme.color-scheme.${scheme} {`)[1];
  const [light = '', dark = ''] = read('chart.css').split('@media (prefers-color-scheme: dark)');
  const blocks = [tokens?.split('\n}')[0] ?? '', scheme === 'light' ? light : dark.split('}')[0]];
  const found = [...blocks.join('\n').matchAll(/--([\w-]+): (#[0-9a-f]{6})/g)];
  return Object.fromEntries(found.map(([, name, colour]) => [name, colour]));
}

function luminance(colour: string): number {
  const channel = (at: number) => {
    const value = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
}

function contrast(a: string | undefined, b: string | undefined): number {
  const [dark = 0, light = 0] = [luminance(a ?? ''), luminance(b ?? '')].sort((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}

for (const scheme of ['light', 'dark'] as const) {
  const colours = variables(scheme);
  const paper = colours['ds-color-neutral-background-default'];

  test(`${scheme}: every text colour reaches 7 on the paper`, () => {
    const texts = ['neutral-text-default', 'neutral-text-subtle', 'accent-text-subtle'];
    const notes = ['warning-text-subtle', 'danger-text-subtle', 'info-text-subtle'];
    const weak = [...texts, ...notes].filter(
      (name) => !(contrast(colours[`ds-color-${name}`], paper) >= 7),
    );
    expect(weak).toEqual([]);
  });

  test(`${scheme}: a code is read on every step of the map`, () => {
    const high = scheme === 'light' ? [4, 5] : [3, 4, 5];
    const weak = [1, 2, 3, 4, 5].filter((step) => {
      const ink = colours[`ramp-ink-${high.includes(step) ? 'high' : 'low'}`];
      return !(contrast(colours[`ramp-${step}`], ink) >= 4.5);
    });
    expect(weak).toEqual([]);
  });

  test(`${scheme}: a field's border and the words of a button stand out`, () => {
    expect(contrast(colours['ds-color-neutral-border-default'], paper)).toBeGreaterThan(3);
    expect(
      contrast(
        colours['ds-color-accent-base-default'],
        colours['ds-color-accent-base-contrast-default'],
      ),
    ).toBeGreaterThan(7);
  });
}
