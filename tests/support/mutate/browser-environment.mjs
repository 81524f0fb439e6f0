import { TestEnvironment } from 'jest-environment-jsdom'
import { stopsAtFailure } from './stops-at-failure.mjs'

export default stopsAtFailure(TestEnvironment)
