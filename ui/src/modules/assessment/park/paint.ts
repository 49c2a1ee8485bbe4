import type { AnlanMap, SketchMark, SketchShape } from '@/map'
import { contourLooks, type Domino, type Here, type Picture, type Study } from './park'

/** Boundary, targets, contours and installations of a study on the map. */
export function paintStudy(map: AnlanMap, study: Study, picture: Picture | null, domino: Domino | null, names: boolean): void {
  const shapes: SketchShape[] = [
    { points: study.inputs.boundary, area: true, z: 1, look: { fill: 'rgba(23,88,94,.05)', line: '#17585e', width: 2, dash: [8, 5] } },
  ]
  const failed = new Set(picture?.targets.filter((one) => !one.met).map((one) => one.targetId) ?? [])
  for (const target of study.inputs.targets) {
    const red = failed.has(target.id)
    shapes.push({ points: target.polygon, area: true, z: 2, look: { fill: red ? 'rgba(196,40,28,.25)' : 'rgba(92,105,111,.16)', line: red ? '#c4281c' : '#5c696f', width: red ? 2 : 1 }, label: target.name })
  }
  picture?.contours.forEach((contour, i) => {
    const look = contourLooks[Math.min(i, contourLooks.length - 1)]!
    for (const line of contour.lines) {
      const first = line[0]
      const last = line.at(-1)
      const closed = first !== undefined && last !== undefined && Math.abs(first.lon - last.lon) + Math.abs(first.lat - last.lat) < 1e-6
      shapes.push({ points: line, area: closed, z: 3 + i, look: closed ? look : { line: look.line, width: look.width } })
    }
  })
  const places = new Map(study.inputs.installations.map((one) => [one.id, one.position]))
  for (const pair of domino?.pairs ?? []) {
    const from = places.get(pair.fromId)
    const to = places.get(pair.toId)
    if (from && to) shapes.push({ points: [from, to], area: false, z: 9, look: { line: pair.vector === 'HEAT' ? '#db6800' : '#172125', width: 1.5 + 3 * Math.min(1, pair.probability), ...(pair.vector === 'HEAT' ? {} : { dash: [6, 4] }) } })
  }
  map.sketch().setShapes(shapes)
  const marks: SketchMark[] = study.inputs.installations.map((one, i) => ({ id: one.id, at: one.position, kind: 'dot', text: String(i + 1), ...(names ? { label: one.name } : {}) }))
  for (const source of study.inputs.ignitionSources) marks.push({ id: source.id, at: source.position, kind: 'flame', ...(names ? { label: source.name } : {}) })
  map.sketch().setMarks(marks)
}

export function paintHere(map: AnlanMap, here: Here | null): void {
  map.setPin(here ? [here.at.lon, here.at.lat] : null)
}
