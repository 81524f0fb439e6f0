import type { Config } from 'payload'
import { logger } from './logger'

/** Payload's own lines go to the site's log; `npm run dev` keeps Payload's readable ones. */
export const payloadLogger: Config['logger'] = process.env.NODE_ENV === 'development' ? undefined : logger
