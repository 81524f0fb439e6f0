import path from 'node:path'
import { Worker } from 'node:worker_threads'

/** In the sources, which are there in production too: a bundler does not follow a thread. */
const FOLDER = path.resolve('collections/files/workers')

const MOST_SECONDS = 30
const MOST_MEGABYTES = 256

/** The reason why a file is not taken. */
export interface RefusedFile {
  refused: 'encrypted' | 'signed' | 'too heavy' | 'unreadable'
}

/**
 * Returns the answer of a file of `workers/`, run in a thread of its own with these bytes. It is « too heavy » after 30
 * seconds or beyond its memory, « unreadable » when it fails.
 */
export async function inWorker<Result>(name: string, bytes: Uint8Array): Promise<Result | RefusedFile> {
  const options = {
    workerData: bytes,
    env: {},
    // Not those of this process, which has TypeScript loaded for scripts.
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: MOST_MEGABYTES },
    stdout: true,
    stderr: true,
  }
  // Where it reads `new Worker`, Turbopack takes the file into its bundle, and cannot run it there.
  const worker = Reflect.construct(Worker, [path.join(FOLDER, name), options]) as Worker
  const timer = setTimeout(() => worker.emit('error', { code: 'LATE' }), MOST_SECONDS * 1000)
  try {
    return await new Promise<Result | RefusedFile>((resolve) => {
      worker.once('message', resolve)
      worker.once('error', (error: { code?: string }) =>
        resolve({ refused: TOO_HEAVY.has(error.code ?? '') ? 'too heavy' : 'unreadable' }),
      )
      worker.once('exit', () => resolve({ refused: 'unreadable' }))
    })
  } finally {
    clearTimeout(timer)
    await worker.terminate()
  }
}

const TOO_HEAVY = new Set(['ERR_WORKER_OUT_OF_MEMORY', 'LATE'])
