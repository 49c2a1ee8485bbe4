import { watch, type Ref } from 'vue'
import { useI18n } from 'vue-i18n'
import { figure } from '@/components/format'
import type { AnlanMap, HarmZone } from '@/map'
import { metres, type View } from './consequence'

/** Draws a run on the map: zones at the moment of the slider, the source, who is inside. */
export function useZones(map: Ref<AnlanMap | null>, view: Ref<View | null>, frame: Ref<number>, padding: () => number[]) {
  const { t } = useI18n()

  function zones(): HarmZone[] {
    return (view.value?.run.answer.zones ?? []).map((zone) => ({
      severity: zone.severity,
      outline: zone.outline,
      now: frame.value >= 0 && zone.frames.length ? zone.frames[frame.value] : undefined,
      label: metres(zone.metres),
    }))
  }

  function draw(): void {
    map.value?.setZones(zones())
  }

  function redraw(fit: boolean): void {
    const run = view.value?.run
    draw()
    if (!run) {
      map.value?.nameZones(null, '', [], [])
      return
    }
    const { answer } = run
    const people = (place: { byDay: number; byNight: number }) => (answer.night ? place.byNight : place.byDay)
    map.value?.nameZones([answer.lon, answer.lat], run.enterpriseName, zones(), [
      ...answer.places.map((place) => ({ lon: place.lon, lat: place.lat, name: place.name, note: people(place) ? t('assessment.result.about', { n: figure(people(place)) }) : t('assessment.result.nobody'), grave: place.severity >= 2 })),
      ...answer.enterprises.map((firm) => ({ lon: firm.lon, lat: firm.lat, name: firm.name, note: metres(firm.metres), grave: firm.severity >= 2 })),
    ])
    if (fit) map.value?.fitZones(padding())
  }

  watch(frame, draw)
  watch([view, map], () => redraw(true))
  return { redraw }
}
