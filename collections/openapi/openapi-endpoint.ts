import type { Endpoint } from 'payload'
import { describeApi } from './describe-api'

/** `GET /api/openapi.json`, for anybody: what programs may ask of REST. It says nothing that is written in a document. */
export const openapiEndpoint: Endpoint = {
  path: '/openapi.json',
  method: 'get',
  handler: ({ payload }) => Response.json(describeApi(payload.config)),
}
