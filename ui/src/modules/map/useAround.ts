import { onBeforeUnmount, ref, shallowRef, watch } from 'vue'
import { api } from '@/api/client'
import type { Schema } from '@/api/types'

export type Around = Schema<'map.AroundController.Around'>
export interface Here {
  lon: number
  lat: number
  /** How it is known: the device with its accuracy in metres, or a place that was chosen. */
  accuracy: number | null
  place: string | null
}
export const distances = [500, 1000, 2000, 5000] as const

/** What lies around a position. The position stays on the device but for the question; it is kept nowhere. */
export function useAround() {
  const here = ref<Here | null>(null)
  const metres = ref<number>(2000)
  const answer = shallowRef<Around | null>(null)
  const failure = shallowRef<unknown>(null)
  const locating = ref(false)
  /** The device will not or cannot tell where it is: the page asks for the place. */
  const unknown = ref(false)
  let running: AbortController | null = null

  async function load(): Promise<void> {
    if (!here.value) return
    running?.abort()
    const mine = (running = new AbortController())
    failure.value = null
    try {
      const { lon, lat } = here.value
      answer.value = await api.get<Around>('/api/map/around', { lon, lat, metres: metres.value }, { signal: mine.signal })
    } catch (problem) {
      if (!mine.signal.aborted) failure.value = problem
    }
  }
  function locate(): void {
    if (!('geolocation' in navigator)) {
      unknown.value = true
      return
    }
    locating.value = true
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        here.value = { lon: coords.longitude, lat: coords.latitude, accuracy: Math.round(coords.accuracy), place: null }
        locating.value = unknown.value = false
      },
      () => {
        locating.value = false
        unknown.value = true
      },
      { enableHighAccuracy: true, timeout: 15_000, maximumAge: 60_000 },
    )
  }
  function stand(lon: number, lat: number, place: string): void {
    here.value = { lon, lat, accuracy: null, place }
    unknown.value = false
  }
  watch([here, metres], () => void load())
  onBeforeUnmount(() => running?.abort())
  return { here, metres, answer, failure, locating, unknown, load, locate, stand }
}

/** 640 → "640 m", 2000 → "2 km", 2340 → "2.3 km". */
export function distanceWords(metres: number): string {
  return metres < 1000 ? `${metres} m` : `${Math.round(metres / 100) / 10} km`
}
