const { AsyncLocalStorage } = require('node:async_hooks')
const vm = require('node:vm')
const { TestEnvironment } = require('jest-environment-node')

/**
 * Jest's environment of Node.js, in which reading a global costs nothing (L4): Jest's own passes each `Object` or `Symbol` that
 * a library reads through interceptors, which took a third of the time of the integration tests. A context without them
 * exists since Node.js 20.18 (`vm.constants.DONT_CONTEXTIFY`); an older one runs the tests as Jest does.
 */
module.exports = class PlainGlobals extends TestEnvironment {
  /**
   * @param {ConstructorParameters<typeof TestEnvironment>[0]} config
   * @param {ConstructorParameters<typeof TestEnvironment>[1]} context
   */
  constructor(config, context) {
    const { createContext } = vm
    const plain = vm.constants?.DONT_CONTEXTIFY
    if (plain) vm.createContext = () => createContext(plain)
    try {
      super(config, context)
    } finally {
      vm.createContext = createContext
    }
    this.timers = timersOf(this.global)
  }

  /**
   * L5: a timer that waits on, such as that of a limit counted by the hour, would keep the whole file in memory; a storage that
   * stays enabled is passed on by every promise of the files after it.
   */
  async teardown() {
    for (const timer of this.timers) clearTimeout(timer)
    for (const storage of storages) storage.disable()
    storages.clear()
    await super.teardown()
  }
}

/**
 * The storages that this file has used.
 * @type {Set<AsyncLocalStorage<unknown>>}
 */
const storages = new Set()
for (const name of /** @type {const} */ (['run', 'enterWith'])) {
  const use = AsyncLocalStorage.prototype[name]
  AsyncLocalStorage.prototype[name] = function (...args) {
    storages.add(this)
    return use.apply(this, args)
  }
}

/**
 * Returns the timers that the code in a context has made, as it makes them.
 * @param {typeof globalThis} context
 */
function timersOf(context) {
  /** @type {Set<NodeJS.Timeout>} */
  const timers = new Set()
  for (const name of /** @type {const} */ (['setTimeout', 'setInterval'])) {
    const make = context[name]
    const noted = (/** @type {Parameters<typeof make>} */ ...args) => {
      const timer = make(...args)
      timers.add(timer)
      return timer
    }
    context[name] = Object.assign(noted, make)
  }
  return timers
}
