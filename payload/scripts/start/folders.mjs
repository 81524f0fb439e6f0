import { fileURLToPath } from 'node:url'

/** The project's folder, absolute, without a final slash. */
export const ROOT = fileURLToPath(new URL('../../..', import.meta.url)).replace(/[\\/]$/, '')

/** Where commands keep their logs, relative to the project's folder. */
export const LOGS = '.cache/logs'
