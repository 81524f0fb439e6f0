import { type ChildProcess, spawn } from 'node:child_process'
import path from 'node:path'
import { MOST_AT_ONCE, MOST_MEGABYTES, MOST_SECONDS } from './limits'
import type { Brought } from './read-draft-file'
import { REASONS } from './refusal'

/** In the sources, which are there in production too: a bundler does not follow a process. */
const PROGRAM = path.resolve('payload/import/reading-process.ts')

export type Asked = { name: string; bytes: Uint8Array } | { text?: string; html?: string }

/** `fault` is what a developer wants to know: a reader failed in a way that it did not foresee. */
export type Read = ({ kind: 'read' } & Brought) | { kind: 'refused'; reason: string; fault?: string }

let reading = 0
const waiting: (() => void)[] = []

/**
 * Reads in a process of its own, which has a limit of memory and of time and none of the settings of this one; two at a
 * time, the others wait. It ends whatever happens to this process: the channel between both closes.
 */
export async function readInProcess(asked: Asked): Promise<Read> {
  if (reading >= MOST_AT_ONCE) await new Promise<void>((resolve) => waiting.push(resolve))
  reading += 1
  try {
    return await answerOf(startProcess(), asked)
  } finally {
    reading -= 1
    waiting.shift()?.()
  }
}

function startProcess(): ChildProcess {
  const args = [`--max-old-space-size=${MOST_MEGABYTES}`, '-C', 'production', '--import', 'tsx', PROGRAM]
  const { TMPDIR } = process.env
  const options = {
    env: TMPDIR ? { TMPDIR } : {},
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  }
  // Where it reads `spawn`, Turbopack takes the file into its bundle, and cannot run it there.
  return Reflect.apply(spawn, undefined, [process.execPath, args, options]) as ChildProcess
}

async function answerOf(child: ChildProcess, asked: Asked): Promise<Read> {
  let isLate = false
  const timer = setTimeout(() => {
    isLate = true
    child.kill('SIGKILL')
  }, MOST_SECONDS * 1000)
  try {
    return await new Promise<Read>((resolve) => {
      child.once('message', (answer: Read) => resolve(answer))
      child.once('error', (error) => resolve({ kind: 'refused', reason: REASONS.corrupt, fault: error.message }))
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
