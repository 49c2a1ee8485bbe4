import type { ActionName, ActionTold, Grade, Row, Stage, State } from '@/api/hidden-danger'
import { stages } from '@/api/hidden-danger'
import type { Step } from '../StepBar.vue'

/** States of a danger that is not finished. */
const finished: readonly State[] = ['CANCELLED', 'VOID', 'MERGED']
export const isOpen = (state: State) => !finished.includes(state)

/** The seven blocks of the table: done, the one in work, and those ahead. */
export function blocksOf(row: { step: number; state: State }, label: (stage: Stage) => string): Step[] {
  return stages.map((stage, index) => ({
    label: label(stage),
    state: index < row.step ? 'done' : index === row.step && isOpen(row.state) ? 'now' : 'todo',
  }))
}

/** The word under the blocks: a pending extension says more than "in treatment". */
export function progressKey(row: Pick<Row, 'state' | 'extensionPending'>): string {
  return row.extensionPending ? 'hiddendanger.progress.EXTENSION' : `hiddendanger.progress.${row.state}`
}

/** What moves the case on, most useful first; the first that is allowed becomes the one primary button. */
const mainActions: readonly ActionName[] = [
  'DECIDE_EXTENSION',
  'CANCEL',
  'ACCEPT',
  'SUPPLEMENT',
  'SUBMIT',
  'ACKNOWLEDGE',
  'START_TREATMENT',
  'ASSESS',
  'FAST_TRACK',
  'REGISTER',
  'NOTIFY',
  'SET_CONTROLS',
  'FIX_ON_SPOT',
  'FIVE_FIXINGS',
  'URGE',
]

/** Shown beside the primary one; the rest goes under 更多. */
const nearActions: readonly ActionName[] = ['REJECT', 'RETURN', 'URGE', 'FIVE_FIXINGS', 'REQUEST_EXTENSION', 'FAST_TRACK', 'FIX_ON_SPOT']

/** Nothing to decide, nothing paused: such an action would only be noise. */
const pointless: readonly string[] = ['no-extension-pending', 'clock-not-paused', 'clock-paused', 'already-acknowledged', 'major-only', 'ordinary-only']

export interface ActionBar {
  primary: ActionTold | null
  near: ActionTold[]
  more: ActionTold[]
}

/** One primary action which names its effect, two or three beside it, the others behind one word. */
export function actionBar(actions: readonly ActionTold[], next: ActionName | null, grade: Grade | null): ActionBar {
  const usable = actions.filter((one) => one.action !== 'COMMENT' && !(one.code && pointless.includes(one.code)))
  const enabled = usable.filter((one) => one.enabled)
  const wanted = next && next !== 'COMMENT' ? [next, ...mainActions] : mainActions
  const later = grade === null ? [] : ['ASSESS', ...(grade === 'ORDINARY' ? ['FIVE_FIXINGS'] : [])]
  const primary = wanted.filter((name) => name === next || !later.includes(name)).map((name) => enabled.find((one) => one.action === name)).find((one) => one !== undefined) ?? null
  const rest = usable.filter((one) => one !== primary)
  const near = nearActions
    .filter((name) => !later.includes(name))
    .map((name) => rest.find((one) => one.action === name && one.enabled))
    .filter((one): one is ActionTold => one !== undefined)
    .slice(0, 2)
  return { primary, near, more: rest.filter((one) => !near.includes(one)) }
}
