// Frame time of the one map with 100,000 points against 2,000 (the baseline), measured in Chromium while the map is dragged
// and zoomed. Needs a running platform with the sample region.
//
//   node perf/map-frames.mjs [http://localhost:8080] [points]
//
// CHROMIUM names the browser to run when Playwright's own is not installed.
import { chromium } from '@playwright/test'

const origin = process.argv[2] ?? 'http://localhost:8080'
const many = Number(process.argv[3] ?? 100_000)
const few = 2_000

/** Points spread in 400 knots over the sample city, the same every time. */
function columns(count) {
  let seed = 42
  const random = () => ((seed = (seed * 1103515245 + 12345) % 2147483648) / 2147483648)
  const knots = Array.from({ length: 400 }, () => [119.12 + random() * 0.46, 31.04 + random() * 0.32])
  const ids = []
  const lon = []
  const lat = []
  let classes = ''
  for (let i = 0; i < count; i++) {
    const [x, y] = knots[Math.floor(random() * knots.length)]
    ids.push(`00000000-0000-7000-8000-${String(i).padStart(12, '0')}`)
    lon.push(Math.round((x + (random() - 0.5) * 0.05) * 1e5))
    lat.push(Math.round((y + (random() - 0.5) * 0.04) * 1e5))
    classes += '0112222333'[Math.floor(random() * 10)]
  }
  return { ids, lon, lat, classes }
}

const quantile = (sorted, q) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * q))]

async function measure(browser, count) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } })
  const page = await context.newPage()
  const body = JSON.stringify({ asOf: new Date().toISOString(), total: count, truncated: false, withoutPosition: 0, columns: columns(count) })
  await page.route('**/api/map/points?**', (route) => route.fulfill({ contentType: 'application/json', body }))
  await page.route('**/api/map/points', (route) => route.fulfill({ contentType: 'application/json', body }))
  await page.goto(`${origin}/sign-in`)
  await page.evaluate(async () => {
    await fetch('/api/session/options')
    const token = document.cookie.split('; ').find((one) => one.startsWith('XSRF-TOKEN='))?.slice('XSRF-TOKEN='.length) ?? ''
    const headers = { 'Content-Type': 'application/json', 'X-XSRF-TOKEN': decodeURIComponent(token) }
    await fetch('/api/session/sample', { method: 'POST', headers, body: JSON.stringify({ account: 'chenglan' }) })
  })
  await page.goto(`${origin}/map`)
  await page.waitForLoadState('networkidle')
  await page.evaluate(() => {
    window.frames_ = []
    window.tasks_ = []
    new PerformanceObserver((list) => list.getEntries().forEach((entry) => window.tasks_.push(entry.duration))).observe({ entryTypes: ['longtask'] })
    let last = performance.now()
    const tick = (now) => {
      window.frames_.push(now - last)
      last = now
      requestAnimationFrame(tick)
    }
    requestAnimationFrame(tick)
  })
  await page.evaluate(() => void (window.frames_.length = window.tasks_.length = 0))
  await page.mouse.move(720, 480)
  for (let zoom = 0; zoom < 3; zoom++) {
    await page.mouse.down()
    for (let step = 0; step < 60; step++) await page.mouse.move(720 + Math.sin(step / 6) * 260, 480 + Math.cos(step / 9) * 160)
    await page.mouse.up()
    await page.mouse.wheel(0, -360)
    await page.waitForFunction(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(true)))))
  }
  const { frames, tasks } = await page.evaluate(() => ({ frames: window.frames_, tasks: window.tasks_ }))
  await context.close()
  frames.sort((a, b) => a - b)
  return { frames: frames.length, median: quantile(frames, 0.5), p95: quantile(frames, 0.95), worst: frames.at(-1), longTasks: tasks.length }
}

const browser = await chromium.launch({ executablePath: process.env.CHROMIUM || undefined, args: ['--no-sandbox'] })
const small = await measure(browser, few)
const big = await measure(browser, many)
await browser.close()
const line = (count, m) =>
  `${String(count).padStart(7)} points: median ${m.median.toFixed(1)} ms, p95 ${m.p95.toFixed(1)} ms, worst ${m.worst.toFixed(1)} ms over ${m.frames} frames, ${m.longTasks} tasks over 50 ms`
console.log(line(few, small))
console.log(line(many, big))
console.log(`ratio of the medians ${(big.median / small.median).toFixed(2)}, of the 95th percentiles ${(big.p95 / small.p95).toFixed(2)}`)
