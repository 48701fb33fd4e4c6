import type { ProgrammeLine } from '#features/programmes/working-group/roadmap-queries.ts';
import { EmptyState } from '#web/components/empty-state.tsx';
import { Button, Choice } from '#web/components/form.tsx';
import { type Locale, localise } from '#web/locale.ts';
import type { NativeCall } from '../call.ts';
import { roadmapMessages } from './roadmap-messages.ts';
import { OnCall } from './settings-views.tsx';

export type RoadmapPage = {
  locale: Locale;
  call: NativeCall;
  lines: readonly ProgrammeLine[];
  chosen: readonly string[];
  refused: string | null;
};

/** The lines of the programme's roadmaps, group by group; those of the call are ticked. */
export function RoadmapView(page: RoadmapPage) {
  const { locale, call, lines, chosen } = page;
  const words = roadmapMessages[locale];
  if (call.state !== 'draft') {
    const served = lines.filter(({ id }) => chosen.includes(id));
    return (
      <OnCall {...page} title={words.title}>
        <p class="lead">{words.fixed}</p>
        {served.length === 0 && <p>{words.noneServed}</p>}
        <ul>
          {served.map(({ id, objective, action }) => (
            <li key={id}>{`${objective} : ${action}`}</li>
          ))}
        </ul>
      </OnCall>
    );
  }
  return (
    <OnCall {...page} title={words.title}>
      <p class="lead">{words.lead}</p>
      {lines.length === 0 ? (
        <EmptyState title={words.none}>{words.noneLong}</EmptyState>
      ) : (
        <LinesForm {...page} />
      )}
    </OnCall>
  );
}

function LinesForm({ locale, call, lines, chosen }: RoadmapPage) {
  const groups = [...new Set(lines.map(({ groupName }) => groupName))];
  return (
    <form
      class="form form--wide"
      method="post"
      action={localise(`/office/calls/${call.id}/roadmap`, locale)}
    >
      <input type="hidden" name="version" value={String(call.version)} />
      {groups.map((group) => (
        <fieldset key={group} class="form__part">
          <legend>{group}</legend>
          {lines
            .filter(({ groupName }) => groupName === group)
            .map(({ id, objective, action }) => (
              <Choice
                key={id}
                name="lines"
                value={id}
                label={objective}
                help={action}
                checked={chosen.includes(id)}
              />
            ))}
        </fieldset>
      ))}
      <Button>{roadmapMessages[locale].save}</Button>
    </form>
  );
}
