import { TestEnvironment } from 'jest-environment-jsdom'

/** jsdom with what every browser has and jsdom leaves out: the answers of `fetch`. */
export default class JsdomWithFetch extends TestEnvironment {
  async setup() {
    await super.setup()
    Object.assign(this.global, { Headers, Response })
  }
}
