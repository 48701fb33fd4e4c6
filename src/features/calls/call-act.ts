import type { CallState } from './call.ts';

/** What an act of somebody does to a call; opening and closing are not acts, the clock does them. */
export type CallAct =
  | 'publish'
  | 'withdraw'
  | 'start-review'
  | 'decide'
  | 'announce'
  | 'give-up'
  | 'archive';

type Transition = { from: CallState; act: CallAct; to: CallState };

/** The whole life of a call. docs/call-states.md is generated from this list. */
export const callTransitions: readonly Transition[] = [
  { from: 'draft', act: 'publish', to: 'published' },
  { from: 'published', act: 'withdraw', to: 'draft' },
  { from: 'published', act: 'start-review', to: 'under-review' },
  { from: 'published', act: 'give-up', to: 'archived' },
  { from: 'under-review', act: 'decide', to: 'decided' },
  { from: 'decided', act: 'announce', to: 'announced' },
  { from: 'announced', act: 'archive', to: 'archived' },
];

/** The state an act leads to, or null when it cannot be done from here. */
export const stateAfter = (from: CallState, act: CallAct): CallState | null =>
  callTransitions.find((each) => each.from === from && each.act === act)?.to ?? null;
