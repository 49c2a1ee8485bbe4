import { computed, reactive } from 'vue'
import { sectorName as wordOf } from './reference'
import { useSession, type Place } from './session'
import { translate } from '@/i18n'

/**
 * The place and the sector somebody is working in now, chosen in the top bar: a part of what the person may see.
 * Lists and figures send `query` along; the server holds the limits.
 */
interface WorkScope {
  owner: string
  place: Place | null
  sector: string | null
}

const state = reactive<WorkScope>({ owner: '', place: null, sector: null })
const storageKey = (owner: string) => `anlan.scope.${owner}`

function restore(owner: string): void {
  state.owner = owner
  state.place = null
  state.sector = null
  try {
    const saved = JSON.parse(localStorage.getItem(storageKey(owner)) ?? '{}') as Partial<WorkScope>
    state.place = saved.place ?? null
    state.sector = saved.sector ?? null
  } catch {
    localStorage.removeItem(storageKey(owner))
  }
}

function keep(): void {
  localStorage.setItem(storageKey(state.owner), JSON.stringify({ place: state.place, sector: state.sector }))
}

export function useWorkScope() {
  const { user, isEnterprise } = useSession()
  const owner = computed(() => user.value?.account ?? '')
  const current = computed(() => {
    if (owner.value && state.owner !== owner.value) restore(owner.value)
    return state
  })
  const ownPlaces = computed(() => user.value?.scope.places ?? [])
  return {
    place: computed(() => current.value.place),
    sector: computed(() => current.value.sector),
    ownPlaces,
    ownSectors: computed(() => user.value?.scope.sectors ?? []),
    placeName: computed(() => {
      if (isEnterprise.value) return user.value?.organisation?.name ?? translate('scope.own')
      return current.value.place?.name ?? (ownPlaces.value.map((place) => place.name).join('、') || translate('scope.all'))
    }),
    sectorName: computed(() => {
      if (isEnterprise.value) return ''
      if (current.value.sector) return wordOf(current.value.sector)
      const own = user.value?.scope.sectors ?? []
      if (own.length === 0) return translate('scope.allSectors')
      return own.length === 1 ? wordOf(own[0]!) : translate('scope.sectors', { n: own.length })
    }),
    /** Query parameters that every scoped list sends. */
    query: computed(() => ({ region: current.value.place?.code, sector: current.value.sector ?? undefined })),
    choosePlace(place: Place | null) {
      current.value.place = place
      keep()
    },
    chooseSector(sector: string | null) {
      current.value.sector = sector
      keep()
    },
  }
}
