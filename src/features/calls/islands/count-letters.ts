import { formatCount, type Locale } from '#kernel/money.ts';

/** How many characters are left under a long text; read aloud when one pauses, not at each key. */
export function countLetters(root: HTMLElement, locale: Locale): void {
  for (const area of root.querySelectorAll<HTMLTextAreaElement>('textarea[data-max]')) {
    const counter = document.createElement('p');
    counter.className = 'text-counter';
    counter.setAttribute('aria-live', 'polite');
    area.after(counter);
    const count = () => {
      // As the browser sends it: a line's end counts for one.
      const left = Number(area.dataset['max']) - area.value.length;
      const words = (left < 0 ? area.dataset['over'] : area.dataset['left']) ?? '';
      counter.textContent = words.replace('{count}', formatCount(Math.abs(left), locale));
      counter.classList.toggle('text-counter--over', left < 0);
    };
    area.addEventListener('input', count);
    count();
  }
}
