// Payload's REST, each request whole, and for keys its contents alone: P1, P3, P20, P21, P25, P96.
import config from '@payload-config'
import { REST_DELETE, REST_GET, REST_OPTIONS, REST_PATCH, REST_POST, REST_PUT } from '@payloadcms/next/routes'
import { withRefusalsCounted } from '@/collections/journal/count-refusals'
import { keepsKeysOut } from '@/collections/keys/key-doors'
import { withTransactionCleanupAndRetry } from '@/payload/adapters/database/request-transactions'
import { answersStrangers } from '@/payload/adapters/errors'

const whole = (handler: ReturnType<typeof REST_GET>) =>
  withRefusalsCounted(keepsKeysOut(answersStrangers(withTransactionCleanupAndRetry(handler))))

export const GET = whole(REST_GET(config))
export const POST = whole(REST_POST(config))
export const DELETE = whole(REST_DELETE(config))
export const PATCH = whole(REST_PATCH(config))
export const PUT = whole(REST_PUT(config))
export const OPTIONS = answersStrangers(withTransactionCleanupAndRetry(REST_OPTIONS(config)))
