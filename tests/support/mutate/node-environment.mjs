import { TestEnvironment } from 'jest-environment-node'
import { stopsAtFailure } from './stops-at-failure.mjs'

export default stopsAtFailure(TestEnvironment)
