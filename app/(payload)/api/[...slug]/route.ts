// Payload's door, each request whole: see payload/database/whole-requests.
import config from '@payload-config'
import { REST_DELETE, REST_GET, REST_OPTIONS, REST_PATCH, REST_POST, REST_PUT } from '@payloadcms/next/routes'
import { wholeRequests } from '@/payload/database/whole-requests'
import { refusesBrokenOverride } from '@/payload/errors'

export const GET = wholeRequests(REST_GET(config))
export const POST = refusesBrokenOverride(wholeRequests(REST_POST(config)))
export const DELETE = wholeRequests(REST_DELETE(config))
export const PATCH = wholeRequests(REST_PATCH(config))
export const PUT = wholeRequests(REST_PUT(config))
export const OPTIONS = wholeRequests(REST_OPTIONS(config))
