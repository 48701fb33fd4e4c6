import type { Context } from 'hono';
import type { Form } from '#features/calls/form/form.ts';
import { signedIn } from '#web/access.ts';
import { renderAgentPage } from '#web/agent-page.tsx';
import { Breadcrumb } from '#web/components/breadcrumb.tsx';
import { Button, FormRefusal } from '#web/components/form.tsx';
import { PageTitle } from '#web/components/page-title.tsx';
import { TextArea } from '#web/components/text-area.tsx';
import type { AppParts, Env, Mount } from '#web/env.ts';
import { writes } from '../editable.ts';
import { askCorrection, type TypedCorrection } from './ask-correction.ts';
import type { CorrectionFault, CorrectionRefusal } from './correction.ts';
import { correctionMessages } from './correction-messages.ts';
import { type OpenedFiled, openFiled } from './open-filed-routes.ts';
import { OpenableFields } from './openable-fields.tsx';
import { getStandingForm } from './standing-queries.ts';

const path = '/applications/:id/correction';

/** Who filed asks that something be opened again once the call is closed. */
export const mountCorrection: Mount = (app, parts) => {
  app.get(path, signedIn, async (c) => {
    const opened = await openToWrite(c as Context<Env>, parts);
    return opened ? c.html(await page(c as Context<Env>, parts, opened)) : c.notFound();
  });

  app.post(path, signedIn, async (c) => {
    const opened = await openToWrite(c as Context<Env>, parts);
    if (!opened) return c.notFound();
    const form = await c.req.formData();
    const reason = form.get('reason');
    const typed: TypedCorrection = {
      reason: typeof reason === 'string' ? reason.replaceAll('\r\n', '\n') : '',
      fields: form.getAll('fields').filter((each) => typeof each === 'string'),
    };
    const { application, now, reader, after } = opened;
    const context = { db: parts.db, now, reader, publicUrl: parts.settings.publicUrl };
    const outcome = await askCorrection(context, { id: application.id, ...typed });
    if (outcome.ok) return c.redirect(`${after.dossier}?done=correctionAsked`, 303);
    if (outcome.refusal.reason === 'application-unknown') return c.notFound();
    const told = { typed, refusal: outcome.refusal };
    return c.html(await page(c as Context<Env>, parts, opened, told), 422);
  });
};

async function openToWrite(c: Context<Env>, parts: AppParts): Promise<OpenedFiled | null> {
  const opened = await openFiled(c, parts);
  return opened && writes(opened.application) ? opened : null;
}

type Told = { typed: TypedCorrection; refusal: CorrectionRefusal };

async function page(
  c: Context<Env>,
  { db }: AppParts,
  opened: OpenedFiled,
  told?: Told,
): Promise<string> {
  const form = await getStandingForm(db, opened.application.id);
  const typed = told?.typed ?? { reason: '', fields: [] };
  const children = <Correction {...opened} {...{ form, typed, refusal: told?.refusal ?? null }} />;
  return renderAgentPage(c, { title: correctionMessages[opened.locale].title, children });
}

type Parts = OpenedFiled & {
  form: Form;
  typed: TypedCorrection;
  refusal: CorrectionRefusal | null;
};

const inputOf: Record<CorrectionFault, string> = {
  'reason-missing': 'reason',
  'reason-too-long': 'reason',
  'fields-missing': 'fields',
};

function Correction({ locale, application, at, after, form, typed, refusal }: Parts) {
  const words = correctionMessages[locale];
  const faults = refusal?.reason === 'form-wrong' ? refusal.faults : [];
  const errorAt = (input: string) => {
    const fault = faults.find((each) => inputOf[each] === input);
    return fault && words.faults[fault];
  };
  return (
    <>
      <Breadcrumb
        locale={locale}
        links={[
          { href: at.all, label: words.mine },
          { href: after.dossier, label: application.essentials.title || words.untitled },
        ]}
        current={words.title}
      />
      <PageTitle
        over={application.call.settings.name}
        under={words.number(application.number.toString())}
      >
        {words.title}
      </PageTitle>
      <p>{words.lead}</p>
      <form class="form" method="post" action={after.correction} noValidate>
        <Refused {...{ locale, refusal, faults }} />
        <TextArea
          name="reason"
          label={words.reason}
          help={words.reasonHelp}
          value={typed.reason}
          error={errorAt('reason')}
          rows={5}
        />
        <OpenableFields
          form={form}
          legend={words.fields}
          chosen={typed.fields}
          error={errorAt('fields')}
        />
        <Button>{words.ask}</Button>
      </form>
      <p>
        <a href={after.dossier}>{words.back}</a>
      </p>
    </>
  );
}

type RefusedParts = Pick<Parts, 'locale' | 'refusal'> & { faults: readonly CorrectionFault[] };

function Refused({ locale, refusal, faults }: RefusedParts) {
  const words = correctionMessages[locale];
  if (!refusal || refusal.reason === 'application-unknown') return null;
  return (
    <FormRefusal>
      <p>
        <strong>{words.refused}</strong>{' '}
        {refusal.reason === 'form-wrong' ? null : words.whyNot[refusal.reason]}
      </p>
      <ul>
        {faults.map((fault) => (
          <li key={fault}>
            <a href={`#${inputOf[fault]}`}>{words.faults[fault]}</a>
          </li>
        ))}
      </ul>
    </FormRefusal>
  );
}
