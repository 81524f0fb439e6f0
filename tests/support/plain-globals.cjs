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
  }
}
