import { computed, onMounted, reactive, ref, shallowRef, toRaw, watch } from 'vue'
import { useI18n } from 'vue-i18n'
import { useSession } from '@/api/session'
import { focusFirst } from '@/components/useSubmit'
import { fieldStore, type KeptPhoto, type RecentPlace } from '@/offline/db'
import { reportQueue } from '@/offline/useQueue'
import { emptyForm, missingFields, reportOf, type ReportForm } from '../reportForm'

/** The form of the phone: kept as a draft with its photos, saved on the phone first, then sent. */
export function usePhoneReport() {
  const { t } = useI18n()
  const { user } = useSession()
  const account = user.value?.account ?? ''
  const blank = JSON.stringify(emptyForm(user.value))
  const form = reactive<ReportForm>(emptyForm(user.value))
  const photos = shallowRef<KeptPhoto[]>([])
  const recent = shallowRef<RecentPlace[]>([])
  const errors = ref<Record<string, string>>({})
  const saving = ref(false)
  const failed = ref(false)
  const locating = ref(false)
  const located = ref('')
  let sent = false

  onMounted(async () => {
    const store = fieldStore()
    const draft = await store.drafts.get(account)
    if (draft) {
      Object.assign(form, draft.form)
      photos.value = draft.photos
    }
    recent.value = await store.places.where('account').equals(account).reverse().sortBy('usedAt')
  })

  async function keepDraft(): Promise<void> {
    if (sent) return
    const plain = JSON.stringify(form)
    if (plain === blank && photos.value.length === 0) await fieldStore().drafts.delete(account)
    else await fieldStore().drafts.put({ account, at: new Date().toISOString(), form: JSON.parse(plain) as Record<string, unknown>, photos: toRaw(photos.value) })
  }
  let timer: ReturnType<typeof setTimeout> | undefined
  watch([() => JSON.stringify(form), photos], () => {
    clearTimeout(timer)
    timer = setTimeout(() => void keepDraft(), 800)
  })

  /** Only when asked for: the place of the evidence, never a track. */
  function locate(): void {
    if (!('geolocation' in navigator)) return
    locating.value = true
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        form.lon = Math.round(coords.longitude * 1e6) / 1e6
        form.lat = Math.round(coords.latitude * 1e6) / 1e6
        located.value = String(Math.round(coords.accuracy))
        locating.value = false
      },
      () => (locating.value = false),
      { enableHighAccuracy: true, timeout: 15_000, maximumAge: 60_000 },
    )
  }

  async function remember(): Promise<void> {
    const place = { account, enterpriseId: form.enterprise?.id ?? null, enterpriseName: form.enterprise?.name ?? null, placeText: form.placeText.trim(), responsible: form.responsible.trim() }
    const known = recent.value.find((one) => one.enterpriseId === place.enterpriseId && one.placeText === place.placeText)
    await fieldStore().places.put({ ...(known ? { id: known.id } : {}), ...place, usedAt: new Date().toISOString() })
    await fieldStore().places.bulkDelete(recent.value.slice(30).map((one) => one.id!))
  }

  async function save(): Promise<boolean> {
    const missing = missingFields(form)
    errors.value = Object.fromEntries(missing.map((name) => [name, t('hiddendanger.needed')]))
    if (missing.length > 0) {
      await focusFirst(missing)
      return false
    }
    saving.value = true
    failed.value = false
    clearTimeout(timer)
    try {
      const report = { ...reportOf(form), foundAt: new Date().toISOString() }
      await reportQueue().add({ id: crypto.randomUUID(), account, report, enterpriseName: form.enterprise?.name ?? null, photos: toRaw(photos.value) })
      sent = true
      await fieldStore().drafts.delete(account)
      await remember()
      void reportQueue().sendAll(account).catch(() => undefined)
      return true
    } catch {
      failed.value = !sent
      return sent
    } finally {
      saving.value = false
    }
  }

  const filled = computed(() =>
    [photos.value.length > 0, form.enterprise !== null && user.value?.scope.enterpriseIds.length === 0, form.placeText, form.title, form.suggestedGrade, form.responsible, form.dueOn].filter(Boolean).length,
  )
  return { form, photos, recent, errors, saving, failed, locating, located, filled, locate, save, keepDraft }
}
