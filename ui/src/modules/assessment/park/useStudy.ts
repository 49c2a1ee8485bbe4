import { computed, onBeforeUnmount, ref, shallowRef } from 'vue'
import { api } from '@/api/client'
import { parkReference, pathOf, type Here, type Picture, type Position, type Reference, type Study } from './park'

const interval = 700

/** A study with its result: what is on, what is asked, and a computation that is under way. */
export function useStudy(id: string) {
  const study = shallowRef<Study | null>(null)
  const reference = shallowRef<Reference | null>(null)
  const picture = shallowRef<Picture | null>(null)
  const here = shallowRef<Here | null>(null)
  const failure = shallowRef<unknown>(null)
  const drawing = ref(false)
  /** Releases left out on this page only; the inputs stay as they are. */
  const off = ref<Set<string>>(new Set())
  let timer = 0
  let asking: AbortController | null = null

  const releases = computed(() => new Map(study.value?.inputs.releases.map((release) => [release.id, release]) ?? []))
  const installations = computed(() => new Map(study.value?.inputs.installations.map((one) => [one.id, one]) ?? []))
  /** Releases that no model covers, or whose poisoning is unknown: with them the risk on the map is too low. */
  const uncounted = computed(() => picture.value?.ranking.filter((share) => share.facts.cautions.length > 0) ?? [])
  const progress = computed(() => {
    const run = study.value?.running
    return run ? run.done / Math.max(1, run.total) : null
  })

  async function load(): Promise<void> {
    try {
      const [found, words] = await Promise.all([api.get<Study>(pathOf(id)), parkReference()])
      reference.value = words
      study.value = found
      failure.value = null
      if (found.running) watchRun()
      else if (found.latest) await draw()
    } catch (error) {
      failure.value = error
    }
  }

  async function draw(): Promise<void> {
    asking?.abort()
    const own = (asking = new AbortController())
    drawing.value = true
    try {
      picture.value = await api.get<Picture>(`${pathOf(id)}/risk`, { off: [...off.value].join(',') }, { signal: own.signal })
      if (here.value) await ask(here.value.at)
      failure.value = null
    } catch (error) {
      if (!own.signal.aborted) failure.value = error
    } finally {
      if (asking === own) drawing.value = false
    }
  }

  async function toggle(release: string): Promise<void> {
    const next = new Set(off.value)
    if (!next.delete(release)) next.add(release)
    off.value = next
    await draw()
  }

  async function allOn(): Promise<void> {
    off.value = new Set()
    await draw()
  }

  async function ask(at: Position): Promise<void> {
    if (!study.value?.latest) return
    here.value = await api.get<Here>(`${pathOf(id)}/risk/at`, { lon: at.lon.toFixed(6), lat: at.lat.toFixed(6), off: [...off.value].join(',') })
  }

  async function compute(): Promise<void> {
    await api.post(`${pathOf(id)}/runs`)
    study.value = await api.get<Study>(pathOf(id))
    watchRun()
  }

  async function stop(): Promise<void> {
    const run = study.value?.running
    if (run) await api.delete(`${pathOf(id)}/runs/${run.id}`)
  }

  function watchRun(): void {
    window.clearTimeout(timer)
    timer = window.setTimeout(() => {
      void api
        .get<Study>(pathOf(id))
        .then(async (found) => {
          study.value = found
          if (found.running) watchRun()
          else await draw()
        })
        .catch((error: unknown) => (failure.value = error))
    }, interval)
  }

  onBeforeUnmount(() => {
    window.clearTimeout(timer)
    asking?.abort()
  })
  return { study, reference, picture, here, failure, drawing, off, releases, installations, progress, uncounted, load, draw, toggle, allOn, ask, compute, stop }
}

export type StudyModel = ReturnType<typeof useStudy>
