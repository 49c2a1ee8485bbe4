import { useI18n } from 'vue-i18n'
import { keyOf, type AuditEntry } from './entry'

/** The log's codes in words; a code that nobody has a word for is shown as it is. */
export function useAuditWords() {
  const { t, te } = useI18n()
  const word = (key: string, code: string) => (te(key) ? t(key) : code)
  return {
    action: (code: string) => word(`audit.actions.${keyOf(code)}`, code),
    subject: (type: string) => word(`audit.subjects.${type}`, type),
    field: (name: string) => word(`audit.fields.${name}`, name),
    /** States belong to the module whose record the entry is about. */
    value: (entry: AuditEntry, field: string, code: string) =>
      entry.subjectType === 'hidden-danger' && (field === 'from' || field === 'to') ? word(`hiddendanger.state.${code}`, code) : word(`audit.values.${code}`, code),
  }
}
