import type { CDPSession, Page } from 'playwright-core'

export interface Opening {
  /** Seconds of the page's main thread until it is quiet. */
  'open, CPU (s)': number
  /** Seconds until words can be typed. */
  'typable after (s)': number
  'open, requests': number
  'memory (MB)': number
}

export interface Typing {
  'CPU per key (ms)': number
  'key to paint, median (ms)': number
  'key to paint, p98 (ms)': number
  /** Seconds from the last key sent to the last one painted. */
  'behind (s)': number
  requests: number
  'sent (kB)': number
  'received (kB)': number
  autosaves: number
  /** Seconds without an autosave leaving, at most, while keys are typed. */
  'longest without autosave (s)': number
}

/** Milliseconds between two keys, after a space and after a full stop: a person does not type evenly. */
const PACE = { key: 110, space: 60, stop: 350 }
const TYPED = 'la coopérative décide avec celles et ceux qui y travaillent. '
const QUIET = 1_500

/** Loads the page again, `slower` times slower, and measures until it is quiet. */
export async function measureOpening(page: Page, session: CDPSession, slower: number): Promise<Opening> {
  await session.send('Performance.enable', { timeDomain: 'threadTicks' })
  await session.send('Emulation.setCPUThrottlingRate', { rate: slower })
  let requests = 0
  const count = () => {
    requests += 1
  }
  page.on('request', count)
  const began = performance.now()
  await page.reload({ waitUntil: 'commit' })
  await page.locator('form[data-form-ready="true"]').first().waitFor()
  await editorOf(page).waitFor()
  const typable = performance.now() - began
  await untilQuiet(session)
  page.off('request', count)
  const cpu = await busySeconds(session)
  await session.send('HeapProfiler.collectGarbage')
  const { JSHeapUsedSize = 0 } = await metrics(session)
  return {
    'open, CPU (s)': rounded(cpu, 1),
    'typable after (s)': rounded(typable / 1000, 1),
    'open, requests': requests,
    'memory (MB)': rounded(JSHeapUsedSize / 1e6, 1),
  }
}

/** Types so many keys by the clock at the end of the first paragraph, without waiting for the page. */
export async function measureTyping(page: Page, session: CDPSession, keys: number): Promise<Typing> {
  await editorOf(page).locator('> p').first().click()
  await page.keyboard.press('End')
  await untilQuiet(session)
  const traffic = watchTraffic(page)
  await page.evaluate(recordPaints)
  const before = await busySeconds(session)
  const sent: Promise<unknown>[] = []
  for (let number = 0; number < keys; number += 1) {
    const letter = TYPED[number % TYPED.length] ?? ' '
    sent.push(session.send('Input.dispatchKeyEvent', { type: 'keyDown', text: letter, key: letter }))
    sent.push(session.send('Input.dispatchKeyEvent', { type: 'keyUp', key: letter }))
    const extra = letter === ' ' ? PACE.space : letter === '.' ? PACE.stop : 0
    await new Promise((resolve) => setTimeout(resolve, PACE.key + extra))
  }
  const last = performance.now()
  await Promise.all(sent)
  await page.waitForFunction((wanted) => window.paints.length >= wanted, keys)
  const behind = performance.now() - last
  const figures = traffic.end()
  const cpu = (await busySeconds(session)) - before
  const paints = (await page.evaluate(() => window.paints)).toSorted((one, other) => one - other)
  const at = (share: number) => rounded(paints[Math.min(paints.length - 1, Math.floor(paints.length * share))] ?? 0)
  return {
    'CPU per key (ms)': rounded((cpu * 1000) / keys, 1),
    'key to paint, median (ms)': at(0.5),
    'key to paint, p98 (ms)': at(0.98),
    'behind (s)': rounded(behind / 1000, 1),
    ...figures,
  }
}

declare global {
  interface Window {
    /** Milliseconds from each key to the frame after it. */
    paints: number[]
  }
}

function recordPaints() {
  window.paints = []
  const channel = new MessageChannel()
  const waiting: number[] = []
  channel.port1.onmessage = () => {
    const now = performance.now()
    for (const pressed of waiting.splice(0)) window.paints.push(now - pressed)
  }
  window.addEventListener(
    'keydown',
    ({ timeStamp }) => {
      requestAnimationFrame(() => {
        waiting.push(timeStamp)
        channel.port2.postMessage(null)
      })
    },
    true,
  )
}

function watchTraffic(page: Page) {
  let [requests, sent, received] = [0, 0, 0]
  const saves: number[] = [performance.now()]
  const onRequest = (request: import('playwright-core').Request) => {
    requests += 1
    sent += request.postDataBuffer()?.length ?? 0
    if (request.url().includes('autosave=true')) saves.push(performance.now())
  }
  const onResponse = (response: import('playwright-core').Response) => {
    response.body().then(
      (body) => {
        received += body.length
      },
      () => {},
    )
  }
  page.on('request', onRequest)
  page.on('response', onResponse)
  return {
    end() {
      page.off('request', onRequest)
      page.off('response', onResponse)
      const times = [...saves, performance.now()]
      const gaps = times.slice(1).map((time, index) => time - (times[index] ?? time))
      return {
        requests,
        'sent (kB)': rounded(sent / 1000),
        'received (kB)': rounded(received / 1000),
        autosaves: saves.length - 1,
        'longest without autosave (s)': rounded(Math.max(...gaps) / 1000, 1),
      }
    },
  }
}

function editorOf(page: Page) {
  return page.locator('.rich-text-lexical [contenteditable="true"]').first()
}

/** Waits until the main thread has next to nothing to do for a while. */
async function untilQuiet(session: CDPSession): Promise<void> {
  for (;;) {
    const before = await busySeconds(session)
    await new Promise((resolve) => setTimeout(resolve, QUIET))
    if ((await busySeconds(session)) - before < 0.05 * (QUIET / 1000)) return
  }
}

async function busySeconds(session: CDPSession): Promise<number> {
  return (await metrics(session)).TaskDuration ?? 0
}

async function metrics(session: CDPSession): Promise<Record<string, number>> {
  const { metrics: list } = await session.send('Performance.getMetrics')
  return Object.fromEntries(list.map(({ name, value }) => [name, value]))
}

function rounded(value: number, digits = 0): number {
  return Number(value.toFixed(digits))
}
