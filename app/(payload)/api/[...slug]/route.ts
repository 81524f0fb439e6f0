// Payload's REST, each request whole: P1, P3, P20, P25.
import config from '@payload-config'
import { REST_DELETE, REST_GET, REST_OPTIONS, REST_PATCH, REST_POST, REST_PUT } from '@payloadcms/next/routes'
import { withTransactionCleanupAndRetry } from '@/payload/adapters/database/request-transactions'
import { refusesBrokenOverride } from '@/payload/adapters/errors'

export const GET = withTransactionCleanupAndRetry(REST_GET(config))
export const POST = refusesBrokenOverride(withTransactionCleanupAndRetry(REST_POST(config)))
export const DELETE = withTransactionCleanupAndRetry(REST_DELETE(config))
export const PATCH = withTransactionCleanupAndRetry(REST_PATCH(config))
export const PUT = withTransactionCleanupAndRetry(REST_PUT(config))
export const OPTIONS = withTransactionCleanupAndRetry(REST_OPTIONS(config))
