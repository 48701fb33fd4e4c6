import { formatIban, readIban } from '#kernel/iban.ts';
import type { Cents } from '#kernel/money.ts';
import type { Typed } from '../form-page/typed.ts';
import type { Answer } from './answer.ts';
import { isAnswered } from './holds.ts';

/** What one would have typed to give this answer in the field of that key: `readAnswer` reads it back. */
export function typeAnswer(key: string, answer: Answer): Typed {
  if (!isAnswered(answer)) return {};
  switch (answer.kind) {
    case 'choices':
      return { [key]: answer.options };
    case 'territories':
      return { [key]: answer.codes };
    case 'files':
      return { [key]: answer.ids };
    case 'rows':
      return Object.assign(
        {},
        ...answer.rows.flatMap((row, index) =>
          Object.entries(row).map(([column, cell]) =>
            typeAnswer(`${key}.${index}.${column}`, cell),
          ),
        ),
      );
    case 'budget':
      return Object.fromEntries(
        Object.entries(answer.lines).map(([code, amount]) => [
          `${key}.${code}`,
          [typeAmount(amount)],
        ]),
      );
    default:
      return { [key]: [typeSmall(answer)] };
  }
}

type SmallAnswer = Exclude<
  Answer,
  { kind: 'choices' | 'territories' | 'files' | 'rows' | 'budget' }
>;

function typeSmall(answer: SmallAnswer): string {
  switch (answer.kind) {
    case 'text':
      return typeText(answer.text);
    case 'number':
      return String(answer.number).replace('.', ',');
    case 'euros':
      return typeAmount(answer.cents);
    case 'date':
      return answer.day;
    case 'choice':
      return answer.option;
    case 'yes-no':
      return answer.yes ? 'yes' : 'no';
    case 'statement':
      return answer.version;
  }
}

const typeText = (text: string): string => {
  const iban = readIban(text);
  return iban.ok && iban.value === text ? formatIban(iban.value) : text;
};

/** "1 234,50": no sign of euro, it stands beside the input. */
function typeAmount(amount: Cents): string {
  const absolute = amount < 0n ? -amount : amount;
  const whole = (absolute / 100n).toString().replace(/\B(?=(\d{3})+$)/g, '\u00a0');
  const rest = absolute % 100n;
  const decimals = rest === 0n ? '' : `,${rest.toString().padStart(2, '0')}`;
  return `${amount < 0n ? '-' : ''}${whole}${decimals}`;
}
