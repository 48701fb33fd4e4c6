import type { RenderJob, Template } from './render-job.ts';
import { renderer } from './renderer.ts';

/** An image of the letterhead: its bytes, and the words for those who do not see it. */
export type Logo = { bytes: Uint8Array; format: 'png' | 'jpg'; alt: string };

type Facts = { logo?: Logo | null; [fact: string]: unknown };

/**
 * A tagged PDF from a template and its facts: the same facts make the same bytes. Facts reach the
 * template as JSON and are set as plain text, whatever markup they hold.
 */
export const renderPdf = (template: Template, facts: Facts): Promise<Uint8Array> =>
  renderer.render(jobOf(template, facts));

function jobOf(template: Template, { logo = null, ...facts }: Facts): RenderJob {
  const shown = logo && { format: logo.format, alt: logo.alt };
  return {
    template,
    factsJson: JSON.stringify({ ...facts, logo: shown }),
    logo: logo?.bytes ?? null,
  };
}
