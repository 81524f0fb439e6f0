import { type ChildProcess, spawn } from 'node:child_process'
import path from 'node:path'
import type { Brought } from './brought'
import { MOST_AT_ONCE, MOST_MEGABYTES, MOST_SECONDS, MOST_WAITING } from './limits'
import { REASONS } from './refusal'

/** In the sources, which are there in production too: a bundler does not follow a process. */
const PROGRAM = path.resolve('payload/import/reading-process.ts')

export type Asked = { name: string; bytes: Uint8Array } | { text?: string; html?: string }

/** `fault` is what a developer wants to know: a reader failed in a way that it did not foresee. */
export type Read = ({ kind: 'read' } & Brought) | { kind: 'refused'; reason: string; fault?: string }

const LIMITS = { megabytes: MOST_MEGABYTES, seconds: MOST_SECONDS }

let reading = 0
const waiting: (() => void)[] = []

/**
 * Reads in a process of its own, which has a limit of memory and of time and none of the settings of this one; one at a
 * time, the others wait. It ends whatever happens to this process: the channel between both closes.
 */
export async function readInProcess(asked: Asked, limits = LIMITS): Promise<Read> {
  if (waiting.length >= MOST_WAITING) return { kind: 'refused', reason: REASONS.busy }
  if (reading >= MOST_AT_ONCE) await new Promise<void>((resolve) => waiting.push(resolve))
  reading += 1
  try {
    return await answerOf(startProcess(limits.megabytes), asked, limits.seconds)
  } finally {
    reading -= 1
    waiting.shift()?.()
  }
}

function startProcess(megabytes: number): ChildProcess {
  const args = [`--max-old-space-size=${megabytes}`, '-C', 'production', '--import', 'tsx', PROGRAM]
  const { TMPDIR } = process.env
  const options = {
    env: TMPDIR ? { TMPDIR } : {},
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  }
  // Where it reads `spawn`, Turbopack takes the file into its bundle, and cannot run it there.
  return Reflect.apply(spawn, undefined, [process.execPath, args, options]) as ChildProcess
}

async function answerOf(child: ChildProcess, asked: Asked, seconds: number): Promise<Read> {
  let isLate = false
  const timer = setTimeout(() => {
    isLate = true
    child.kill('SIGKILL')
  }, seconds * 1000)
  try {
    return await new Promise<Read>((resolve) => {
      child.once('message', (answer: Read) => resolve(answer))
      child.on('error', (error) => resolve({ kind: 'refused', reason: REASONS.corrupt, fault: error.message }))
      // Beyond its memory, Node.js ends a process by SIGABRT.
      child.once('exit', (code, signal) => {
        if (isLate) resolve({ kind: 'refused', reason: REASONS.late })
        else if (signal) resolve({ kind: 'refused', reason: REASONS.heavy })
        else resolve({ kind: 'refused', reason: REASONS.corrupt, fault: `The process that read ended with ${code}.` })
      })
      child.send(asked)
    })
  } finally {
    clearTimeout(timer)
    if (child.exitCode === null) child.kill('SIGKILL')
  }
}
