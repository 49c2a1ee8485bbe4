import { computed, reactive, ref, shallowRef } from 'vue'
import { consequences, type Kind, type Question, type Sky, type Sources } from './consequence'

export interface Answers {
  enterprise: { id: string; name: string } | null
  equipmentId: string
  cas: string
  tonnes: number | undefined
  lon: number | null
  lat: number | null
  kind: Kind
  hole: Question['hole']
  phase: Question['phase']
  terrain: Question['terrain']
  byHand: boolean
  windSpeed: number | undefined
  windFrom: number
  temperatureC: number | undefined
  cloud: 'CLEAR' | 'BROKEN' | 'OVERCAST'
  night: '' | 'day' | 'night'
  minutesAgo: number
}

const empty = (): Answers => ({
  enterprise: null,
  equipmentId: '',
  cas: '',
  tonnes: undefined,
  lon: null,
  lat: null,
  kind: 'TOXIC_LEAK',
  hole: 'UNKNOWN',
  phase: 'LIQUID',
  terrain: 'BUILT_UP',
  byHand: false,
  windSpeed: undefined,
  windFrom: 0,
  temperatureC: undefined,
  cloud: 'BROKEN',
  night: '',
  minutesAgo: 10,
})

/** The five answers, what the enterprise's file offers for them, and the question they make. */
export function useWizard() {
  const answers = reactive<Answers>(empty())
  const sources = shallowRef<Sources | null>(null)
  const sky = shallowRef<Sky | null>(null)
  const overrides = ref<Record<string, number | string>>({})
  const rerunOf = ref<string | null>(null)
  let latest = 0

  /** Takes an enterprise with what its file knows; answers about the former one do not hold any more. */
  async function choose(enterprise: { id: string } | null): Promise<void> {
    const mine = ++latest
    answers.enterprise = null
    sources.value = null
    sky.value = null
    overrides.value = {}
    rerunOf.value = null
    Object.assign(answers, { equipmentId: '', cas: '', tonnes: undefined, lon: null, lat: null })
    if (!enterprise) return
    const found = await consequences.sources(enterprise.id)
    if (mine !== latest) return
    sources.value = found
    answers.enterprise = { id: found.id, name: found.name }
    answers.lon = found.lon
    answers.lat = found.lat
    answers.terrain = found.builtUp ? 'BUILT_UP' : 'OPEN'
    const first = found.substances.find((one) => one.known && one.toxic) ?? found.substances.find((one) => one.known)
    if (first?.cas) take(first.cas)
    answers.equipmentId = found.plants.find((one) => /储|罐|桶|槽/.test(one.name))?.id ?? ''
    await station()
  }

  /** A substance with the quantity on file. */
  function take(cas: string): void {
    const offer = sources.value?.substances.find((one) => one.cas === cas)
    answers.cas = cas
    answers.tonnes = offer?.tonnes ?? undefined
    answers.phase = offer?.state === 'GAS' ? 'GAS' : 'LIQUID'
    if (offer && !offer.toxic && offer.burns) answers.kind = 'POOL_FIRE'
    overrides.value = {}
  }

  async function station(): Promise<void> {
    if (answers.lon === null || answers.lat === null) return
    sky.value = (await consequences.weather(answers.lon, answers.lat).catch(() => undefined)) ?? null
    answers.byHand = sky.value === null
    if (sky.value) Object.assign(answers, { windSpeed: sky.value.windSpeed, windFrom: sky.value.windFrom, temperatureC: sky.value.temperatureC })
  }

  /** The Pasquill view of the sky by hand: day or night as chosen, else by the sun at the place. */
  function skyByHand(): NonNullable<Question['weather']>['sky'] {
    if (answers.night === '' || answers.cloud === 'OVERCAST') return null
    if (answers.night === 'night') return answers.cloud === 'CLEAR' ? 'NIGHT_CLEAR' : 'NIGHT_CLOUDED'
    return answers.cloud === 'CLEAR' ? 'MODERATE_SUN' : 'SLIGHT_SUN'
  }

  const ready = computed(() => answers.enterprise !== null && answers.cas !== '' && answers.lon !== null && (!answers.byHand || (answers.windSpeed !== undefined && answers.temperatureC !== undefined)))

  function question(): Question {
    return {
      enterpriseId: answers.enterprise!.id,
      equipmentId: answers.equipmentId || null,
      cas: answers.cas,
      inventoryTonnes: answers.tonnes ?? null,
      lon: answers.lon,
      lat: answers.lat,
      kind: answers.kind,
      hole: answers.hole,
      phase: answers.phase,
      terrain: answers.terrain,
      weather: answers.byHand
        ? { windSpeed: answers.windSpeed!, windFrom: answers.windFrom, temperatureC: answers.temperatureC!, cloud: answers.cloud, sky: skyByHand(), stability: null }
        : null,
      minutesAgo: answers.minutesAgo,
      overrides: Object.keys(overrides.value).length ? (overrides.value as Question['overrides']) : null,
      rerunOf: rerunOf.value,
    }
  }

  /** Takes over the answers of a kept run, to look at them or to repeat it. */
  async function restore(id: string, asked: Question): Promise<void> {
    await choose({ id: asked.enterpriseId })
    const weather = asked.weather
    Object.assign(answers, {
      equipmentId: asked.equipmentId ?? '',
      cas: asked.cas,
      tonnes: asked.inventoryTonnes ?? answers.tonnes,
      lon: asked.lon ?? answers.lon,
      lat: asked.lat ?? answers.lat,
      kind: asked.kind,
      hole: asked.hole,
      phase: asked.phase,
      terrain: asked.terrain,
      minutesAgo: asked.minutesAgo,
      byHand: weather !== null && weather !== undefined,
    })
    if (weather) {
      const night = weather.sky?.startsWith('NIGHT') ? 'night' : weather.sky ? 'day' : ''
      Object.assign(answers, { windSpeed: weather.windSpeed, windFrom: weather.windFrom, temperatureC: weather.temperatureC, cloud: weather.cloud, night })
    }
    overrides.value = { ...((asked.overrides ?? {}) as Record<string, number | string>) }
    rerunOf.value = id
  }

  function clear(): void {
    Object.assign(answers, empty())
    sources.value = null
    sky.value = null
    overrides.value = {}
    rerunOf.value = null
  }

  return { answers, sources, sky, overrides, ready, choose, take, question, restore, clear }
}

export type Wizard = ReturnType<typeof useWizard>
