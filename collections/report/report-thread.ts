import path from 'node:path'
import { Worker } from 'node:worker_threads'
import { processWide } from '@/payload/process-wide'
import type { Found, Question } from './engine/make-report'

/** In the sources, which are there in production too: a bundler does not follow a thread. */
const PROGRAM = path.resolve('collections/report/engine/worker.mjs')

/** A report that takes longer is given up, and the thread with it: the next one begins a thread of its own. */
const LONGEST_MS = 60_000
/** Without a question for so long, the thread and its dictionary give their memory back. */
const IDLE_MS = 5 * 60_000
/** Of its own memory, beside the dictionary's. */
const MOST_MEMORY_MB = 512

interface Answer {
  id: number
  result?: Found
  error?: Error
}

interface Waiting {
  resolve(result: Found): void
  reject(error: Error): void
  timer: NodeJS.Timeout
}

interface Thread {
  worker: Worker
  waiting: Map<number, Waiting>
  idle: NodeJS.Timeout | null
}

/** One for the process: it holds a dictionary. */
const held = processWide('report-thread', () => ({ thread: null as Thread | null, last: 0 }))

/** Resolves with what the checks find in a document, in a thread of its own. Rejects when it fails, or takes a minute. */
export async function reportInThread(question: Question): Promise<Found> {
  const thread = held.thread ?? begin()
  if (thread.idle) clearTimeout(thread.idle)
  held.last += 1
  const id = held.last
  return await new Promise((resolve, reject) => {
    const timer = setTimeout(() => end(thread, new Error('A report took too long.')), LONGEST_MS)
    thread.waiting.set(id, { resolve, reject, timer })
    thread.worker.ref()
    thread.worker.postMessage({ id, question })
  })
}

/** Ends the thread, for scripts and tests: nothing waits for it. */
export async function endReportThread(): Promise<void> {
  const { thread } = held
  if (thread) await end(thread, new Error('The site is stopping.'))
}

function begin(): Thread {
  // Not the options of this process, which has TypeScript loaded for scripts; the program of grammar is looked for on the path.
  const options = {
    env: { PATH: process.env.PATH ?? '', TSX_DISABLE_CACHE: '1', LANG: 'C.UTF-8' },
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: MOST_MEMORY_MB },
  }
  // Where it reads `new Worker`, Turbopack takes the file into its bundle, and cannot run it there.
  const worker = Reflect.construct(Worker, [PROGRAM, options]) as Worker
  const thread: Thread = { worker, waiting: new Map(), idle: null }
  worker.on('message', (answer: Answer) => settle(thread, answer))
  worker.on('error', (error: Error) => void end(thread, error))
  worker.on('exit', () => void end(thread, new Error('The thread of the report ended.')))
  worker.unref()
  held.thread = thread
  return thread
}

function settle(thread: Thread, { id, result, error }: Answer) {
  const waiting = thread.waiting.get(id)
  if (!waiting) return
  thread.waiting.delete(id)
  clearTimeout(waiting.timer)
  if (thread.waiting.size === 0) {
    thread.worker.unref()
    thread.idle = setTimeout(() => void end(thread, new Error('The thread of the report was idle.')), IDLE_MS).unref()
  }
  if (result) waiting.resolve(result)
  else waiting.reject(error ?? new Error('The report has no result.'))
}

async function end(thread: Thread, reason: Error): Promise<void> {
  if (held.thread === thread) held.thread = null
  if (thread.idle) clearTimeout(thread.idle)
  for (const { reject, timer } of thread.waiting.values()) {
    clearTimeout(timer)
    reject(reason)
  }
  thread.waiting.clear()
  await thread.worker.terminate()
}
