import type { ActionName, Detail, Measure, Person } from './accident'
import { today } from '@/components/format'

/** One input of an action's dialog; `name` is the field of the HTTP body. */
export interface FormInput {
  name: string
  type: 'text' | 'line' | 'date' | 'moment' | 'number' | 'choice' | 'figures' | 'causes' | 'losses' | 'sector' | 'accidentType' | 'yesno'
  optional?: boolean
  /** Words of the choices: `accident.<words>.<value>`. */
  words?: string
  choices?: readonly string[]
  when?: (values: Values) => boolean
}

export type Values = Record<string, unknown>

/** What the action is about, when it is not the whole file. */
export interface Subject {
  measure?: Measure
  person?: Person
  settlement?: string
}

const note = (optional: boolean): FormInput => ({ name: 'note', type: 'text', optional })
const figures: FormInput = { name: 'figures', type: 'figures' }

/** What each action asks for. An action without inputs is confirmed by its name alone. */
export const forms: Record<ActionName, FormInput[]> = {
  RECEIVE: [note(true)],
  FORWARD: [
    { name: 'recipient', type: 'line' },
    { name: 'means', type: 'choice', words: 'means', choices: ['PLATFORM', 'TELEPHONE', 'FAX', 'WRITTEN'] },
    { name: 'reportedAt', type: 'moment', optional: true },
    note(true),
  ],
  SUPPLEMENT: [{ name: 'changedOn', type: 'date' }, figures, note(false)],
  CORRECT: [
    { name: 'title', type: 'line' },
    { name: 'placeText', type: 'line' },
    { name: 'occurredAt', type: 'moment' },
    { name: 'type', type: 'accidentType' },
    { name: 'sector', type: 'sector' },
    { name: 'productive', type: 'yesno' },
    figures,
    { name: 'description', type: 'text', optional: true },
    note(false),
  ],
  FORM_TEAM: [
    { name: 'level', type: 'choice', words: 'level', choices: ['ENTERPRISE', 'COUNTY', 'CITY', 'PROVINCE', 'STATE'] },
    { name: 'leader', type: 'line' },
    { name: 'members', type: 'text', optional: true },
    { name: 'formedOn', type: 'date' },
  ],
  EXTEND: [
    { name: 'kind', type: 'choice', words: 'extension', choices: ['EXTENSION', 'APPRAISAL'] },
    { name: 'days', type: 'number' },
    { name: 'approvedBy', type: 'line' },
    note(false),
  ],
  SUBMIT_REPORT: [
    { name: 'submittedOn', type: 'date' },
    { name: 'directCause', type: 'text' },
    { name: 'indirectCause', type: 'text' },
    { name: 'causeCodes', type: 'causes' },
    { name: 'nature', type: 'choice', words: 'nature', choices: ['RESPONSIBLE', 'NOT_RESPONSIBLE'] },
  ],
  RETURN_REPORT: [note(false)],
  APPROVE_REPORT: [
    { name: 'approvedOn', type: 'date' },
    { name: 'authority', type: 'line' },
    { name: 'approvalNumber', type: 'line', optional: true },
    note(true),
  ],
  PUBLISH: [
    { name: 'publishedOn', type: 'date' },
    { name: 'url', type: 'line', optional: true },
  ],
  ADD_MEASURE: [
    { name: 'text', type: 'text' },
    { name: 'owner', type: 'line' },
    { name: 'dueOn', type: 'date' },
  ],
  COMPLETE_MEASURE: [{ name: 'doneOn', type: 'date' }, note(false)],
  VERIFY_MEASURE: [{ name: 'accepted', type: 'yesno' }, { ...note(false), when: (values) => values['accepted'] === false }],
  SETTLE: [{ name: 'settledOn', type: 'date' }, note(false)],
  FINISH_RECTIFICATION: [note(true)],
  LOOK_BACK: [note(false)],
  SAVE_PERSON: [
    { name: 'name', type: 'line' },
    { name: 'harm', type: 'choice', words: 'harm', choices: ['DEAD', 'MISSING', 'SERIOUS', 'MINOR'] },
    { name: 'employment', type: 'choice', words: 'employment', choices: ['STAFF', 'AGENCY', 'CONTRACTOR', 'OUTSIDER'] },
    { name: 'sex', type: 'choice', words: 'sex', choices: ['MALE', 'FEMALE'], optional: true },
    { name: 'age', type: 'number', optional: true },
    { name: 'post', type: 'line', optional: true },
    { name: 'diedOn', type: 'date', optional: true, when: (values) => values['harm'] === 'DEAD' },
  ],
  REMOVE_PERSON: [note(false)],
  SET_LOSSES: [{ name: 'items', type: 'losses' }],
  COMMENT: [note(false)],
  CANCEL: [{ name: 'reasonCode', type: 'choice', words: 'cancelReason', choices: ['NOT_AN_ACCIDENT', 'DUPLICATE', 'WRONG_PLACE', 'OTHER'] }, note(false)],
  REOPEN: [note(false)],
}

/** Acts whose button is the destructive one. */
export const destructive: readonly ActionName[] = ['CANCEL', 'REMOVE_PERSON', 'RETURN_REPORT']

/** The bureau that the running level most likely reports to, as far as the file tells it. */
function recipientOf(detail: Detail): string {
  const last = detail.chain.find((link) => link.running)
  return last ? (detail.chain.find((link) => link.from === last.from && link.recipient)?.recipient ?? '') : ''
}

/** What is known already is filled in. */
export function initialValues(action: ActionName, detail: Detail, subject: Subject): Values {
  const person = subject.person
  const known: Values = {
    title: detail.title,
    description: detail.description,
    placeText: detail.placeText,
    occurredAt: detail.occurredAt,
    type: detail.type,
    sector: detail.sector,
    productive: detail.productive,
    figures: { ...detail.figures },
    changedOn: today(),
    recipient: recipientOf(detail),
    means: 'TELEPHONE',
    level: detail.investigation.level ?? detail.investigatedBy,
    leader: detail.investigation.leader ?? '',
    members: detail.investigation.members ?? '',
    formedOn: today(),
    kind: 'EXTENSION',
    days: 30,
    submittedOn: today(),
    directCause: detail.investigation.directCause ?? '',
    indirectCause: detail.investigation.indirectCause ?? '',
    causeCodes: detail.causes.map((cause) => cause.code),
    nature: detail.investigation.nature ?? 'RESPONSIBLE',
    approvedOn: today(),
    publishedOn: today(),
    doneOn: today(),
    settledOn: today(),
    accepted: true,
    name: person?.name ?? '',
    harm: person?.harm ?? 'SERIOUS',
    employment: person?.employment ?? 'STAFF',
    sex: person?.sex ?? null,
    age: person?.age ?? null,
    post: person?.post ?? '',
    diedOn: person?.diedOn ?? null,
    items: detail.losses.length > 0 ? detail.losses.map((item) => ({ ...item })) : [{ kind: 'MEDICAL', amountYuan: 0, note: null }],
    reasonCode: 'NOT_AN_ACCIDENT',
  }
  return Object.fromEntries(forms[action].map((input) => [input.name, input.name in known ? known[input.name] : input.type === 'text' || input.type === 'line' ? '' : null]))
}

export function shownInputs(action: ActionName, values: Values): FormInput[] {
  return forms[action].filter((input) => !input.when || input.when(values))
}

const isEmpty = (value: unknown) => value === null || value === undefined || (typeof value === 'string' && value.trim() === '') || (Array.isArray(value) && value.length === 0)

/** Names of the inputs that still need something. */
export function missingInputs(action: ActionName, values: Values): string[] {
  return shownInputs(action, values)
    .filter((input) => !input.optional && isEmpty(values[input.name]))
    .map((input) => input.name)
}

/** The body to send: what is shown and filled; a correction sends only what differs from the file. */
export function bodyOf(action: ActionName, values: Values, detail: Detail, subject: Subject): Values {
  const before = initialValues(action, detail, subject)
  const body: Values = {}
  for (const input of shownInputs(action, values)) {
    const value = values[input.name]
    if (isEmpty(value)) continue
    if (action === 'CORRECT' && input.name !== 'note' && JSON.stringify(value) === JSON.stringify(before[input.name])) continue
    body[input.name] = typeof value === 'string' ? value.trim() : value
  }
  if (subject.measure) body['measureId'] = subject.measure.id
  if (subject.person) body['personId'] = subject.person.id
  if (subject.settlement) body['kind'] = subject.settlement
  return body
}

/** The primary button, up to two beside it, and the rest behind "more". Parts of the file have their own buttons. */
export function actionBar(detail: Detail) {
  const ofParts: readonly string[] = ['COMPLETE_MEASURE', 'VERIFY_MEASURE', 'SETTLE', 'SAVE_PERSON', 'REMOVE_PERSON', 'SET_LOSSES', 'COMMENT', 'ADD_MEASURE']
  const offered = detail.actions.filter((one) => !ofParts.includes(one.action) || one.action === detail.nextAction)
  const primary = offered.find((one) => one.action === detail.nextAction && one.enabled) ?? null
  const rest = offered.filter((one) => one !== primary)
  const near = rest.filter((one) => one.enabled && ['SUPPLEMENT', 'FORWARD'].includes(one.action)).slice(0, 2)
  return { primary, near, more: rest.filter((one) => !near.includes(one)) }
}
