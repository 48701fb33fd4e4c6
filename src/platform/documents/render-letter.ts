import { type Letter, letterFacts } from './letter.ts';
import { renderPdf } from './render-pdf.ts';

/** One tagged PDF per letter. */
export const renderLetterPdf = (letter: Letter): Promise<Uint8Array> =>
  renderPdf('letter', letterFacts(letter));
