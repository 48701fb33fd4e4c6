import { Button, Field, FormRefusal } from '#web/components/form.tsx';
import { type Locale, localise } from '#web/locale.ts';
import { auditAddress, auditPath, noCriteria } from './audit-addresses.ts';
import type { AuditCriteria, AuditProblem } from './audit-criteria.ts';
import { auditMessages } from './audit-messages.ts';

type Parts = {
  locale: Locale;
  criteria: AuditCriteria;
  problems: readonly AuditProblem[];
  names: readonly string[];
};

/** A form read by GET: what is searched is in the address, to be kept or sent. */
export function AuditFilters({ locale, criteria, problems, names }: Parts) {
  const words = auditMessages[locale];
  const wrongDay = (field: AuditProblem['field']) => {
    const problem = problems.find((each) => each.field === field);
    return problem && words.wrongDay(problem.text);
  };
  return (
    <form class="facets" action={localise(auditPath, locale)} aria-label={words.filters}>
      {problems.some(({ field }) => field === 'period') && (
        <FormRefusal>{words.wrongPeriod}</FormRefusal>
      )}
      <details class="facets__fold" open={problems.length > 0}>
        <summary>
          <h2>{words.filters}</h2>
        </summary>
        <Choices name="name" label={words.name} value={criteria.name} options={names} />
        <Field
          name="kind"
          label={words.kind}
          help={words.kindHelp}
          value={criteria.subjectKind ?? ''}
        />
        <Field name="subject" label={words.subject} value={criteria.subjectId ?? ''} />
        <Field
          name="actor"
          label={words.actor}
          help={words.actorHelp}
          value={criteria.actor ?? ''}
        />
        <Field
          name="from"
          type="date"
          label={words.from}
          error={wrongDay('from')}
          value={criteria.from ?? ''}
        />
        <Field
          name="until"
          type="date"
          label={words.until}
          error={wrongDay('until')}
          value={criteria.until ?? ''}
        />
        <p>
          <Button>{words.apply}</Button>
        </p>
        <p>
          <a href={auditAddress(noCriteria, locale)}>{words.clear}</a>
        </p>
      </details>
    </form>
  );
}

type ChoicesParts = {
  name: string;
  label: string;
  value: string | null;
  options: readonly string[];
};

const Choices = ({ name, label, value, options }: ChoicesParts) => (
  <div class="field">
    <label for={name}>{label}</label>
    <select class="ds-input" id={name} name={name}>
      <option value="">–</option>
      {options.map((option) => (
        <option key={option} value={option} selected={option === value}>
          {option}
        </option>
      ))}
    </select>
  </div>
);
