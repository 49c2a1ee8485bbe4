/** Frames of public Chinese maps; the same formulas, sources and limits as the server's `region.Coordinates`. */
export type Datum = 'CGCS2000' | 'GCJ02' | 'BD09'
export type LonLat = readonly [lon: number, lat: number]

const axis = 6_378_245
const eccentricitySquared = 0.00669342162296594323
const baiduPi = (Math.PI * 3000) / 180
const mostSteps = 30
const closeEnough = 1e-9
const { PI, abs, sin, cos, sqrt } = Math

const waves = (x: number) => ((20 * sin(6 * x * PI) + 20 * sin(2 * x * PI)) * 2) / 3

const shiftNorth = (x: number, y: number) =>
  -100 + 2 * x + 3 * y + 0.2 * y * y + 0.1 * x * y + 0.2 * sqrt(abs(x)) + waves(x) +
  ((20 * sin(y * PI) + 40 * sin((y / 3) * PI)) * 2) / 3 +
  ((160 * sin((y / 12) * PI) + 320 * sin((y * PI) / 30)) * 2) / 3

const shiftEast = (x: number, y: number) =>
  300 + x + 2 * y + 0.1 * x * x + 0.1 * x * y + 0.1 * sqrt(abs(x)) + waves(x) +
  ((20 * sin(x * PI) + 40 * sin((x / 3) * PI)) * 2) / 3 +
  ((150 * sin((x / 12) * PI) + 300 * sin((x / 30) * PI)) * 2) / 3

function toGcj([lon, lat]: LonLat): LonLat {
  if (lon < 72.004 || lon > 137.8347 || lat < 0.8293 || lat > 55.8271) return [lon, lat]
  const radians = (lat * PI) / 180
  const magic = 1 - eccentricitySquared * sin(radians) ** 2
  const degree = PI / 180
  const north = shiftNorth(lon - 105, lat - 35) / (((axis * (1 - eccentricitySquared)) / (magic * sqrt(magic))) * degree)
  const east = shiftEast(lon - 105, lat - 35) / ((axis / sqrt(magic)) * cos(radians) * degree)
  return [lon + east, lat + north]
}

function gcjToBaidu([x, y]: LonLat): LonLat {
  const radius = Math.hypot(x, y) + 0.00002 * sin(y * baiduPi)
  const angle = Math.atan2(y, x) + 0.000003 * cos(x * baiduPi)
  return [radius * cos(angle) + 0.0065, radius * sin(angle) + 0.006]
}

/** Finds the position that the shift turns into the given one; the shifts are nearly constant, so it closes fast. */
function undo(shift: (at: LonLat) => LonLat, target: LonLat): LonLat {
  let guess = target
  for (let step = 0; step < mostSteps; step++) {
    const reached = shift(guess)
    const east = target[0] - reached[0]
    const north = target[1] - reached[1]
    guess = [guess[0] + east, guess[1] + north]
    if (abs(east) < closeEnough && abs(north) < closeEnough) break
  }
  return guess
}

export function toCgcs2000(datum: Datum, at: LonLat): LonLat {
  if (datum === 'CGCS2000') return at
  return undo(toGcj, datum === 'GCJ02' ? at : undo(gcjToBaidu, at))
}
