import type { Condition } from './condition.ts';
import { keysOf } from './condition-uses.ts';
import {
  canHold,
  involvedFields,
  type Patience,
  patienceFor,
  type Question,
  whenShown,
} from './find-answers.ts';
import { type Form, listFields, type Placed } from './form.ts';
import type { ConditionFormFault, FormFault, Place } from './form-fault.ts';
import { parseCondition } from './parse-condition.ts';
import { printCondition } from './print-condition.ts';

/** A condition where it stands, with what must hold for it to be asked at all. */
type Standing = { condition: Condition; place: Place; label: string; given: Question };

/** What is wrong in the conditions of a form: misread, leaning on what comes later, idle. */
export function conditionFaults(form: Form): FormFault[] {
  const standing = listConditions(form);
  const unsound = standing.flatMap((each) => findUnsound(form, each));
  const broken = new Set(unsound.map(({ condition }) => condition));
  const patience = patienceFor(standing.length);
  const idle = standing
    .filter((each) => isDecidable(form, each, broken))
    .flatMap((each) => findIdle(form, each, patience));
  return [...unsound.map(({ fault }) => fault), ...idle];
}

function listConditions(form: Form): Standing[] {
  const ofSections = form.sections.map(({ title, shownWhen }, section) =>
    shownWhen ? [stand(shownWhen, { section, field: null, part: 'shown-when' }, title, [])] : [],
  );
  const ofFields = listFields(form).map((placed) => conditionsOf(form, placed));
  return [...ofSections, ...ofFields].flat();
}

function conditionsOf(form: Form, placed: Placed): Standing[] {
  const { field, at } = placed;
  const found: Standing[] = [];
  if (field.shownWhen) {
    const given = whenShown(form, placed).filter((each) => each !== field.shownWhen);
    found.push(stand(field.shownWhen, { ...at, part: 'shown-when' }, field.label, given));
  }
  if (typeof field.required === 'object') {
    const place: Place = { ...at, part: 'required-when' };
    found.push(stand(field.required.when, place, field.label, whenShown(form, placed)));
  }
  return found;
}

const stand = (condition: Condition, place: Place, label: string, given: Question): Standing => ({
  condition,
  place,
  label,
  given,
});

type Unsound = { condition: Condition; fault: FormFault };

function findUnsound(form: Form, { condition, place, label }: Standing): Unsound[] {
  // Written and read again: one reader knows what may be said of each field.
  const read = parseCondition(printCondition(condition, form, 'fr'), form, 'fr');
  const reason: ConditionFormFault | null = read.ok
    ? findWrongLean(form, condition, place, label)
    : { reason: 'condition-misread', label, fault: read.refusal };
  return reason ? [{ condition, fault: { place, severity: 'error', ...reason } }] : [];
}

/** A field or a section is shown by what stands before it; it may be required by anything but itself. */
function findWrongLean(
  form: Form,
  condition: Condition,
  place: Place,
  label: string,
): ConditionFormFault | null {
  const fields = listFields(form);
  for (const key of keysOf(condition)) {
    const on = fields.find(({ field }) => field.key === key);
    if (!on || isBefore(on, place)) continue;
    if (isWithin(on, place)) return { reason: 'leans-on-itself', label };
    if (place.part === 'required-when') continue;
    const backward = involvedFields(form, whenShown(form, on)).some((each) =>
      isWithin(each, place),
    );
    const reason = backward ? 'leans-in-circle' : 'leans-on-later';
    return { reason, label, on: on.field.label };
  }
  return null;
}

const isBefore = ({ at }: Placed, { section, field }: Place): boolean =>
  at.section < (section ?? 0) || (at.section === section && field !== null && at.field < field);

/** A section is shown by its condition with all it holds. */
const isWithin = ({ at }: Placed, { section, field }: Place): boolean =>
  at.section === section && (field === null || at.field === field);

function isDecidable(form: Form, { condition, given }: Standing, broken: Set<Condition>): boolean {
  const question = [condition, ...given];
  const leaned = involvedFields(form, question).flatMap((placed) => whenShown(form, placed));
  return ![...question, ...leaned].some((each) => broken.has(each));
}

function findIdle(form: Form, standing: Standing, patience: Patience): FormFault[] {
  const { condition, place, label, given } = standing;
  // Where what stands around never holds, that is the fault, and it is said there.
  if (given.length > 0 && canHold(form, given, patience) === false) return [];
  if (canHold(form, [...given, condition], patience) === false) {
    return [{ place, severity: 'error', reason: 'condition-never-holds', label }];
  }
  if (canHold(form, [...given, { kind: 'not', of: condition }], patience) === false) {
    return [{ place, severity: 'warning', reason: 'condition-always-holds', label }];
  }
  return [];
}
