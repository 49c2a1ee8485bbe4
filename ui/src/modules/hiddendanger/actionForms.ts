import type { ActionName, Detail, PhotoKind } from '@/api/hidden-danger'

/** One input of an action's dialog; `name` is the field of the HTTP body. */
export interface FormInput {
  name: string
  type: 'text' | 'line' | 'date' | 'money' | 'grade' | 'criterion' | 'kind' | 'grant' | 'target' | 'reason' | 'photos' | 'signature'
  optional?: boolean
  /** Kind of the photos this input takes. */
  photoKind?: PhotoKind
  /** Shown only while this holds. */
  when?: (values: Values) => boolean
  /** Needed only while this holds. */
  needed?: (values: Values) => boolean
}

export type Values = Record<string, unknown>

const note = (optional: boolean): FormInput => ({ name: 'note', type: 'text', optional })
const photos = (photoKind: PhotoKind, optional: boolean): FormInput => ({ name: 'photoIds', type: 'photos', photoKind, optional })
const signature: FormInput = { name: 'signature', type: 'signature', optional: true }
const dueOn: FormInput = { name: 'dueOn', type: 'date', optional: true }
const responsible: FormInput = { name: 'responsible', type: 'line', optional: true }

const facts: FormInput[] = [
  { name: 'title', type: 'line' },
  { name: 'description', type: 'text', optional: true },
  { name: 'placeText', type: 'line' },
  { name: 'kind', type: 'kind', optional: true },
  responsible,
]

/** What each action asks for. An action without inputs is confirmed by its name alone. */
export const actionForms: Partial<Record<ActionName, FormInput[]>> = {
  AMEND: facts,
  RETURN: [note(false)],
  SUPPLEMENT: [note(false), photos('BEFORE', true), ...facts.slice(0, 3)],
  REGISTER: [note(true)],
  ASSESS: [
    { name: 'grade', type: 'grade' },
    { name: 'criterionId', type: 'criterion', optional: true, when: (values) => values['grade'] === 'MAJOR' },
    { name: 'assessment', type: 'text' },
    dueOn,
    responsible,
  ],
  FAST_TRACK: [dueOn, responsible, note(true)],
  FIX_ON_SPOT: [{ name: 'statement', type: 'text' }, photos('AFTER', false)],
  NOTIFY: [note(true)],
  ACKNOWLEDGE: [],
  SET_CONTROLS: [{ name: 'controls', type: 'text' }],
  FIVE_FIXINGS: [
    { name: 'measures', type: 'text' },
    { name: 'responsibility', type: 'line' },
    { name: 'fundsYuan', type: 'money' },
    { name: 'limitOn', type: 'date' },
    { name: 'plan', type: 'text' },
  ],
  START_TREATMENT: [],
  REQUEST_EXTENSION: [
    { name: 'untilOn', type: 'date' },
    { name: 'reason', type: 'text' },
  ],
  DECIDE_EXTENSION: [
    { name: 'grant', type: 'grant' },
    { name: 'untilOn', type: 'date', optional: true, when: (values) => values['grant'] === true },
    { name: 'note', type: 'text', optional: true, needed: (values) => values['grant'] === false },
  ],
  PAUSE_CLOCK: [{ name: 'reason', type: 'text' }],
  RESUME_CLOCK: [note(true)],
  SUBMIT: [{ name: 'statement', type: 'text' }, photos('AFTER', false), signature],
  ACCEPT: [note(true), photos('ACCEPTANCE', true), signature],
  REJECT: [{ name: 'reasons', type: 'text' }, dueOn, photos('ACCEPTANCE', true)],
  CANCEL: [note(false)],
  URGE: [note(false)],
  MERGE: [{ name: 'intoId', type: 'target' }],
  VOID: [{ name: 'reasonCode', type: 'reason' }, note(false)],
  REOPEN: [note(false)],
}

/** What is known already is filled in. */
export function initialValues(action: ActionName, detail: Detail): Values {
  const five = detail.fiveFixings
  const known: Values = {
    title: detail.title,
    description: detail.description ?? '',
    placeText: detail.placeText,
    kind: detail.kind,
    responsible: detail.responsible ?? '',
    grade: detail.grade ?? detail.suggestedGrade ?? 'ORDINARY',
    criterionId: detail.criterion?.id ?? null,
    assessment: action === 'ASSESS' ? (detail.assessment ?? '') : '',
    controls: detail.controls ?? '',
    measures: five?.measures ?? '',
    responsibility: five?.responsibility ?? '',
    fundsYuan: five?.fundsYuan ?? null,
    limitOn: five?.limitOn ?? detail.dueOn,
    plan: five?.plan ?? '',
    grant: true,
    untilOn: action === 'DECIDE_EXTENSION' ? (detail.extension?.untilOn ?? null) : null,
    reasonCode: 'NOT_A_DANGER',
    statement: detail.rejections > 0 ? '' : (detail.rectification?.statement ?? ''),
    dueOn: null,
  }
  const values: Values = {}
  for (const input of actionForms[action] ?? []) {
    values[input.name] = input.type === 'photos' ? [] : input.name in known ? known[input.name] : input.type === 'text' || input.type === 'line' ? '' : null
  }
  return values
}

export function shownInputs(action: ActionName, values: Values): FormInput[] {
  return (actionForms[action] ?? []).filter((input) => !input.when || input.when(values))
}

const isEmpty = (value: unknown) => value === null || value === undefined || (typeof value === 'string' && value.trim() === '') || (Array.isArray(value) && value.length === 0)

/** Names of the inputs that still need something. */
export function missingInputs(action: ActionName, values: Values): string[] {
  return shownInputs(action, values)
    .filter((input) => !input.optional || input.needed?.(values))
    .filter((input) => isEmpty(values[input.name]))
    .map((input) => input.name)
}

/** The body to send: what is shown and filled; the five fixings and amendments may also empty a field. */
export function bodyOf(action: ActionName, values: Values): Values {
  const body: Values = {}
  for (const input of shownInputs(action, values)) {
    const value = values[input.name]
    if (input.type === 'photos' || input.type === 'signature') continue
    if (isEmpty(value) && action !== 'AMEND') continue
    body[input.name] = typeof value === 'string' ? value.trim() : value
  }
  return body
}

/** Acts that cannot be taken back: their button is the destructive one. */
export const destructive: readonly ActionName[] = ['VOID', 'MERGE', 'REJECT', 'RETURN']

/** Label of an action; accepting an ordinary danger ends it, a major one goes to the listed authority. */
export function actionKey(action: ActionName, detail: Pick<Detail, 'grade' | 'state' | 'fiveFixings'>): string {
  if (action === 'ACCEPT') return `hiddendanger.do.ACCEPT_${detail.grade === 'MAJOR' ? 'MAJOR' : 'ORDINARY'}`
  if (action === 'FIVE_FIXINGS' && detail.fiveFixings) return 'hiddendanger.do.FIVE_FIXINGS_AGAIN'
  if (action === 'ASSESS' && detail.grade) return 'hiddendanger.do.ASSESS_AGAIN'
  return `hiddendanger.do.${action}`
}
